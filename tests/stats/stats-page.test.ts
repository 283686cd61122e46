import { describe, expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { statsPage } from '#app/server/stats/stats-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const ask = (db: Database, year: string | null = null) =>
  statsPage({ db, config: { timeZone: 'America/New_York' }, clock: testClock() }, OWNER, { year })

async function aRating(
  db: Database,
  title_id: number,
  value: number,
  rated_at = '2024-05-05T12:00:00.000Z',
  season: number | null = null,
) {
  await db
    .insertInto('rating')
    .values({ profile_id: 1, title_id, value, rated_at, source: 'trakt', season })
    .execute()
}

describe('the figures', () => {
  test('a rewatch counts each time, a title and an episode once', async () => {
    const db = await openTestDatabase()
    const movie = await aMovie(db, { runtimeMinutes: 100 })
    const { id, episodes } = await aSeries(db, { episodes: [{ season: 1, number: 1, runtime_minutes: 50 }] })
    for (let i = 0; i < 2; i++) await aPlay(db, { title_id: movie })
    for (let i = 0; i < 3; i++) await aPlay(db, { title_id: id, episode_id: episodes['1x1'] ?? null })
    const page = await ask(db)
    expect(page.figures).toEqual({ plays: 5, movies: 2, episodes: 3, minutes: 350, unknownRuntimes: 0 })
    expect(page.distinct).toEqual({ movies: 1, series: 1, episodes: 1 })
  })

  test('minutes come from known runtimes only; an unknown one is counted as unknown, and 0 is not known', async () => {
    const db = await openTestDatabase()
    await aPlay(db, { title_id: await aMovie(db, { runtimeMinutes: 100 }) })
    await aPlay(db, { title_id: await aMovie(db, { runtimeMinutes: null }) })
    await aPlay(db, { title_id: await aMovie(db, { runtimeMinutes: 0 }) })
    // A series' own runtime is no episode's.
    const { id, episodes } = await aSeries(db, {
      runtimeMinutes: 45,
      episodes: [{ season: 1, number: 1, runtime_minutes: null }],
    })
    await aPlay(db, { title_id: id, episode_id: episodes['1x1'] ?? null })
    expect((await ask(db)).figures).toMatchObject({ plays: 4, minutes: 100, unknownRuntimes: 3 })
  })

  test('a play of a series whose episode is not known counts, with an unknown length', async () => {
    const db = await openTestDatabase()
    const { id } = await aSeries(db, { runtimeMinutes: 45 })
    await aPlay(db, { title_id: id, episode_id: null })
    const page = await ask(db)
    expect(page.figures).toEqual({ plays: 1, movies: 0, episodes: 1, minutes: 0, unknownRuntimes: 1 })
    expect(page.distinct).toEqual({ movies: 0, series: 1, episodes: 0 })
  })

  test('plays without a date are in the totals and in no chart', async () => {
    const db = await openTestDatabase()
    const title_id = await aMovie(db, { runtimeMinutes: 60 })
    await aPlay(db, { title_id, day: '2024-05-04' })
    await aPlay(db, { title_id, day: null, watched_at: null, precision: 'unknown' })
    const page = await ask(db)
    expect([page.figures.plays, page.undated.plays]).toEqual([2, 1])
    const charted = (figures: { plays: number }[]) => figures.reduce((sum, f) => sum + f.plays, 0)
    expect([
      charted(page.byMonth),
      charted(page.byWeekday),
      charted(page.byYear.map((y) => y.figures)),
    ]).toEqual([1, 1, 1])
    expect((await ask(db, '2024')).figures.plays).toBe(1)
  })

  test('the years add up to the whole, and a year holds its first and its last day', async () => {
    const db = await openTestDatabase()
    const title_id = await aMovie(db, { runtimeMinutes: 60 })
    for (const day of ['2022-12-31', '2024-01-01', '2024-12-31']) await aPlay(db, { title_id, day })
    const whole = await ask(db)
    expect(whole.byYear.map(({ year, figures }) => [year, figures.plays])).toEqual([
      ['2022', 1],
      ['2023', 0],
      ['2024', 2],
    ])
    for (const { year, figures } of whole.byYear) expect((await ask(db, year)).figures).toEqual(figures)
  })

  test('months and weekdays follow the day of the play, which is already in the zone of the person', async () => {
    const db = await openTestDatabase()
    // In New York still Saturday the 30th of November.
    await aPlay(db, { title_id: await aMovie(db), day: '2024-11-30', watched_at: '2024-12-01T03:00:00.000Z' })
    const page = await ask(db, '2024')
    expect(page.byMonth[10]?.plays).toBe(1)
    expect(page.byWeekday[5]?.plays).toBe(1)
    expect(page.busiest?.day).toBe('2024-11-30')
  })
})

describe('ratings, titles and genres', () => {
  test('ratings of movies and series are counted by value, those of seasons are not', async () => {
    const db = await openTestDatabase()
    const { id } = await aSeries(db)
    await aRating(db, await aMovie(db), 9)
    await aRating(db, id, 6)
    await aRating(db, id, 1, undefined, 2)
    const { ratings } = await ask(db)
    expect(ratings.counts).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 1, 0])
    expect([ratings.total, ratings.average]).toEqual([2, 7.5])
  })

  test('a rating given on the last evening of a year in the zone of the person belongs to that year', async () => {
    const db = await openTestDatabase()
    await aRating(db, await aMovie(db), 8, '2025-01-01T03:00:00.000Z')
    await aPlay(db, { title_id: await aMovie(db) })
    expect((await ask(db, '2024')).ratings.total).toBe(1)
    expect((await ask(db, '2025')).ratings.total).toBe(0)
  })

  test('the most watched series come first by plays; a movie seen once is no favourite', async () => {
    const db = await openTestDatabase()
    const long = await aSeries(db, {
      name: 'Long',
      episodes: [
        { season: 1, number: 1 },
        { season: 1, number: 2 },
      ],
    })
    const short = await aSeries(db, { name: 'Short', episodes: [{ season: 1, number: 1 }] })
    for (const key of ['1x1', '1x2'])
      await aPlay(db, { title_id: long.id, episode_id: long.episodes[key] ?? null })
    await aPlay(db, { title_id: short.id, episode_id: short.episodes['1x1'] ?? null })
    await aPlay(db, { title_id: await aMovie(db, { name: 'Once' }) })
    const page = await ask(db)
    expect(page.topSeries.map((s) => [s.name, s.plays, s.episodes])).toEqual([
      ['Long', 2, 2],
      ['Short', 1, 1],
    ])
    expect(page.topMovies).toEqual([])
  })

  test('a title counts in each of its genres', async () => {
    const db = await openTestDatabase()
    const title_id = await aMovie(db, { runtimeMinutes: 120, genres: ['Action', 'Drama'] })
    await aPlay(db, { title_id })
    await aPlay(db, { title_id })
    await aPlay(db, { title_id: await aMovie(db, { runtimeMinutes: 60, genres: ['Drama'] }) })
    expect((await ask(db)).genres).toEqual([
      { genre: 'Drama', titles: 2, plays: 3, minutes: 300 },
      { genre: 'Action', titles: 1, plays: 2, minutes: 240 },
    ])
  })
})

test('an empty library has figures of nothing', async () => {
  const page = await ask(await openTestDatabase())
  expect(page).toMatchObject({
    figures: { plays: 0, minutes: 0 },
    byYear: [],
    busiest: null,
    ratings: { total: 0, average: null },
  })
})

test('each of the pages takes at most six statements', async () => {
  const { db, queries, planOf } = await countedDatabase()
  await aPlay(db, { title_id: await aMovie(db) })
  for (const year of [null, '2024']) {
    queries.length = 0
    await ask(db, year)
    expect(queries.length).toBeLessThanOrEqual(6)
    const plans = (await Promise.all(queries.map(planOf))).flat().filter((step) => / play(?: |$)/.test(step))
    expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([])
  }
})
