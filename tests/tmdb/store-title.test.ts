import { describe, expect, test } from 'vitest'
import type { TmdbSeries } from '#app/server/tmdb/schema/series.ts'
import { storeMovie, storeSeries } from '#app/server/tmdb/store-title.ts'
import { aMovieAnswer, aSeasonAnswer, aSeasonOf, type SeasonAnswer } from './tmdb-answers.ts'
import { aSourceSeries, aSourceTitle, aWatchedEpisode, everythingStored } from './library-title.ts'
import { seriesWith, setUpTmdb, type TmdbSetUp } from './tmdb-stand-in.ts'

const now = new Date('2026-10-15T18:00:00.000Z')

async function storeMovieAnswer({ db, clock, tmdb, standIn }: TmdbSetUp, titleId: number, answer: object) {
  clock.advance(48 * 3_600_000)
  standIn.on('/movie/27205', answer)
  const movie = await tmdb.movie(27205)
  if (!movie) throw new Error('The stand-in has no such movie.')
  await db.transaction().execute((trx) => storeMovie(trx, movie, { titleId, now, posterLanguages: [] }))
}

async function fetchSeries(
  { clock, tmdb, standIn }: TmdbSetUp,
  seasons: SeasonAnswer[],
  change: object = {},
) {
  clock.advance(48 * 3_600_000)
  standIn.on('/tv/1396', seriesWith(seasons, change))
  return (await tmdb.series(1396)) as TmdbSeries
}

async function storeSeasons(setUp: TmdbSetUp, titleId: number, seasons: SeasonAnswer[], change: object = {}) {
  const series = await fetchSeries(setUp, seasons, change)
  await setUp.db
    .transaction()
    .execute((trx) => storeSeries(trx, series, { titleId, now, posterLanguages: [] }))
}

const episodes = ({ db }: TmdbSetUp) =>
  db.selectFrom('episode').selectAll().orderBy('season').orderBy('number').execute()

describe('a movie', () => {
  test('is stored with its genres, people and collection', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceTitle(setUp.db, { tmdb_id: 27205 })
    await storeMovieAnswer(
      setUp,
      titleId,
      aMovieAnswer({
        belongs_to_collection: { id: 10, name: 'Dreams', poster_path: null, backdrop_path: null },
      }),
    )
    const stored = await everythingStored(setUp.db)
    expect(stored['title']).toMatchObject([{ imdb_id: 'tt1375666', source_title: 'Inception' }])
    expect(stored['title_metadata']).toMatchObject([
      {
        name: 'Inception',
        tagline: null,
        release_date: '2010-07-15',
        runtime_minutes: 148,
        certifications: '{"US":"PG-13"}',
        tmdb_rating: 8.4,
        collection_tmdb_id: 10,
        genres: '["Action"]',
        studios: '["Syncopy"]',
        poster_path: '/inception.jpg',
        fetched_at: now.toISOString(),
      },
    ])
    expect(stored['title_genre']).toEqual([{ genre: 'Action', title_id: titleId }])
    expect(stored['collection']).toMatchObject([{ tmdb_id: 10, name: 'Dreams' }])
    expect(stored['person']).toHaveLength(2)
    expect(stored['credit']).toMatchObject([
      { credit_id: 'c1', department: 'cast', role: 'Cobb', position: 0 },
      { credit_id: 'c2', department: 'Directing', role: 'Director' },
      { credit_id: 'c3', department: 'Writing', role: 'Writer' },
    ])
  })

  test('stored twice is stored once', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceTitle(setUp.db, { tmdb_id: 27205 })
    await storeMovieAnswer(setUp, titleId, aMovieAnswer())
    const once = await everythingStored(setUp.db)
    await storeMovieAnswer(setUp, titleId, aMovieAnswer())
    expect(await everythingStored(setUp.db)).toEqual(once)
  })

  test('loses genres and credits that TMDB took away, and keeps those of an answer that lacks the part', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceTitle(setUp.db, { tmdb_id: 27205 })
    await storeMovieAnswer(setUp, titleId, aMovieAnswer())
    await storeMovieAnswer(
      setUp,
      titleId,
      aMovieAnswer({ credits: undefined, videos: undefined, release_dates: undefined, genres: [] }),
    )
    const lacking = await everythingStored(setUp.db)
    expect(lacking['credit']).toHaveLength(3)
    expect(lacking['title_genre']).toEqual([])
    expect(lacking['title_metadata']).toMatchObject([
      { certification: 'PG-13', trailers: expect.stringContaining('official') as string },
    ])
    await storeMovieAnswer(setUp, titleId, aMovieAnswer({ credits: { cast: [], crew: [] } }))
    expect((await everythingStored(setUp.db))['credit']).toEqual([])
  })

  test('keeps the ids that its source gave', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceTitle(setUp.db, { tmdb_id: 27205, imdb_id: 'tt0000001' })
    await storeMovieAnswer(setUp, titleId, aMovieAnswer())
    expect((await everythingStored(setUp.db))['title']).toMatchObject([{ imdb_id: 'tt0000001' }])
  })

  test('without a name at TMDB is called what its source called it', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceTitle(setUp.db, { tmdb_id: 27205 })
    await storeMovieAnswer(setUp, titleId, { id: 27205, title: '', original_title: '' })
    expect((await everythingStored(setUp.db))['title_metadata']).toMatchObject([{ name: 'Inception' }])
  })
})

describe('a series', () => {
  test('is stored with its seasons, episodes, makers and the usual runtime', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    await storeSeasons(setUp, titleId, [aSeasonOf(0, 1), aSeasonOf(1, 3)])
    const stored = await everythingStored(setUp.db)
    expect(stored['title']).toMatchObject([{ imdb_id: 'tt0903747', tvdb_id: 81189 }])
    expect(stored['title_metadata']).toMatchObject([
      {
        runtime_minutes: 47,
        certification: 'TV-MA',
        networks: '["AMC"]',
        creators: '["Vince Gilligan"]',
        status: 'Ended',
      },
    ])
    expect(stored['season']).toMatchObject([
      { number: 0, name: 'Specials' },
      { number: 1, name: 'Season 1' },
    ])
    expect(stored['episode']).toHaveLength(4)
    expect(stored['credit']).toMatchObject([
      { credit_id: 's0', department: 'Creator', role: 'Creator' },
      { credit_id: 's1', department: 'cast', role: 'Walter White / Heisenberg', episode_count: 62 },
    ])
  })

  test('stored twice is stored once', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    await aWatchedEpisode(setUp.db, titleId, { season: 1, number: 2 })
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 3)])
    const once = await everythingStored(setUp.db)
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 3)])
    expect(await everythingStored(setUp.db)).toEqual(once)
  })

  test('an episode that the source named becomes the one TMDB lists', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    const id = await aWatchedEpisode(setUp.db, titleId, { season: 1, number: 2, trakt_id: 555 })
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 3)])
    const all = await episodes(setUp)
    expect(all).toHaveLength(3)
    expect(all.find((episode) => episode.id === id)).toMatchObject({
      number: 2,
      trakt_id: 555,
      source_title: 'Trakt 1x2',
      on_tmdb: 1,
      tmdb_id: 102,
      name: 'Episode 2',
      runtime_minutes: 47,
    })
  })

  test('an episode that TMDB no longer lists stays when it was watched, and goes when nobody needs it', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    const watched = await aWatchedEpisode(setUp.db, titleId, { season: 1, number: 4 })
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 5)])
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 3)])
    const all = await episodes(setUp)
    expect(all.map((episode) => episode.number)).toEqual([1, 2, 3, 4])
    expect(all[3]).toMatchObject({
      id: watched,
      on_tmdb: 0,
      tmdb_id: null,
      name: null,
      air_date: null,
      runtime_minutes: null,
      still_path: null,
      source_title: 'Trakt 1x4',
    })
    expect(await setUp.db.selectFrom('play').select('episode_id').execute()).toEqual([
      { episode_id: watched },
    ])
  })

  test('an episode that was only rated stays too', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 2)])
    const [, second] = await episodes(setUp)
    await setUp.db
      .insertInto('rating')
      .values({
        profile_id: 1,
        title_id: titleId,
        episode_id: second?.id ?? null,
        value: 9,
        rated_at: now.toISOString(),
        source: 'manual',
      })
      .execute()
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 1)])
    expect(await episodes(setUp)).toMatchObject([
      { number: 1, on_tmdb: 1 },
      { number: 2, on_tmdb: 0 },
    ])
  })

  test('plays follow an episode that editors gave another number', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    const watched = await aWatchedEpisode(setUp.db, titleId, { season: 1, number: 2 })
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 2)])
    const renumbered = aSeasonAnswer(1, [
      { id: 101, episode_number: 1 },
      { id: 999, episode_number: 2, name: 'Put in between' },
      { id: 102, episode_number: 3, name: 'Was the second' },
    ])
    await storeSeasons(setUp, titleId, [renumbered])
    expect(await episodes(setUp)).toMatchObject([
      { number: 1, tmdb_id: 101 },
      { number: 2, tmdb_id: 999, name: 'Put in between' },
      { id: watched, number: 3, tmdb_id: 102, name: 'Was the second' },
    ])
    expect(await setUp.db.selectFrom('play').select('episode_id').execute()).toEqual([
      { episode_id: watched },
    ])
  })

  test('plays follow an episode into another season', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    const watched = await aWatchedEpisode(setUp.db, titleId, { season: 0, number: 1 })
    await storeSeasons(setUp, titleId, [aSeasonAnswer(0, [{ id: 7, episode_number: 1 }]), aSeasonOf(1, 1)])
    const moved = aSeasonAnswer(1, [
      { id: 101, episode_number: 1 },
      { id: 7, episode_number: 2 },
    ])
    await storeSeasons(setUp, titleId, [aSeasonAnswer(0, []), moved])
    expect((await episodes(setUp)).find((episode) => episode.id === watched)).toMatchObject({
      season: 1,
      number: 2,
    })
  })

  test('a season whose part is missing from the answer stays as it is', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    const both = [aSeasonOf(1, 2), aSeasonOf(2, 2)]
    await storeSeasons(setUp, titleId, both)
    const before = await episodes(setUp)
    const listed = [1, 2].map((number) => ({ id: 1000 + number, season_number: number, episode_count: 2 }))
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 2)], { seasons: listed })
    expect(await episodes(setUp)).toEqual(before)
  })

  test('an answer that says nothing of seasons wipes none', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 2)])
    const before = await episodes(setUp)
    await storeSeasons(setUp, titleId, [], { seasons: undefined })
    expect(await episodes(setUp)).toEqual(before)
  })

  test('a season that TMDB took off its list is no longer counted', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    const watched = await aWatchedEpisode(setUp.db, titleId, { season: 2, number: 1 })
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 2), aSeasonOf(2, 2)])
    await storeSeasons(setUp, titleId, [aSeasonOf(1, 2)])
    expect(await episodes(setUp)).toMatchObject([
      { season: 1, on_tmdb: 1 },
      { season: 1, on_tmdb: 1 },
      { id: watched, season: 2, on_tmdb: 0 },
    ])
    expect(await setUp.db.selectFrom('season').select('number').execute()).toEqual([{ number: 1 }])
  })

  test('whose episodes share one TMDB id keeps them apart by number', async () => {
    const setUp = await setUpTmdb()
    const titleId = await aSourceSeries(setUp.db)
    const season = aSeasonAnswer(1, [
      { id: 7, episode_number: 1 },
      { id: 7, episode_number: 2 },
    ])
    await storeSeasons(setUp, titleId, [season])
    await storeSeasons(setUp, titleId, [season])
    expect((await episodes(setUp)).map((episode) => episode.number)).toEqual([1, 2])
  })
})

test('a soap with thousands of episodes fits', async () => {
  const setUp = await setUpTmdb()
  const titleId = await aSourceSeries(setUp.db)
  await storeSeasons(setUp, titleId, [aSeasonOf(1, 6000)])
  const { n } = await setUp.db
    .selectFrom('episode')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(6000)
})
