import { describe, expect, test } from 'vitest'
import { firstSeasons, laterBatches } from '#app/server/tmdb/season-batches.ts'
import { aSeasonAnswer, aSeasonOf, type SeasonAnswer } from './tmdb-answers.ts'
import { json, refusal, seriesWith, setUpTmdb } from './tmdb-stand-in.ts'

const seasonsFrom = (first: number, last: number): SeasonAnswer[] =>
  Array.from({ length: last - first + 1 }, (_, index) => aSeasonOf(first + index, 2))

const parts = (url: URL | undefined) => (url?.searchParams.get('append_to_response') ?? '').split(',')

describe('one series costs', () => {
  test.each([
    ['one request with seasons 0 to 15', seasonsFrom(0, 15), [], 1],
    ['two with 16 to 35 as well', seasonsFrom(0, 35), [], 2],
    ['three from 36 on', seasonsFrom(0, 36), [], 3],
    ['two with seasons numbered by years that nobody knew of', seasonsFrom(2014, 2020), [], 2],
    [
      'one with seasons numbered by years of which the history knows some',
      seasonsFrom(2014, 2020),
      [2015, 2019],
      1,
    ],
    ['one with a late season known and few in all', [aSeasonOf(1, 3), aSeasonOf(20, 3)], [20], 1],
  ])('%s', async (_what, seasons, known, requests) => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/tv/1396', seriesWith(seasons))
    const series = await tmdb.series(1396, { seasons: known })
    expect(series?.seasons.map((season) => season.number)).toEqual(
      seasons.map((season) => season.season_number),
    )
    expect(series?.seasons.every((season) => season.episodes.length > 0)).toBe(true)
    expect(standIn.requests).toHaveLength(requests)
    for (const url of standIn.requests) expect(parts(url).length).toBeLessThanOrEqual(20)
  })
})

test('a season is asked for once, though its part was left out', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  const seasons = [aSeasonOf(1, 2), aSeasonOf(2, 2)]
  standIn.on('/tv/1396', seriesWith([aSeasonOf(1, 2)], { seasons }))
  const series = await tmdb.series(1396)
  expect(series?.seasons.map((season) => season.number)).toEqual([1])
  expect(standIn.requests).toHaveLength(1)
})

test('an empty season of which episodes are promised has not been delivered', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  const promised = { seasons: [{ id: 1, season_number: 1, episode_count: 8 }] }
  standIn.on('/tv/1396', seriesWith([aSeasonAnswer(1, [])], promised))
  expect((await tmdb.series(1396))?.seasons).toEqual([])
})

test('a season that is announced and empty is delivered', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/tv/1396', seriesWith([aSeasonAnswer(1, [])]))
  expect((await tmdb.series(1396))?.seasons).toMatchObject([{ number: 1, episodes: [] }])
})

test('what came before a fault is not asked for again', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  const all = seriesWith(seasonsFrom(0, 20))
  standIn.on('/tv/1396', (request, url) =>
    parts(url).includes('season/16') ? json({}, 400) : all(request, url),
  )
  await expect(tmdb.series(1396)).rejects.toMatchObject({ kind: 'refused' })
  standIn.on('/tv/1396', all)
  const before = standIn.requests.length
  expect((await tmdb.series(1396))?.seasons).toHaveLength(21)
  expect(standIn.requests.length - before).toBe(1)
  expect(parts(standIn.requests.at(-1))).toEqual([
    'season/16',
    'season/17',
    'season/18',
    'season/19',
    'season/20',
  ])
})

test('a series from the cache is the series that was fetched', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/tv/1396', seriesWith(seasonsFrom(0, 20)))
  const fetched = await tmdb.series(1396)
  expect(await tmdb.series(1396)).toEqual(fetched)
  expect(standIn.requests).toHaveLength(2)
})

test('a series and its seasons that have expired stand in while TMDB is away', async () => {
  const { tmdb, standIn, clock } = await setUpTmdb()
  standIn.on('/tv/1396', seriesWith(seasonsFrom(0, 20)))
  const fetched = await tmdb.series(1396)
  clock.advance(10 * 24 * 3_600_000)
  standIn.on('/tv/1396', () => json({}, 500))
  expect(await tmdb.series(1396)).toEqual(fetched)
})

test('a series that TMDB does not have is null, and not asked for twice', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/tv/1396', refusal(404, 34))
  expect(await tmdb.series(1396)).toBeNull()
  expect(await tmdb.series(1396)).toBeNull()
  expect(standIn.requests).toHaveLength(1)
})

test('details without a single part are a series all the same', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/tv/1396', { id: 1396, name: 'Bare' })
  expect(await tmdb.series(1396)).toMatchObject({
    name: 'Bare',
    credits: null,
    trailers: null,
    ageRatings: null,
    tvdbId: null,
    listedSeasons: null,
    seasons: [],
  })
})

test('odd shapes: empty dates, zero runtimes, words nobody has heard of, an episode without a number', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  const season = aSeasonAnswer(1, [
    { id: 1, episode_number: 0, air_date: '', runtime: 0, name: '' },
    { id: 2, episode_number: 2, air_date: null, runtime: null },
    { id: 3, episode_number: 'three' as unknown as number },
    { id: 4, episode_number: 2, name: 'The same number again' },
  ])
  standIn.on(
    '/tv/1396',
    seriesWith([season], {
      status: 'On the moon',
      first_air_date: '',
      episode_run_time: null,
      created_by: 'nobody',
    }),
  )
  const series = await tmdb.series(1396)
  expect(series).toMatchObject({ status: 'On the moon', releaseDate: null, creators: [] })
  expect(series?.seasons[0]?.episodes).toMatchObject([
    { number: 0, airDate: null, runtimeMinutes: null, name: null },
    { number: 2, airDate: null, runtimeMinutes: null },
  ])
})

describe('which seasons come with the details', () => {
  test('known ones before likely ones', () => {
    expect(firstSeasons([20, 3], 5)).toEqual([0, 1, 2, 3, 20])
  })
  test('years around those that are known', () => {
    expect(firstSeasons([2016, 2018], 7)).toEqual([0, 2015, 2016, 2017, 2018, 2019, 2020])
  })
  test('never more than there is room for', () => {
    expect(
      firstSeasons(
        Array.from({ length: 40 }, (_, season) => season),
        16,
      ),
    ).toHaveLength(16)
  })
  test('the rest in lots of twenty', () => {
    const lots = laterBatches(
      Array.from({ length: 45 }, (_, season) => season),
      new Set([0, 1, 2]),
    )
    expect(lots.map((lot) => lot.length)).toEqual([20, 20, 2])
  })
})
