import type { Catalogue } from './catalogue.ts'
import { makeSeason } from './catalogue.ts'
import type { Viewing } from './viewing-history.ts'
import type { WorldMovie, WorldPlay, WorldRating, WorldSeries, WorldWatchlistEntry } from './world.ts'
import { findEpisode, UNKNOWN_DATE } from './world.ts'
import { addDays, instantOf } from './zoned-time.ts'

/** Titles that only Trakt has, or has under wrong ids. The README lists every one. */
export const ODD_TITLES = {
  withoutAnyId: 990_000_001,
  deletedAtTmdb: 990_000_002,
  secondEntryForStarWars: 990_000_003,
} as const
export const DELETED_TMDB_ID = 990_560_006

/** Changes the catalogue in place: the season that airs now, ids that are missing, titles TMDB does not have. */
export function plantOddTitles(catalogue: Catalogue, today: string): void {
  plantAiringSeason(seriesWith(catalogue, 103516), today)
  const downfall = movieWith(catalogue, 613)
  downfall.ids = { ...downfall.ids, tmdb: null }
  const halt = seriesWith(catalogue, 59659)
  halt.ids = { ...halt.ids, tmdb: null, imdb: null }
  movieWith(catalogue, 11452).withoutArtwork = true
  movieWith(catalogue, 11011).runtimeMinutes = 0
  catalogue.movies.push(...unreleasedMovies(catalogue, today), ...traktOnlyMovies())
  const office = seriesWith(catalogue, 2316)
  const webisodes = makeSeason(2316, 0, [
    {
      number: 1,
      title: "The Accountants: The Books Don't Balance",
      airDate: '2006-07-13',
      runtimeMinutes: 3,
    },
  ])
  for (const episode of webisodes.episodes) episode.onTmdb = false
  office.seasons.unshift(webisodes)
}

/** The fourth season goes out weekly: its fourth episode two days ago, the next in five days, the last without a date. */
function plantAiringSeason(series: WorldSeries, today: string): void {
  const season = series.seasons.find((s) => s.number === 4)
  const known = season?.episodes ?? []
  const episodes = Array.from({ length: 10 }, (_, index) => ({
    number: index + 1,
    title: known[index]?.title ?? null,
    airDate: index < 7 ? addDays(today, -2 + 7 * (index - 3)) : null,
    runtimeMinutes: index < 4 ? 52 : null,
  }))
  const planted = makeSeason(series.tmdbId ?? 0, 4, episodes)
  series.seasons = [...series.seasons.filter((s) => s.number !== 4), planted]
}

function unreleasedMovies(catalogue: Catalogue, today: string): WorldMovie[] {
  const dune = catalogue.collections.find((collection) => collection.id === 726871) ?? null
  const avengers = catalogue.collections.find((collection) => collection.id === 748783) ?? null
  return [
    aMovie({
      ids: { trakt: 990_000_011, slug: 'dune-part-three-2026', imdb: 'tt31378509', tmdb: 1170608 },
      title: 'Dune: Part Three',
      releaseDate: addDays(today, 27),
      genres: ['Science Fiction', 'Adventure'],
      studios: ['Legendary Pictures'],
      overview: 'An emperor who sees every future looks for the one that lets him stop being a god.',
      collection: dune,
      directors: catalogue.people.filter((person) => person.name === 'Denis Villeneuve'),
      cast: catalogue.movies.find((movie) => movie.tmdbId === 693134)?.cast.slice(0, 3) ?? [],
    }),
    aMovie({
      ids: { trakt: 990_000_012, slug: 'avengers-secret-wars', imdb: 'tt21361444', tmdb: 1003598 },
      title: 'Avengers: Secret Wars',
      releaseDate: null,
      genres: ['Action', 'Adventure', 'Science Fiction'],
      studios: ['Marvel Studios'],
      collection: avengers,
    }),
  ]
}

function traktOnlyMovies(): WorldMovie[] {
  return [
    aMovie({
      ids: { trakt: ODD_TITLES.withoutAnyId, slug: 'family-tape-1998', imdb: null, tmdb: null },
      title: 'Family Tape 1998',
      year: 1998,
      tmdbId: null,
    }),
    aMovie({
      ids: {
        trakt: ODD_TITLES.deletedAtTmdb,
        slug: 'the-midnight-laundromat-2014',
        imdb: '',
        tmdb: DELETED_TMDB_ID,
      },
      title: 'The Midnight Laundromat',
      year: 2014,
      tmdbId: null,
    }),
    aMovie({
      ids: {
        trakt: ODD_TITLES.secondEntryForStarWars,
        slug: 'star-wars-despecialized-1977',
        imdb: null,
        tmdb: 11,
      },
      title: 'Star Wars (Despecialized)',
      year: 1977,
      tmdbId: null,
    }),
  ]
}

type MovieDefaults = Partial<WorldMovie> & Pick<WorldMovie, 'ids' | 'title'>

/** A movie with dull defaults; TMDB answers under the id Trakt names unless told otherwise. */
export function aMovie(given: MovieDefaults): WorldMovie {
  const releaseDate = given.releaseDate ?? null
  return {
    tmdbId: given.ids.tmdb,
    imdbId: given.ids.imdb,
    originalTitle: given.title,
    originalLanguage: 'en',
    year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)),
    releaseDate,
    runtimeMinutes: null,
    genres: [],
    studios: [],
    overview: '',
    tagline: '',
    certification: '',
    withoutArtwork: false,
    collection: null,
    directors: [],
    cast: [],
    ...given,
  }
}

/** Viewings with something odd about them, those of unknown date included. */
export function oddViewings(catalogue: Catalogue, o: { today: string; timeZone: string }): Viewing[] {
  const at = (daysAgo: number, minutes: number) => instantOf(o.timeZone, addDays(o.today, -daysAgo), minutes)
  const movie = (id: number, watchedAt: string): Viewing => ({
    kind: 'movie',
    movie: movieWith(catalogue, id),
    watchedAt,
    action: 'watch',
  })
  const traktMovie = (id: number, watchedAt: string): Viewing => ({
    kind: 'movie',
    movie: movieOfTrakt(catalogue, id),
    watchedAt,
    action: 'watch',
  })
  const episode = (id: number, season: number, number: number, watchedAt: string): Viewing[] => {
    const series = seriesWith(catalogue, id)
    const found = findEpisode(series, season, number)
    return found ? [{ kind: 'episode', series, episode: found, watchedAt, action: 'watch' }] : []
  }
  const superstore = seriesWith(catalogue, 62649)
  const bulk = superstore.seasons.flatMap((season) => season.episodes).slice(0, 30)
  return [
    movie(597, UNKNOWN_DATE),
    ...episode(1668, 1, 1, UNKNOWN_DATE),
    traktMovie(ODD_TITLES.withoutAnyId, at(2890, 15 * 60 + 10)),
    traktMovie(ODD_TITLES.deletedAtTmdb, at(2100, 22 * 60 + 41)),
    traktMovie(ODD_TITLES.deletedAtTmdb, at(1400, 21 * 60 + 5)),
    traktMovie(ODD_TITLES.secondEntryForStarWars, at(1260, 20 * 60 + 58)),
    // two plays at one minute, and two a few minutes apart
    ...episode(1396, 2, 9, at(1611, 21 * 60 + 30)),
    ...episode(1396, 2, 9, at(1611, 21 * 60 + 30)),
    movie(27205, at(1007, 22 * 60 + 12)),
    movie(27205, at(1007, 22 * 60 + 16)),
    // shortly before midnight and in the small hours: the day depends on the zone
    movie(264660, at(588, 23 * 60 + 58)),
    movie(11324, at(300, 24 * 60 + 25)),
    ...episode(2316, 0, 1, at(3301, 20 * 60)),
    ...bulk.map((found): Viewing => ({
      kind: 'episode',
      series: superstore,
      episode: found,
      watchedAt: at(96, 18 * 60 + 2),
      action: 'watch',
    })),
  ]
}

/** Rows that lack what a row must have. */
export function malformedPlays(o: { today: string; timeZone: string; nextId: () => number }): WorldPlay[] {
  const at = (daysAgo: number) => instantOf(o.timeZone, addDays(o.today, -daysAgo), 20 * 60)
  const row = (stream: 'movie' | 'episode', daysAgo: number, fields: Record<string, unknown>): WorldPlay => {
    const id = o.nextId()
    const watchedAt = at(daysAgo)
    return {
      kind: 'malformed',
      stream,
      id,
      watchedAt,
      row: { id, watched_at: watchedAt, action: 'watch', type: stream, ...fields },
    }
  }
  return [
    row('movie', 2410, { movie: null }),
    row('episode', 1502, {
      episode: {
        season: 1,
        number: 3,
        title: 'Lost Link',
        ids: { trakt: 3_990_000_001, tvdb: null, imdb: '', tmdb: null },
      },
      show: null,
    }),
    row('movie', 733, {
      watched_at: 'a while ago',
      movie: {
        title: 'A Row Without a Date',
        year: 2011,
        ids: { trakt: 990_000_021, slug: 'a-row-without-a-date-2011' },
      },
    }),
  ]
}

export function malformedRating(): WorldRating {
  const ratedAt = '2021-03-04T20:00:00.000Z'
  return {
    kind: 'malformed',
    ratedAt,
    value: 0,
    row: {
      rated_at: ratedAt,
      rating: 0,
      type: 'movie',
      movie: { title: 'Rated Nothing', year: 2005, ids: { trakt: 990_000_022, slug: 'rated-nothing-2005' } },
    },
  }
}

/** A kind of entry that a reader has to pass over. */
export function strangeWatchlistEntry(id: number, listedAt: string): WorldWatchlistEntry {
  return {
    kind: 'malformed',
    id,
    listedAt,
    row: {
      rank: 1,
      id,
      listed_at: listedAt,
      notes: null,
      type: 'person',
      person: {
        name: 'Bryan Cranston',
        ids: { trakt: 297737, slug: 'bryan-cranston', imdb: 'nm0186505', tmdb: 17419 },
      },
    },
  }
}

export function movieWith(catalogue: Catalogue, tmdbId: number): WorldMovie {
  const movie = catalogue.movies.find((m) => m.tmdbId === tmdbId)
  if (!movie) throw new Error(`The catalogue has no movie ${tmdbId}.`)
  return movie
}

export function movieOfTrakt(catalogue: Catalogue, traktId: number): WorldMovie {
  const movie = catalogue.movies.find((m) => m.ids.trakt === traktId)
  if (!movie) throw new Error(`The catalogue has no movie with the Trakt id ${traktId}.`)
  return movie
}

export function seriesWith(catalogue: Catalogue, tmdbId: number): WorldSeries {
  const series = catalogue.series.find((s) => s.tmdbId === tmdbId)
  if (!series) throw new Error(`The catalogue has no series ${tmdbId}.`)
  return series
}
