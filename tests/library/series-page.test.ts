import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { seriesPage } from '#app/server/library/series-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const ask = (db: Database, id: number, season: number | null = null) =>
  seriesPage(
    { db, config: { timeZone: 'America/New_York' }, clock: testClock('2026-10-16T02:00:00.000Z') },
    OWNER,
    id,
    season,
  )

/** Two seasons and a special; the first season is seen, the second has one aired and one to come. */
async function aSeriesUnderWay(db: Database) {
  const series = await aSeries(db, {
    episodes: [
      { season: 0, number: 1, air_date: '2019-12-24' },
      { season: 1, number: 1, air_date: '2020-01-01' },
      { season: 1, number: 2, air_date: '2020-01-08' },
      { season: 2, number: 1, air_date: '2026-10-15' },
      { season: 2, number: 2, air_date: '2026-10-16' },
      { season: 2, number: 3, air_date: null },
    ],
    entry: { status: 'watching', aired: 3, watched: 2, next_season: 2, next_episode: 1 },
  })
  for (const episode of ['1x1', '1x2'])
    await aPlay(db, { title_id: series.id, episode_id: series.episodes[episode] ?? null })
  return series
}

test('opens the season of the next episode, or the one asked for', async () => {
  const db = await openTestDatabase()
  const { id } = await aSeriesUnderWay(db)
  expect((await ask(db, id))?.season?.number).toBe(2)
  expect((await ask(db, id, 1))?.season?.number).toBe(1)
  expect((await ask(db, id, 0))?.season?.number).toBe(0)
  expect((await ask(db, id, 9))?.season?.number).toBe(2)
})

test('seasons come in order with the specials last, and count what has aired where the person is', async () => {
  const db = await openTestDatabase()
  const { id } = await aSeriesUnderWay(db)
  const page = await ask(db, id)
  expect(page?.seasons.map(({ number, name, aired, watched }) => [number, name, aired, watched])).toEqual([
    [1, 'Season 1', 2, 2],
    [2, 'Season 2', 1, 0],
    [0, 'Specials', 1, 0],
  ])
  expect(page?.seasons[1]?.episodes.map((episode) => episode.state)).toEqual([
    'aired',
    'upcoming',
    'upcoming',
  ])
})

test('names the next episode and the first one still to come', async () => {
  const db = await openTestDatabase()
  const { id } = await aSeriesUnderWay(db)
  const page = await ask(db, id)
  expect(page?.next).toMatchObject({ season: 2, number: 1 })
  expect(page?.upcoming).toMatchObject({ season: 2, number: 2, airDate: '2026-10-16' })
})

test('an episode carries all its plays, newest first, and its rating; a season carries its own', async () => {
  const db = await openTestDatabase()
  const series = await aSeriesUnderWay(db)
  const episodeId = series.episodes['1x1'] ?? 0
  await aPlay(db, {
    title_id: series.id,
    episode_id: episodeId,
    day: '2025-01-01',
    watched_at: '2025-01-01T20:00:00.000Z',
  })
  await db.insertInto('season').values({ title_id: series.id, number: 1, name: 'The Beginning' }).execute()
  const rating = { profile_id: 1, title_id: series.id, rated_at: '2025-01-01T00:00:00.000Z', source: 'trakt' }
  await db
    .insertInto('rating')
    .values([
      { ...rating, value: 8, episode_id: episodeId },
      { ...rating, value: 6, season: 1 },
      { ...rating, value: 9 },
    ])
    .execute()
  const season = (await ask(db, series.id, 1))?.season
  expect(season).toMatchObject({ name: 'The Beginning', rating: 6 })
  expect(season?.episodes[0]).toMatchObject({ rating: 8, state: 'watched' })
  expect(season?.episodes[0]?.plays.map((play) => play.day)).toEqual(['2025-01-01', '2024-05-04'])
  expect(season?.episodes[1]?.rating).toBeNull()
})

test('an episode TMDB no longer lists stays while it was watched', async () => {
  const db = await openTestDatabase()
  const series = await aSeries(db, {
    episodes: [
      { season: 1, number: 1, on_tmdb: 0, name: null, source_title: 'As the source calls it' },
      { season: 1, number: 2, on_tmdb: 0 },
    ],
  })
  await aPlay(db, { title_id: series.id, episode_id: series.episodes['1x1'] ?? null })
  const page = await ask(db, series.id)
  expect(page?.season?.episodes).toMatchObject([
    { number: 1, name: 'As the source calls it', state: 'watched' },
  ])
})

test('a series of which nothing is known yet has no season', async () => {
  const db = await openTestDatabase()
  const { id } = await aSeries(db)
  expect(await ask(db, id)).toMatchObject({ season: null, seasons: [], next: null, upcoming: null })
})

test('a movie is no series', async () => {
  const db = await openTestDatabase()
  expect(await ask(db, await aMovie(db))).toBeUndefined()
})

test('takes few queries and writes nothing', async () => {
  const { db, queries } = await countedDatabase()
  const { id } = await aSeriesUnderWay(db)
  queries.length = 0
  await ask(db, id)
  expect(queries.length).toBeLessThanOrEqual(6)
  expect(queries.every((query) => query.sql.startsWith('select'))).toBe(true)
})
