import type { Progress } from '#app/domain/progress.ts'
import type { TitleIds } from '#app/domain/media.ts'
import type { Tier } from '#app/domain/rating.ts'

/** The shapes of the contract's export; the JSON API answers with the same objects. */
export type PlayDocument = {
  traktHistoryId: number | null
  watchedAt: string | null
  day: string | null
  precision: 'instant' | 'day' | 'unknown'
  basis: 'source' | 'air-date' | 'manual'
  source: string
  sourceWatchedAt: string | null
  /** Set where the play was found at another source too. */
  secondSource: string | null
}

/** `ratedAt`: null where nobody knows. */
export type RatingDocument = { value: number; tier: Tier; ratedAt: string | null }

/** `watchlistedAt` is null as well where it is on the watchlist and nobody knows since when. */
type Listing = { watchlistedAt: string | null; onWatchlist: boolean }

/** What a source says of an episode whose number it does not give. */
export type ClueDocument = {
  season: number | null
  seasonName: string | null
  episodeName: string | null
  isWholeSeason: boolean
}

export type MetadataState = 'pending' | 'enriched' | 'not-found' | 'failed'

export type MovieDocument = Listing & {
  id: number
  ids: TitleIds
  title: string
  year: number | null
  plays: PlayDocument[]
  rating: RatingDocument | null
  metadata: {
    state: MetadataState
    runtimeMinutes: number | null
    releaseDate: string | null
    genres: string[]
  }
}

export type EpisodeDocument = {
  number: number
  title: string | null
  airDate: string | null
  runtimeMinutes: number | null
  rating: RatingDocument | null
  plays: PlayDocument[]
}

export type SeasonDocument = { number: number; rating: RatingDocument | null; episodes: EpisodeDocument[] }

export type SeriesDocument = Listing & {
  id: number
  ids: TitleIds
  title: string
  year: number | null
  rating: RatingDocument | null
  progress: Pick<Progress, 'aired' | 'watched' | 'next' | 'status'>
  seasons: SeasonDocument[]
  /** Plays of episodes that are not known yet, and why not. */
  unplaced: (PlayDocument & { clue: ClueDocument | null; reason: string | null })[]
  metadata: { state: MetadataState; genres: string[]; status: string | null }
}

export type UnmatchedDocument = Listing & {
  kind: 'movie' | 'series'
  title: string
  year: number | null
  ids: TitleIds
  plays: (PlayDocument & { season?: number; episode?: number; clue?: ClueDocument })[]
  rating: RatingDocument | null
}

export type LibraryDocument = {
  format: 'reelmark-export'
  version: 1
  exportedAt: string
  timeZone: string
  movies: MovieDocument[]
  series: SeriesDocument[]
  unmatched: UnmatchedDocument[]
}
