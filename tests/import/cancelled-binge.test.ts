import { expect, test } from 'vitest'
import { bingePage } from '#app/server/import-pages/binge-page.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function connected(): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(2, { now }) },
  })
  await app.connect()
  return app
}

/** TMDB answers when it is let. */
function heldBack(app: Reelmark): () => void {
  app.sandbox.faults.push(({ service }) => (service === 'tmdb' ? { delayMs: 300 } : undefined))
  return () => app.sandbox.faults.clear()
}

async function cancelledWhileEnriching(app: Reelmark): Promise<string> {
  const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies', 'series'] })
  await app.until(id, ['ready'])
  await app.runs.begin(OWNER, id, {})
  await app.until(id, ['enriching'])
  await app.runs.cancel(OWNER, id)
  await app.until(id, ['cancelled'])
  return id
}

async function dueSeries(app: Reelmark): Promise<number> {
  const rows = await app.db.selectFrom('binge_series').select('title_id').where('is_due', '=', 1).execute()
  return rows.length
}

const datesOf = (app: Reelmark) =>
  app.db
    .selectFrom('play')
    .select(['trakt_history_id', 'watched_at', 'day', 'precision', 'basis'])
    .orderBy('trakt_history_id')
    .execute()

const metadataCame = (app: Reelmark) =>
  expect.poll(async () => (await app.enrichment.figures()).pending, { timeout: 20_000 }).toBe(0)

test('an import that is cancelled before its air dates came moves no date later, nor does a sync', async () => {
  const app = await connected()
  const letGo = heldBack(app)
  const id = await cancelledWhileEnriching(app)
  expect(await dueSeries(app)).toBe(0)
  const before = await datesOf(app)
  expect(before.filter((play) => play.basis === 'air-date')).toEqual([])
  letGo()
  await metadataCame(app)
  const sync = await app.syncNow()
  expect(await datesOf(app)).toEqual(before)
  await app.runs.undo(OWNER, sync.id)
  await app.runs.undo(OWNER, id)
  expect(factsOf(await app.library())).toEqual({})
})

test('an import that is cancelled where air dates are known has moved what they say', async () => {
  const app = await connected()
  await app.fullImport({ bingeDates: false })
  const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies', 'series'] })
  await app.until(id, ['ready'])
  const letGo = heldBack(app)
  await app.db.deleteFrom('tmdb_cache').execute()
  await app.db.updateTable('enrichment').set({ state: 'pending' }).execute()
  await app.runs.begin(OWNER, id, {})
  await app.until(id, ['enriching'])
  expect((await datesOf(app)).some((play) => play.basis === 'air-date')).toBe(false)
  const answer = await app.runs.cancel(OWNER, id)
  expect(await dueSeries(app)).toBe(0)
  expect(factsOf(await app.library())).toEqual(expectedFacts(app.sandbox.world))
  expect(answer.binge.plays).toBe((await bingePage(app, OWNER)).plays)
  letGo()
  await app.runs.undo(OWNER, id)
  expect(factsOf(await app.library())).toEqual(expectedFacts(app.sandbox.world, { binge: false }))
})

test('an import that TMDB did not answer moves its own dates later, and none that a sync has brought since', async () => {
  const app = await connected()
  app.sandbox.faults.push(({ service }) => (service === 'tmdb' ? { drop: 'before' } : undefined))
  await app.fullImport()
  const { account } = app.sandbox.state
  const bingePlays = new Set(account.plays.all.map((play) => play.id))
  for (const series of app.sandbox.world.series.filter((one) => one.tmdbId !== null))
    for (const episode of series.seasons.flatMap((season) => season.episodes).slice(0, 6))
      account.addPlay({ series, episode }, { watchedAt: `${now.toISOString().slice(0, 16)}:00.000Z` })
  await app.syncNow()
  app.sandbox.faults.clear()
  await metadataCame(app)
  const world = { ...app.sandbox.world, plays: account.plays.all }
  expect(factsOf(await app.library())).toEqual(expectedFacts(world, { bingePlays }))
})

test('taking back a second import leaves the first its moved dates, and the switch for them', async () => {
  const app = await connected()
  await app.fullImport()
  const before = await bingePage(app, OWNER)
  const states = await app.db.selectFrom('binge_series').selectAll().where('is_applied', '=', 1).execute()
  const second = await app.fullImport()
  await app.runs.undo(OWNER, second.id)
  expect(await bingePage(app, OWNER)).toEqual(before)
  const moved = new Set(before.series.map((one) => one.id))
  const after = await app.db.selectFrom('binge_series').selectAll().execute()
  expect(after).toEqual(states.filter((state) => moved.has(state.title_id)))
})
