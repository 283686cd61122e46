import { describe, expect, test } from 'vitest'
import { listRunItems } from '#app/server/import/run/list-run-items.ts'
import { listRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import type { World, WorldPlay } from '#tests/upstreams/world/world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function imported(seed = 6): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(seed, { now }) },
  })
  await app.connect()
  await app.fullImport({ bingeDates: false })
  return app
}

const account = (app: Reelmark) => app.sandbox.state.account

function present(app: Reelmark): World {
  const { plays, ratings, watchlist } = account(app)
  return { ...app.sandbox.world, plays: plays.all, ratings, watchlist }
}

/** Everything removed on Trakt and added again at the same moments; `but` are left out. */
function redo(app: Reelmark, but: readonly WorldPlay[] = []): void {
  for (const play of account(app).plays.all.slice()) {
    if (play.kind === 'malformed') continue
    account(app).removePlay(play.id)
    // Trakt keeps no seconds any more.
    const watchedAt = `${play.watchedAt.slice(0, 17)}00.000Z`
    if (!but.includes(play)) account(app).insertPlay({ ...play, id: play.id + 5_000_000_000, watchedAt })
  }
}

async function plays(app: Reelmark) {
  return app.db.selectFrom('play').select(['id', 'trakt_history_id', 'watched_at']).orderBy('id').execute()
}
const withoutIds = (rows: Awaited<ReturnType<typeof plays>>) =>
  rows.map(({ id, watched_at }) => ({ id, watched_at }))

describe('a history that was redone on Trakt', () => {
  test('a full import says at its preview that nothing is new, and takes the new ids over', async () => {
    const app = await imported()
    const before = await plays(app)
    redo(app)
    const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies', 'series'] })
    const ready = await app.until(id, ['ready'])
    expect(ready.counts.plays).toEqual({ new: 0, existing: before.length })
    const { items } = await listRunItems(app.db, id, { action: 'update' })
    const news = items.flatMap(({ reason }) => (reason.code === 'news' ? reason.parts : []))
    expect(news.map(({ code }) => code)).toContain('renumbered-plays')
    await app.runs.begin(OWNER, id, { bingeDates: false })
    const { proof } = await app.until(id, ['completed'])
    const after = await plays(app)
    expect(withoutIds(after)).toEqual(withoutIds(before))
    expect(after.every((play) => (play.trakt_history_id ?? 0) > 5_000_000_000)).toBe(true)
    expect(proof).toMatchObject({ missing: [], extra: [], held: { plays: before.length } })
    expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toEqual([])
    await app.runs.undo(OWNER, id)
    expect(await plays(app)).toEqual(before)
  })

  test('a sync does the same once a new play makes it look at everything', async () => {
    const app = await imported()
    const before = await plays(app)
    const movie = app.sandbox.world.movies.find((m) => m.ids.tmdb !== null && m.tmdbId !== null)
    if (!movie) throw new Error('The world has no movie.')
    redo(app)
    account(app).addPlay({ movie }, { watchedAt: '2011-02-03T10:00:00.000Z' })
    const one = account(app).plays.episode.find((play) => play.kind === 'episode')
    if (one?.kind !== 'episode') throw new Error('The world has no episode play.')
    const { series, episode } = one
    account(app).addPlay({ series, episode }, { watchedAt: '2010-02-03T10:00:00.000Z' })
    const run = await app.syncNow()
    expect(run.counts.plays).toEqual({ new: 2, existing: before.length })
    expect(await plays(app)).toHaveLength(before.length + 2)
    expect(run.proof).toMatchObject({ missing: [], extra: [] })
    expect((await app.syncNow()).counts.plays).toEqual({ new: 0, existing: 0 })
    await app.runs.undo(OWNER, run.id)
    expect(await plays(app)).toEqual(before)
  })

  test('a play of the last days that was removed and added again is one play', async () => {
    const app = await imported()
    const movie = app.sandbox.world.movies.find((m) => m.ids.tmdb !== null && m.tmdbId !== null)
    if (!movie) throw new Error('The world has no movie.')
    const watchedAt = `${app.clock.now().toISOString().slice(0, 16)}:00.000Z`
    const first = account(app).addPlay({ movie }, { watchedAt })
    await app.syncNow()
    const before = await plays(app)
    account(app).removePlay(first.id)
    account(app).addPlay({ movie }, { watchedAt })
    account(app).uncountedFromPage = 1
    const run = await app.syncNow()
    expect(run.counts.plays.new).toBe(0)
    expect(withoutIds(await plays(app))).toEqual(withoutIds(before))
  })

  test('what is really gone is offered, once, and pairs nothing', async () => {
    const app = await imported()
    const gone = account(app)
      .plays.movie.filter((play) => play.kind === 'movie')
      .slice(0, 2)
    redo(app, gone)
    await app.fullImport({ bingeDates: false })
    const open = () => listRemovedUpstream(app.db, OWNER, { isDecided: false })
    expect(await open()).toHaveLength(gone.length)
    await app.db.updateTable('vanished').set({ decision: 'keep' }).execute()
    await app.fullImport({ bingeDates: false })
    expect(await open()).toEqual([])
  })

  test('what was offered as gone and is added again later is here once, and asked about no more', async () => {
    const app = await imported()
    const before = await plays(app)
    const one = account(app).plays.movie.find((play) => play.kind === 'movie')
    if (!one) throw new Error('The world has no play.')
    account(app).removePlay(one.id)
    await app.syncNow()
    expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toHaveLength(1)
    account(app).insertPlay({ ...one, id: one.id + 1 })
    await app.fullImport({ bingeDates: false })
    expect(withoutIds(await plays(app))).toEqual(withoutIds(before))
    expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toEqual([])
  })

  test('an earlier id that is still listed makes the new one a rewatch of the same minute', async () => {
    const app = await imported()
    const before = await plays(app)
    const one = account(app).plays.movie.find((play) => play.kind === 'movie')
    if (!one) throw new Error('The world has no play.')
    account(app).insertPlay({ ...one, id: one.id + 1 })
    await app.syncNow()
    expect(await plays(app)).toHaveLength(before.length + 1)
  })

  test.each([11, 12, 13, 14, 15, 16])('world %i is the same as before, with new ids', async (seed) => {
    const app = await imported(seed)
    redo(app)
    await app.fullImport({ bingeDates: false })
    expect(Object.keys(factsOf(await app.library())).toSorted()).toEqual(
      Object.keys(expectedFacts(present(app))).toSorted(),
    )
    expect((await plays(app)).length).toBe(
      account(app).plays.all.filter((play) => play.kind !== 'malformed').length,
    )
  })
})

describe('a rating that keeps its value', () => {
  test.each([
    ['later', '2026-10-14T20:00:00.000Z'],
    ['earlier', '2010-10-14T20:00:00.000Z'],
  ])('is followed when its date on Trakt is %s', async (_, ratedAt) => {
    const app = await imported()
    const rating = account(app).ratings.find((r) => r.kind === 'movie')
    if (rating?.kind !== 'movie') throw new Error('The world has no rating.')
    account(app).rate({ ...rating, ratedAt })
    const run = await app.syncNow()
    expect(run.counts.ratings.changed).toBe(1)
    const held = await app.db.selectFrom('rating').select(['value', 'rated_at']).execute()
    expect(held).toContainEqual({ value: rating.value, rated_at: ratedAt })
    expect((await app.syncNow()).counts.ratings.changed).toBe(0)
    await app.runs.undo(OWNER, run.id)
    expect(await app.db.selectFrom('rating').select('rated_at').execute()).toContainEqual({
      rated_at: rating.ratedAt,
    })
  })
})
