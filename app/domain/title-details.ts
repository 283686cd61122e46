import type { Artwork } from './artwork.ts'
import type { CalendarDay, Instant } from './calendar-day.ts'
import type { MediaKind } from './media.ts'
import type { PosterTitle } from './poster-title.ts'
import type { TitleExtras } from './title-extras.ts'

/** What the page of a movie and the page of a series show alike. */
export type TitleDetails = PosterTitle & {
  /** Whether TMDB has been asked about it, and what came of it. */
  metadata: 'pending' | 'enriched' | 'not-found' | 'failed'
  originalName: string | null
  originalLanguage: string | null
  overview: string | null
  tagline: string | null
  releaseDate: CalendarDay | null
  lastAirDate: CalendarDay | null
  runtimeMinutes: number | null
  /** TMDB's word: `Released`, `Returning Series`, `Ended`. */
  productionStatus: string | null
  certification: string | null
  tmdbRating: number | null
  tmdbVotes: number | null
  backdropPath: string | null
  backdropArt: Artwork | null
  genres: string[]
  studios: string[]
  networks: string[]
  creators: string[]
  trailers: { key: string; name: string }[]
  collection: { id: number; name: string } | null
  ratedAt: Instant | null
  watchlistedAt: Instant | null
  next: { season: number; episode: number } | null
  ids: { tmdb: number | null; imdb: string | null; traktSlug: string | null }
  own: TitleExtras
}

/** One play as a title's page shows it. */
export type TitlePlay = {
  id: number
  watchedAt: Instant | null
  day: CalendarDay | null
  /** Only where the day is not known. */
  year?: number | null
  precision: 'instant' | 'day' | 'unknown'
  basis: 'source' | 'air-date' | 'manual'
  source: string
  /** What the source said, as it came. */
  sourceWatchedAt: string | null
  /** The person's own words, where there are any; likewise of an episode and a season. */
  note?: string
}

export type Credit = {
  personId: number
  name: string
  profilePath: string | null
  /** The character of a cast member; the job of everybody else. */
  role: string
  /** Of the cast: other titles that were watched with them, the one watched last first. */
  knownFrom: KnownFrom[]
}
export type KnownFrom = { id: number; kind: MediaKind; name: string; role: string | null }
export type Credits = { cast: Credit[]; crew: Credit[] }

export type EpisodeState = 'watched' | 'aired' | 'upcoming'

export type SeriesEpisode = {
  id: number
  season: number
  number: number
  name: string | null
  overview: string | null
  airDate: CalendarDay | null
  runtimeMinutes: number | null
  stillPath: string | null
  state: EpisodeState
  rating: number | null
  note?: string
  /** Newest first. */
  plays: TitlePlay[]
}

export type SeriesSeason = {
  number: number
  name: string
  overview: string | null
  rating: number | null
  note?: string
  airDate: CalendarDay | null
  episodes: SeriesEpisode[]
}

/** A season in little: one square an episode. */
export type SeasonOverview = {
  number: number
  name: string
  rating: number | null
  /** Aired episodes and how many of these were seen. */
  aired: number
  watched: number
  episodes: { number: number; state: EpisodeState }[]
}
