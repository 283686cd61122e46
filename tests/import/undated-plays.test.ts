import { expect, test } from 'vitest'
import { listRunItems } from '#app/server/import/run/list-run-items.ts'
import { listRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { archiveOf } from '#tests/builders/uploaded-file.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function started(): Promise<Reelmark> {
  return startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(6, { now }) },
  })
}

/** A movie play of the account, as its export has it but for the date. */
function exported(app: Reelmark, watched_at: unknown) {
  const play = app.sandbox.state.account.plays.movie.find(
    (each) => each.kind === 'movie' && each.movie.ids.tmdb !== null && !each.watchedAt.startsWith('1970'),
  )
  if (play?.kind !== 'movie') throw new Error('The world has no movie play.')
  const { title, year, ids } = play.movie
  const row = { id: play.id, watched_at, action: 'watch', type: 'movie', movie: { title, year, ids } }
  return { play, file: archiveOf({ 'watched-history.json': JSON.stringify([row]) }) }
}

const held = (app: Reelmark) =>
  app.db
    .selectFrom('play')
    .select(['id', 'trakt_history_id', 'watched_at', 'day', 'precision', 'source_watched_at'])
    .orderBy('id')
    .execute()

test('an exported play with an unreadable date is kept, and gets its date from Trakt as the same play', async () => {
  const app = await started()
  const { play, file } = exported(app, 'last summer')
  const first = await importUpload(app, 'trakt.zip', file)
  expect(first.counts).toMatchObject({ plays: { new: 1, existing: 0 }, malformed: 1 })
  expect(first.file).toMatchObject({ rows: 1, partlyRead: 1, malformed: 0 })
  const undated = {
    trakt_history_id: play.id,
    watched_at: null,
    day: null,
    precision: 'unknown',
    source_watched_at: 'last summer',
  }
  expect(await held(app)).toMatchObject([undated])
  const again = await importUpload(app, 'trakt.zip', file)
  expect(again.counts.plays).toEqual({ new: 0, existing: 1 })

  await app.connect()
  const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies'] })
  await app.until(id, ['ready'])
  const { items } = await listRunItems(app.db, id, { action: 'update' })
  const news = items.flatMap(({ reason }) => (reason.code === 'news' ? reason.parts : []))
  expect(news).toContainEqual({ code: 'dated-plays', count: 1 })
  await app.runs.begin(OWNER, id, { bingeDates: false })
  await app.until(id, ['completed'])
  const same = (await held(app)).filter((each) => each.trakt_history_id === play.id)
  expect(same).toMatchObject([
    { watched_at: play.watchedAt, precision: 'instant', source_watched_at: play.watchedAt },
  ])
  await app.runs.undo(OWNER, id)
  expect(await held(app)).toMatchObject([undated])
})

test('a date that the person took off a play stays off', async () => {
  const app = await started()
  const { play, file } = exported(app, 'last summer')
  await importUpload(app, 'trakt.zip', file)
  await app.db.updateTable('play').set({ basis: 'manual' }).execute()
  const dated = exported(app, play.watchedAt).file
  const run = await uploadFile(app, 'trakt.zip', dated)
  expect((await listRunItems(app.db, run.id, { action: 'update' })).items).toEqual([])
  await app.runs.begin(OWNER, run.id, {})
  await app.until(run.id, ['completed'])
  expect(await held(app)).toMatchObject([{ watched_at: null, precision: 'unknown' }])
})

test('a rating or a watchlist entry that Trakt lists with a bad part is not gone', async () => {
  const app = await started()
  await app.connect()
  await app.fullImport({ bingeDates: false })
  const { account } = app.sandbox.state
  const count = async () => ({
    ratings: (await app.db.selectFrom('rating').select('id').execute()).length,
    watchlist: (await app.db.selectFrom('watchlist_entry').select('title_id').execute()).length,
  })
  const before = await count()
  expect(before.ratings).toBeGreaterThan(0)
  expect(before.watchlist).toBeGreaterThan(0)
  for (const rating of account.ratings) if (rating.kind !== 'malformed') rating.value = 0
  for (const entry of account.watchlist) if (entry.kind !== 'malformed') entry.listedAt = 'soon'
  await app.fullImport({ bingeDates: false })
  await app.fullImport({ bingeDates: false })
  expect(await count()).toEqual(before)
  expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toEqual([])
})
