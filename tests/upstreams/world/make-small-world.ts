import { type Random, seededRandom } from '../seeded-random.ts'
import { makeSeason } from './catalogue.ts'
import { DEFAULT_TIME_ZONE, makeAccount } from './make-world.ts'
import { aMovie, malformedPlays, malformedRating, strangeWatchlistEntry } from './oddities.ts'
import {
  episodesOf,
  sortNewestFirst,
  UNKNOWN_DATE,
  type World,
  type WorldMovie,
  type WorldPlay,
  type WorldRating,
  type WorldSeries,
  type WorldWatchlistEntry,
} from './world.ts'
import { addDays, instantOf } from './zoned-time.ts'

/** A handful of titles with every oddity, and a history that the seed decides. For property tests; made in a blink. */
export function makeSmallWorld(seed: number, o: { now?: Date; timeZone?: string } = {}): World {
  const now = o.now ?? new Date('2026-10-15T18:00:00.000Z')
  const timeZone = o.timeZone ?? DEFAULT_TIME_ZONE
  const today = now.toISOString().slice(0, 10)
  const random = seededRandom(seed)
  const movies = smallMovies(today)
  const series = smallSeries(today)
  let id = 9_000_000_000
  const scene: Scene = { random, today, timeZone, movies, series, nextId: () => (id += random.whole(1, 9)) }
  const plays = [...randomPlays(scene), ...bingeDay(scene), ...bulkMark(scene)]
  const malformed = malformedPlays(scene).slice(random.whole(0, 3))
  return {
    now,
    account: makeAccount(timeZone),
    movies,
    series,
    people: [],
    collections: [],
    plays: sortNewestFirst([...plays, ...malformed].filter((play) => play.watchedAt < now.toISOString())),
    ratings: smallRatings(scene),
    watchlist: smallWatchlist(scene),
  }
}

type Scene = {
  random: Random
  today: string
  timeZone: string
  movies: WorldMovie[]
  series: WorldSeries[]
  nextId: () => number
}

/** Known, known, without a TMDB id, without any id, deleted at TMDB, the same TMDB id twice, not out yet. */
function smallMovies(today: string): WorldMovie[] {
  const movie = (
    trakt: number,
    title: string,
    given: Partial<WorldMovie> & { tmdb: number | null; imdb: string | null },
  ) => {
    const { tmdb, imdb, ...rest } = given
    return aMovie({
      ids: { trakt, slug: `movie-${trakt}`, tmdb, imdb },
      title,
      releaseDate: '2014-05-02',
      runtimeMinutes: 100,
      genres: ['Drama'],
      studios: ['Studio'],
      ...rest,
    })
  }
  return [
    movie(11, 'Plain', { tmdb: 1011, imdb: 'tt0001011' }),
    movie(12, 'Plain Too', { tmdb: 1012, imdb: '' }),
    movie(13, 'Known by IMDb Only', { tmdb: null, imdb: 'tt0001013', tmdbId: 1013 }),
    movie(14, 'Known by Nobody', { tmdb: null, imdb: null, tmdbId: null, releaseDate: null }),
    movie(15, 'Deleted', { tmdb: 1015, imdb: null, tmdbId: null }),
    movie(16, 'Plain, Entered Twice', { tmdb: 1011, imdb: null, tmdbId: null }),
    movie(17, 'Not Yet', { tmdb: 1017, imdb: 'tt0001017', releaseDate: addDays(today, 40) }),
  ]
}

/** Known (with specials and an undated episode), known by TVDB only, by nobody, deleted; the last one airs now. */
function smallSeries(today: string): WorldSeries[] {
  const season = (series: number, number: number, count: number, firstAired: string, gapDays = 7) =>
    makeSeason(
      series,
      number,
      Array.from({ length: count }, (_, index) => ({
        number: index + 1,
        title: `Part ${index + 1}`,
        airDate: addDays(firstAired, index * gapDays),
        runtimeMinutes: 45,
      })),
    )
  const show = (
    trakt: number,
    title: string,
    ids: { tmdb: number | null; tvdb?: number | null; imdb?: string | null },
    given: Partial<WorldSeries> & Pick<WorldSeries, 'seasons'>,
  ): WorldSeries => ({
    ids: { trakt, slug: `series-${trakt}`, imdb: ids.imdb ?? null, tmdb: ids.tmdb, tvdb: ids.tvdb ?? null },
    tmdbId: ids.tmdb,
    imdbId: ids.imdb ?? null,
    tvdbId: ids.tvdb ?? null,
    title,
    year: 2015,
    genres: ['Drama'],
    networks: ['Channel'],
    studios: ['Studio'],
    runtimeMinutes: 45,
    status: 'Ended',
    certification: '',
    overview: '',
    creators: [],
    cast: [],
    ...given,
  })
  const long = show(
    11,
    'Long',
    { tmdb: 1011, imdb: 'tt0002011' },
    {
      seasons: [
        season(1011, 0, 2, '2015-03-01'),
        season(1011, 1, 8, '2015-01-04'),
        season(1011, 2, 6, '2016-01-03'),
      ],
    },
  )
  const undated = long.seasons[2]?.episodes[4]
  if (undated) undated.airDate = null
  return [
    long,
    show(
      12,
      'Known by TVDB Only',
      { tmdb: null, tvdb: 2012 },
      { tmdbId: 1412, seasons: [season(1412, 1, 7, '2017-02-05')] },
    ),
    show(13, 'Series Known by Nobody', { tmdb: null }, { seasons: [season(1413, 1, 6, '2018-04-01')] }),
    show(14, 'Deleted Series', { tmdb: 1414 }, { tmdbId: null, seasons: [season(1414, 1, 6, '2018-09-02')] }),
    show(
      15,
      'Airing',
      { tmdb: 1415 },
      { status: 'Returning Series', seasons: [season(1415, 1, 6, addDays(today, -22))] },
    ),
  ]
}

function someInstant({ random, today, timeZone }: Scene): string {
  if (random.chance(0.06)) return UNKNOWN_DATE
  return instantOf(timeZone, addDays(today, -random.whole(1, 2200)), random.whole(0, 24 * 60 - 1))
}

function randomPlays(scene: Scene): WorldPlay[] {
  const { random } = scene
  const plays: WorldPlay[] = []
  for (let count = random.whole(5, 60); count > 0; count--) {
    const common = {
      id: scene.nextId(),
      watchedAt: someInstant(scene),
      action: random.pick(['scrobble', 'checkin', 'watch'] as const),
    }
    const series = random.pick(scene.series)
    const play: WorldPlay = random.chance(0.4)
      ? { kind: 'movie', ...common, movie: random.pick(scene.movies.slice(0, 6)) }
      : { kind: 'episode', ...common, series, episode: random.pick(episodesOf(series)) }
    plays.push(play)
    // the same thing again at the same minute, or the next day
    if (random.chance(0.1)) plays.push({ ...play, id: scene.nextId() })
    if (random.chance(0.1)) plays.push({ ...play, id: scene.nextId(), watchedAt: someInstant(scene) })
  }
  return plays
}

/** Four to eight first episodes on one day, which does or does not make it a binge. */
function bingeDay(scene: Scene): WorldPlay[] {
  const series = scene.random.pick(scene.series)
  const day = addDays(scene.today, -scene.random.whole(1, 2500))
  return episodesOf(series)
    .slice(0, scene.random.whole(4, 8))
    .map((episode, index) => ({
      kind: 'episode' as const,
      id: scene.nextId(),
      watchedAt: instantOf(scene.timeZone, day, 14 * 60 + index * 50),
      action: 'scrobble' as const,
      series,
      episode,
    }))
}

function bulkMark(scene: Scene): WorldPlay[] {
  const series = scene.random.pick(scene.series)
  const watchedAt = someInstant(scene)
  return episodesOf(series)
    .slice(0, scene.random.whole(0, 10))
    .map((episode) => ({
      kind: 'episode' as const,
      id: scene.nextId(),
      watchedAt,
      action: 'watch' as const,
      series,
      episode,
    }))
}

function smallRatings(scene: Scene): WorldRating[] {
  const { random } = scene
  const rated = () => ({
    value: random.whole(1, 10),
    ratedAt: instantOf(scene.timeZone, addDays(scene.today, -random.whole(1, 900)), 1000),
  })
  const [long] = scene.series as [WorldSeries]
  const all: WorldRating[] = [
    ...scene.movies.map((movie) => ({ kind: 'movie' as const, movie, ...rated() })),
    ...scene.series.map((series) => ({ kind: 'show' as const, series, ...rated() })),
    { kind: 'season', series: long, season: 1, ...rated() },
    ...episodesOf(long).map((episode) => ({ kind: 'episode' as const, series: long, episode, ...rated() })),
    malformedRating(),
  ]
  return all.filter(() => random.chance(0.5))
}

function smallWatchlist(scene: Scene): WorldWatchlistEntry[] {
  const { random } = scene
  const listedAt = () => instantOf(scene.timeZone, addDays(scene.today, -random.whole(1, 400)), 700)
  const all: WorldWatchlistEntry[] = [
    ...scene.movies.map((movie, index) => ({
      kind: 'movie' as const,
      id: 7000 + index,
      listedAt: listedAt(),
      movie,
    })),
    ...scene.series.map((series, index) => ({
      kind: 'show' as const,
      id: 7100 + index,
      listedAt: listedAt(),
      series,
    })),
    strangeWatchlistEntry(7200, listedAt()),
  ]
  return all.filter(() => random.chance(0.4))
}
