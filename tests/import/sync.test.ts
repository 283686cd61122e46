import { runProblemText } from '#app/format/run-problem.ts'
import { describe, expect, test } from 'vitest'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import type { World } from '#tests/upstreams/world/world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function imported(seed = 1): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(seed, { now }) },
  })
  await app.connect()
  await app.fullImport()
  return app
}

/** The world as the account stands now. */
function present({ sandbox }: Reelmark): World {
  const { plays, ratings, watchlist } = sandbox.state.account
  return { ...sandbox.world, plays: plays.all, ratings, watchlist }
}

const minuteOf = (date: Date) => `${date.toISOString().slice(0, 16)}:00.000Z`

function aMatchedMovie({ sandbox }: Reelmark) {
  const movie = sandbox.world.movies.find((m) => m.ids.tmdb !== null && m.tmdbId !== null)
  if (!movie) throw new Error('The world has no movie.')
  return movie
}

const traktRequests = ({ sandbox }: Reelmark) => sandbox.log.find('trakt').length

describe('what a sync brings', () => {
  test('six episodes of one evening keep their dates: a sync moves no binge days', async () => {
    const app = await imported()
    const bingePlays = new Set(app.sandbox.state.account.plays.all.map((play) => play.id))
    const series = app.sandbox.world.series.find((s) => s.tmdbId !== null)
    if (!series) throw new Error('The world has no series.')
    const watchedAt = minuteOf(app.clock.now())
    const episodes = series.seasons.flatMap((season) => season.episodes).slice(0, 6)
    for (const episode of episodes) app.sandbox.state.account.addPlay({ series, episode }, { watchedAt })
    const run = await app.syncNow()
    expect(run.counts.plays.new).toBe(episodes.length)
    expect(factsOf(await app.library())).toEqual(expectedFacts(present(app), { bingePlays }))
  })

  test('nothing changed: one request and nothing written', async () => {
    const app = await imported()
    await app.syncNow()
    const before = traktRequests(app)
    const journal = await countJournal(app)
    const run = await app.syncNow()
    expect(traktRequests(app) - before).toBe(1)
    expect(run.requests).toBe(1)
    expect(await countJournal(app)).toBe(journal)
  })

  test('a play that was added with an old date is found by the count', async () => {
    const app = await imported()
    app.sandbox.state.account.addPlay(
      { movie: aMatchedMovie(app) },
      { watchedAt: '2011-03-04T20:00:00.000Z' },
    )
    const run = await app.syncNow()
    expect(run.counts.plays.new).toBe(1)
    expect(factsOf(await app.library())).toEqual(expectedFacts(present(app)))
  })

  test('the watchlist follows Trakt, and what was put on it here stays', async () => {
    const app = await imported()
    const { account } = app.sandbox.state
    const first = account.watchlist.find((entry) => entry.kind === 'movie')
    if (!first) throw new Error('The world has no watchlist.')
    const { title_id } = await app.db
      .selectFrom('play')
      .select('title_id')
      .where('title_id', 'not in', app.db.selectFrom('watchlist_entry').select('title_id'))
      .executeTakeFirstOrThrow()
    await app.db
      .replaceInto('watchlist_entry')
      .values({ profile_id: 1, title_id, listed_at: now.toISOString(), source: 'manual' })
      .execute()
    account.removeFromWatchlist(first.id)
    const run = await app.syncNow()
    expect(run.counts.watchlist.removed).toBe(1)
    const own = await app.db
      .selectFrom('watchlist_entry')
      .select('source')
      .where('title_id', '=', title_id)
      .executeTakeFirst()
    expect(own?.source).toBe('manual')
  })

  test('a stream that fails does not lose what the others brought, and is fetched by the next sync', async () => {
    const app = await imported()
    const { account } = app.sandbox.state
    const series = app.sandbox.world.series.find((s) => s.tmdbId !== null)
    const episode = series?.seasons.at(-1)?.episodes[0]
    if (!series || !episode) throw new Error('The world has no series.')
    account.addPlay({ movie: aMatchedMovie(app) }, { watchedAt: minuteOf(app.clock.now()) })
    account.addPlay({ series, episode }, { watchedAt: minuteOf(app.clock.now()) })
    app.sandbox.faults.push(({ path }) => (path.includes('/history/movies') ? { status: 500 } : undefined))
    const { id } = await app.runs.sync(OWNER)
    const failed = await app.until(id, ['failed'])
    expect(failed.failure?.code).toBe('trakt-server-error')
    expect(failed.counts.plays.new).toBe(1)
    app.sandbox.faults.clear()
    const next = await app.syncNow()
    expect(next.counts.plays.new).toBe(1)
    expect(factsOf(await app.library())).toEqual(
      expectedFacts(present(app), { bingePlays: new Set(app.sandbox.world.plays.map((p) => p.id)) }),
    )
  })
})

async function countJournal(app: Reelmark): Promise<number> {
  const { n } = await app.db
    .selectFrom('journal')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

describe('what is gone from Trakt', () => {
  test('a play that vanished is noted, kept, and shown as extra', async () => {
    const app = await imported()
    const { account } = app.sandbox.state
    const before = factsOf(await app.library())
    const gone = account.plays.movie.find((play) => play.kind === 'movie')
    if (!gone) throw new Error('The world has no play.')
    account.removePlay(gone.id)
    const run = await app.syncNow()
    expect(factsOf(await app.library())).toEqual(before)
    expect(await listVanished(app)).toMatchObject([{ entity: 'play', decision: null }])
    expect(run.proof?.extra).toMatchObject([{ plays: 1 }])
    account.insertPlay(gone)
    await app.syncNow()
    expect(await listVanished(app)).toEqual([])
  })

  test('a rating that vanished is noted and kept', async () => {
    const app = await imported()
    const before = factsOf(await app.library())
    const rating = app.sandbox.state.account.ratings.find((r) => r.kind === 'movie')
    if (!rating) throw new Error('The world has no rating.')
    app.sandbox.state.account.unrate(rating)
    await app.syncNow()
    expect(factsOf(await app.library())).toEqual(before)
    expect(await listVanished(app)).toMatchObject([{ entity: 'rating' }])
  })

  test('when almost everything vanishes at once it says so and notes nothing before it is confirmed', async () => {
    const app = await imported()
    const { account } = app.sandbox.state
    const before = factsOf(await app.library())
    const movie = aMatchedMovie(app)
    for (let i = 0; i < 40; i++)
      account.addPlay({ movie }, { watchedAt: `2012-01-01T0${i % 10}:${10 + i}:00.000Z` })
    await app.syncNow()
    for (const play of account.plays.movie.slice()) account.removePlay(play.id)
    const run = await app.syncNow()
    expect(run.errors.map((e) => runProblemText(e.message)).join()).toMatch(/gone from Trakt at once/)
    expect(await listVanished(app)).toEqual([])
    expect(Object.keys(factsOf(await app.library()))).toEqual(Object.keys(before))
  })
})

async function listVanished(app: Reelmark) {
  return app.db.selectFrom('vanished').selectAll().execute()
}

describe('made here and at Trakt', () => {
  test('a play marked by hand and found at Trakt in the same minute is one play with two sources', async () => {
    const app = await imported()
    const movie = aMatchedMovie(app)
    const title = await app.db
      .selectFrom('title')
      .select('id')
      .where('kind', '=', 'movie')
      .where('trakt_id', '=', movie.ids.trakt)
      .executeTakeFirstOrThrow()
    const watchedAt = new Date(Math.floor(app.clock.now().getTime() / 60_000) * 60_000 + 31_000).toISOString()
    await app.db
      .insertInto('play')
      .values({
        profile_id: 1,
        title_id: title.id,
        source: 'manual',
        watched_at: watchedAt,
        day: '2026-10-14',
        precision: 'instant',
        basis: 'manual',
        created_at: watchedAt,
      })
      .execute()
    const atTrakt = app.sandbox.state.account.addPlay({ movie }, { watchedAt: minuteOf(new Date(watchedAt)) })
    await app.syncNow()
    const plays = await app.db.selectFrom('play').selectAll().where('source', '=', 'manual').execute()
    expect(plays).toMatchObject([
      { trakt_history_id: atTrakt.id, second_source: 'trakt', watched_at: watchedAt, basis: 'manual' },
    ])
    await app.fullImport()
    expect(
      (await app.db.selectFrom('play').selectAll().where('source', '=', 'manual').execute()).length,
    ).toBe(1)
  })

  test.each([
    ['earlier', '2000-01-01T00:00:00.000Z', true],
    ['later', '2099-01-01T00:00:00.000Z', false],
  ])('rated here %s than at Trakt: the later one wins', async (_, ratedHere, traktWins) => {
    const app = await imported()
    const rating = app.sandbox.world.ratings.find((r) => r.kind === 'movie')
    if (rating?.kind !== 'movie') throw new Error('The world has no rating.')
    const title = await app.db
      .selectFrom('title')
      .select('id')
      .where('kind', '=', 'movie')
      .where('trakt_id', '=', rating.movie.ids.trakt)
      .executeTakeFirstOrThrow()
    const here = { value: rating.value === 1 ? 2 : 1, rated_at: ratedHere, source: 'manual' }
    await app.db.updateTable('rating').set(here).where('title_id', '=', title.id).execute()
    const there = { ...rating, value: 7, ratedAt: minuteOf(app.clock.now()) }
    app.sandbox.state.account.rate(there)
    await app.syncNow()
    const kept = await app.db
      .selectFrom('rating')
      .select('value')
      .where('title_id', '=', title.id)
      .executeTakeFirstOrThrow()
    expect(kept.value).toBe(traktWins ? 7 : here.value)
  })
})
