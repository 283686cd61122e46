import { type Random, seededRandom } from '../seeded-random.ts'
import { makeSeason } from './catalogue.ts'
import { DEFAULT_TIME_ZONE, makeAccount } from './make-world.ts'
import { aMovie } from './oddities.ts'
import {
  episodesOf,
  sortNewestFirst,
  type World,
  type WorldMovie,
  type WorldPlay,
  type WorldSeries,
} from './world.ts'
import { addDays } from './zoned-time.ts'

const MINUTE = 60_000
const YEARS = 20

/** Many plays of made-up titles, for measuring: about one movie and a tenth of a series to every forty plays. */
export function makeLargeWorld(o: { plays: number; now?: Date; seed?: number; timeZone?: string }): World {
  const now = o.now ?? new Date('2026-10-15T18:00:00.000Z')
  const random = seededRandom(o.seed ?? 7)
  const titles = Math.max(10, Math.round(o.plays / 40))
  const movies = Array.from({ length: titles }, (_, index) => largeMovie(index + 1, random))
  const series = Array.from({ length: Math.max(3, Math.round(titles / 10)) }, (_, index) =>
    largeSeries(index + 1, random),
  )
  return {
    now,
    account: makeAccount(o.timeZone ?? DEFAULT_TIME_ZONE),
    movies,
    series,
    people: [],
    collections: [],
    plays: largePlays({ plays: o.plays, now, random, movies, series }),
    ratings: movies.flatMap((movie, index) =>
      index % 2 === 0
        ? [
            {
              kind: 'movie' as const,
              movie,
              value: random.whole(1, 10),
              ratedAt: `${movie.releaseDate}T20:00:00.000Z`,
            },
          ]
        : [],
    ),
    watchlist: [],
  }
}

const WORDS = [
  'Amber',
  'Harbour',
  'Signal',
  'Winter',
  'Glass',
  'Paper',
  'Northern',
  'Silent',
  'Copper',
  'Second',
  'River',
  'Moon',
  'Garden',
  'Engine',
  'Letter',
  'Orchard',
  'Static',
  'Velvet',
  'Borrowed',
  'Last',
  'Distant',
  'Hollow',
  'Summer',
  'Iron',
]

const named = (random: Random, number: number) => `${random.pick(WORDS)} ${random.pick(WORDS)} ${number}`
const studioNamed = (number: number) => `Studio ${(number % 40) + 1}`

function largeMovie(number: number, random: Random): WorldMovie {
  return aMovie({
    ids: {
      trakt: 2_000_000 + number,
      slug: `large-movie-${number}`,
      imdb: `tt${String(70_000_000 + number)}`,
      tmdb: 5_000_000 + number,
    },
    title: named(random, number),
    releaseDate: addDays('1975-01-01', random.whole(0, 17_000)),
    runtimeMinutes: random.whole(80, 170),
    genres: [random.pick(['Drama', 'Comedy', 'Thriller', 'Action', 'Science Fiction'])],
    studios: [studioNamed(number)],
    overview: 'A made-up film that takes up room.',
  })
}

function largeSeries(number: number, random: Random): WorldSeries {
  const tmdbId = 500_000 + number
  const firstAired = addDays('1990-01-01', random.whole(0, 11_000))
  const seasons = Array.from({ length: random.whole(1, 9) }, (_, season) =>
    makeSeason(
      tmdbId,
      season + 1,
      Array.from({ length: random.whole(6, 24) }, (__, index) => ({
        number: index + 1,
        title: named(random, index + 1),
        airDate: addDays(firstAired, season * 365 + index * 7),
        runtimeMinutes: 42,
      })),
    ),
  )
  const imdb = `tt${String(80_000_000 + number)}`
  return {
    ids: {
      trakt: 3_000_000 + number,
      slug: `large-series-${number}`,
      imdb,
      tmdb: tmdbId,
      tvdb: 900_000 + number,
    },
    tmdbId,
    imdbId: imdb,
    tvdbId: 900_000 + number,
    title: named(random, number),
    year: Number(firstAired.slice(0, 4)),
    genres: [random.pick(['Drama', 'Comedy', 'Crime'])],
    networks: ['Channel'],
    studios: [studioNamed(number)],
    runtimeMinutes: 42,
    status: 'Ended',
    certification: 'TV-14',
    overview: 'A made-up series that takes up room.',
    creators: [],
    cast: [],
    seasons,
  }
}

function largePlays(o: {
  plays: number
  now: Date
  random: Random
  movies: WorldMovie[]
  series: WorldSeries[]
}): WorldPlay[] {
  const { random } = o
  const episodes = o.series.map((series) => ({ series, episodes: episodesOf(series) }))
  const span = YEARS * 365 * 24 * 60
  const newest = Math.floor(o.now.getTime() / MINUTE)
  const plays = Array.from({ length: o.plays }, (_, index): WorldPlay => {
    const watchedAt = new Date((newest - 1 - random.whole(0, span)) * MINUTE).toISOString()
    const common = { id: 9_000_000_000 + index * 3, watchedAt, action: 'scrobble' as const }
    if (random.chance(0.3)) return { kind: 'movie', ...common, movie: random.pick(o.movies) }
    const show = random.pick(episodes)
    return { kind: 'episode', ...common, series: show.series, episode: random.pick(show.episodes) }
  })
  return sortNewestFirst(plays)
}
