/** What both services know, and what one viewer did. Plain data; instants are ISO UTC text with milliseconds. */
export type World = {
  /** The moment the world is drawn for; nothing in the history is later. */
  now: Date
  account: WorldAccount
  movies: WorldMovie[]
  series: WorldSeries[]
  people: WorldPerson[]
  collections: WorldCollection[]
  /** Newest first. */
  plays: WorldPlay[]
  ratings: WorldRating[]
  watchlist: WorldWatchlistEntry[]
}

export type WorldAccount = {
  username: string
  slug: string
  uuid: string
  name: string
  timeZone: string
  joinedAt: string
}

/** Ids as Trakt tells them; TMDB may answer under another number, or not at all. */
export type TraktIds = {
  trakt: number
  slug: string
  imdb: string | null
  tmdb: number | null
  tvdb?: number | null
}

export type WorldMovie = {
  ids: TraktIds
  /** The id under which TMDB answers; null where TMDB has no such title (any more). */
  tmdbId: number | null
  imdbId: string | null
  title: string
  originalTitle: string
  originalLanguage: string
  year: number | null
  releaseDate: string | null
  runtimeMinutes: number | null
  genres: string[]
  studios: string[]
  overview: string
  tagline: string
  certification: string
  /** TMDB has no pictures of it. */
  withoutArtwork: boolean
  collection: WorldCollection | null
  directors: WorldPerson[]
  cast: WorldRole[]
}

export type WorldSeries = {
  ids: TraktIds
  tmdbId: number | null
  imdbId: string | null
  tvdbId: number | null
  title: string
  year: number | null
  genres: string[]
  networks: string[]
  studios: string[]
  runtimeMinutes: number
  status: string
  certification: string
  overview: string
  creators: WorldPerson[]
  cast: WorldRole[]
  seasons: WorldSeason[]
}

export type WorldSeason = { number: number; traktId: number; tmdbId: number; episodes: WorldEpisode[] }

export type WorldEpisode = {
  season: number
  number: number
  /** Null for an announced episode without a name. */
  title: string | null
  airDate: string | null
  runtimeMinutes: number | null
  traktId: number
  tmdbId: number
  /** False for an episode that only Trakt lists. */
  onTmdb: boolean
}

export type WorldPerson = { id: number; name: string }
export type WorldRole = { person: WorldPerson; character: string }
export type WorldCollection = { id: number; name: string }

export type PlayAction = 'scrobble' | 'checkin' | 'watch'

export type WorldPlay =
  | { kind: 'movie'; id: number; watchedAt: string; action: PlayAction; movie: WorldMovie }
  | {
      kind: 'episode'
      id: number
      watchedAt: string
      action: PlayAction
      series: WorldSeries
      episode: WorldEpisode
    }
  /** Sent as it stands; `stream` says in which list and `watchedAt` where in it. */
  | { kind: 'malformed'; stream: 'movie' | 'episode'; id: number; watchedAt: string; row: unknown }

export type WorldRating = { ratedAt: string; value: number } & (
  | { kind: 'movie'; movie: WorldMovie }
  | { kind: 'show'; series: WorldSeries }
  | { kind: 'season'; series: WorldSeries; season: number }
  | { kind: 'episode'; series: WorldSeries; episode: WorldEpisode }
  | { kind: 'malformed'; row: unknown }
)

export type WorldWatchlistEntry = { id: number; listedAt: string } & (
  | { kind: 'movie'; movie: WorldMovie }
  | { kind: 'show'; series: WorldSeries }
  | { kind: 'malformed'; row: unknown }
)

/** What Trakt writes for a play whose date nobody knows. */
export const UNKNOWN_DATE = '1970-01-01T00:00:00.000Z'

export function episodesOf(series: WorldSeries): WorldEpisode[] {
  return series.seasons.flatMap((season) => season.episodes)
}

export function findEpisode(series: WorldSeries, season: number, number: number): WorldEpisode | undefined {
  return series.seasons.find((s) => s.number === season)?.episodes.find((e) => e.number === number)
}

/** Newest first; among plays of one minute the higher id, the one added later, comes first. */
export function sortNewestFirst(plays: WorldPlay[]): WorldPlay[] {
  return plays.sort((a, b) =>
    a.watchedAt === b.watchedAt ? b.id - a.id : a.watchedAt < b.watchedAt ? 1 : -1,
  )
}
