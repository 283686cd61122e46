import { describe, expect, test } from 'vitest'
import { proofWords } from '#app/format/proof-words.ts'
import { listRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import type { World } from '#tests/upstreams/world/world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function connected(o: { mostOnAPage?: number; uncountedFromPage?: number } = {}): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(5, { now }) },
  })
  await app.connect()
  Object.assign(app.sandbox.state.account, o)
  return app
}

/** The world as the account stands now. */
function present({ sandbox }: Reelmark): World {
  const { plays, ratings, watchlist } = sandbox.state.account
  return { ...sandbox.world, plays: plays.all, ratings, watchlist }
}

const heal = (app: Reelmark) => Object.assign(app.sandbox.state.account, { uncountedFromPage: Infinity })
const requests = (app: Reelmark) => app.sandbox.log.find('trakt').length

describe('paging headers are missing', () => {
  test.each([
    ['on every page', { uncountedFromPage: 1, mostOnAPage: 7 }],
    ['on every page, all of them short', { uncountedFromPage: 1 }],
    ['from the second page on', { uncountedFromPage: 2, mostOnAPage: 3 }],
    ['and Trakt does not page at all', { uncountedFromPage: 1, isUnpaged: true }],
  ])('%s: everything comes in all the same', async (_, account) => {
    const app = await connected(account)
    await app.fullImport()
    expect(factsOf(await app.library())).toEqual(expectedFacts(app.sandbox.world))
  })

  test('a count on the first page is enough to know that all of it came', async () => {
    const app = await connected({ uncountedFromPage: 2, mostOnAPage: 4 })
    const { proof } = await app.fullImport()
    const plays = app.sandbox.world.plays.filter((play) => play.kind !== 'malformed').length
    expect(proof).toMatchObject({ upstream: { reported: plays }, uncounted: [] })
  })

  test('without any count the proof says so and claims nothing', async () => {
    const app = await connected({ uncountedFromPage: 1 })
    const { proof } = await app.fullImport()
    expect(proof).toMatchObject({
      upstream: { reported: null },
      missing: [],
      extra: [],
      uncounted: ['movies', 'series', 'ratings', 'watchlist'],
    })
    if (!proof) throw new Error('There is no proof.')
    const words = proofWords(proof, { source: 'Trakt', scope: 'everything', kept: 0 })
    expect(words.isWhole).toBe(false)
    expect(words.sentences.join(' ')).toMatch(/no count of your movie plays/)
    expect(words.sentences.join(' ')).not.toMatch(/[Nn]othing is (missing|extra)/)
  })

  test('nothing is taken off, and nothing is called gone', async () => {
    const app = await connected()
    await app.fullImport()
    const before = factsOf(await app.library())
    const { account } = app.sandbox.state
    account.uncountedFromPage = 1
    const entry = account.watchlist.find(({ kind }) => kind === 'movie')
    const play = account.plays.movie.find(({ kind }) => kind === 'movie')
    const rating = account.ratings.find(({ kind }) => kind === 'movie')
    if (!entry || !play || !rating) throw new Error('The world lacks an entry.')
    account.removeFromWatchlist(entry.id)
    account.removePlay(play.id)
    account.unrate(rating)
    await app.until((await app.runs.sync(OWNER, { isCheck: true })).id, ['completed'])
    expect(factsOf(await app.library())).toEqual(before)
    expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toEqual([])
    heal(app)
    const run = await app.syncNow()
    expect(run.counts.watchlist.removed).toBe(1)
    expect(
      (await listRemovedUpstream(app.db, OWNER, { isDecided: false })).map(({ entity }) => entity).sort(),
    ).toEqual(['play', 'rating'])
  })
})

describe('once a count is there again', () => {
  test('the next sync walks whole, although nothing has changed, and the one after it asks once', async () => {
    const app = await connected({ uncountedFromPage: 1 })
    await app.fullImport()
    const first = app.sandbox.world.plays.find((play) => play.kind === 'movie')
    if (!first) throw new Error('The world has no play.')
    // As an earlier version left it that took the first page for all there is.
    await app.db.deleteFrom('play').where('trakt_history_id', '=', first.id).execute()
    await app.syncNow()
    expect(factsOf(await app.library())).not.toEqual(expectedFacts(app.sandbox.world))
    heal(app)
    const run = await app.syncNow()
    expect(run.proof).toMatchObject({ uncounted: [], missing: [] })
    expect(run.counts.plays.new).toBe(1)
    const before = requests(app)
    await app.syncNow()
    expect(requests(app) - before).toBe(1)
  })

  test('a count that stops half way and promises more is not believed to be met', async () => {
    const app = await connected({ mostOnAPage: 5 })
    const { account } = app.sandbox.state
    account.uncountedFromPage = 2
    account.phantomRows = 4
    const { proof } = await app.fullImport()
    expect(proof?.uncounted).toContain('movies')
    account.phantomRows = 0
    heal(app)
    expect((await app.syncNow()).proof?.uncounted).toEqual([])
  })

  test('plays that an uncounted sync brought in late are found by the walk', async () => {
    const app = await connected()
    await app.fullImport()
    const { account } = app.sandbox.state
    const movie = app.sandbox.world.movies.find((m) => m.ids.tmdb !== null && m.tmdbId !== null)
    if (!movie) throw new Error('The world has no movie.')
    account.uncountedFromPage = 1
    account.addPlay({ movie }, { watchedAt: '2009-03-04T20:00:00.000Z' })
    expect((await app.syncNow()).counts.plays.new).toBe(0)
    heal(app)
    expect((await app.syncNow()).counts.plays.new).toBe(1)
    expect(factsOf(await app.library())).toEqual(expectedFacts(present(app)))
  })
})

test('a walk that was cut off keeps what it knows of the count', async () => {
  const app = await connected({ mostOnAPage: 5, uncountedFromPage: 2 })
  let answers = 0
  app.sandbox.faults.push(({ path, query }) => {
    if (!path.includes('/history/movies') || query['page'] === '1') return undefined
    answers += 1
    return { status: 423 }
  })
  const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies'] })
  await app.until(id, ['failed'])
  expect(answers).toBeGreaterThan(0)
  app.sandbox.faults.clear()
  await app.runs.begin(OWNER, id, {})
  await app.until(id, ['ready'])
  await app.runs.begin(OWNER, id, {})
  const { proof } = await app.until(id, ['completed'])
  const plays = app.sandbox.state.account.plays.movie.filter((play) => play.kind === 'movie').length
  expect(proof).toMatchObject({ upstream: { plays, reported: plays }, uncounted: [] })
})
