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

export type RatingDocument = { value: number; tier: Tier; ratedAt: string }

export type MetadataState = 'pending' | 'enriched' | 'not-found' | 'failed'

export type MovieDocument = {
  id: number
  ids: TitleIds
  title: string
  year: number | null
  plays: PlayDocument[]
  rating: RatingDocument | null
  watchlistedAt: string | null
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

export type SeriesDocument = {
  id: number
  ids: TitleIds
  title: string
  year: number | null
  rating: RatingDocument | null
  watchlistedAt: string | null
  progress: Pick<Progress, 'aired' | 'watched' | 'next' | 'status'>
  seasons: SeasonDocument[]
  metadata: { state: MetadataState; genres: string[]; status: string | null }
}

export type UnmatchedDocument = {
  kind: 'movie' | 'series'
  title: string
  year: number | null
  ids: TitleIds
  plays: (PlayDocument & { season?: number; episode?: number })[]
  rating: RatingDocument | null
  watchlistedAt: string | null
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
