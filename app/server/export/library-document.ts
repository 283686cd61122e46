import type { Progress } from '#app/domain/progress.ts'
import type { MediaKind, TitleIds } from '#app/domain/media.ts'
import type { OwnedMedia } from '#app/domain/owned-media.ts'
import type { Tier } from '#app/domain/rating.ts'

/** The shapes of the contract's export; the JSON API answers with the same objects. */
export type PlayDocument = {
  traktHistoryId: number | null
  watchedAt: string | null
  day: string | null
  /** Only where the day is not known and the year is. */
  year?: number
  precision: 'instant' | 'day' | 'unknown'
  basis: 'source' | 'air-date' | 'manual'
  source: string
  sourceWatchedAt: string | null
  /** Set where the play was found at another source too. */
  secondSource: string | null
  /** What it is known by in every export, whatever was edited since. */
  uid?: string
  /** Those of plays that were merged into it. */
  otherUids?: string[]
  note?: NoteDocument
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
  number: number | null
  isWholeSeason: boolean
}

export type NoteDocument = { text: string; writtenAt: string }

/** Each of these is there only where the person made it. */
export type MarksDocument = {
  favouritedAt?: string
  abandoned?: { at: string; reason: string | null }
  hiddenFromUpNextAt?: string
  note?: NoteDocument
}

/** Progress of one more run through a series, counted by itself. */
export type RewatchDocument = {
  beganAt: string
  endedAt: string | null
  progress: Pick<Progress, 'aired' | 'watched' | 'next'>
}

export type MetadataState = 'pending' | 'enriched' | 'not-found' | 'failed'

export type MovieDocument = Listing &
  MarksDocument & {
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
  ids: { trakt: number | null; tmdb: number | null }
  title: string | null
  airDate: string | null
  runtimeMinutes: number | null
  rating: RatingDocument | null
  plays: PlayDocument[]
  note?: NoteDocument
}

export type SeasonDocument = {
  number: number
  rating: RatingDocument | null
  episodes: EpisodeDocument[]
  note?: NoteDocument
}

export type SeriesDocument = Listing &
  MarksDocument & {
    rewatches?: RewatchDocument[]
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

export type UnmatchedDocument = Listing &
  MarksDocument & {
    kind: 'movie' | 'series'
    title: string
    year: number | null
    ids: TitleIds
    plays: (PlayDocument & { season?: number; episode?: number; clue?: ClueDocument })[]
    rating: RatingDocument | null
    rewatches?: Omit<RewatchDocument, 'progress'>[]
    /** Of its seasons and episodes. */
    notes?: (NoteDocument & { season: number; episode?: number })[]
  }

/** An entry of a list is a title, or a season or an episode of it. */
export type ListEntryDocument = {
  kind: MediaKind
  ids: TitleIds
  title: string
  year: number | null
  season?: number
  episode?: number
  listedAt: string
  note?: string
}

export type ListDocument = {
  name: string
  description: string | null
  createdAt: string
  entries: ListEntryDocument[]
}

/** What is owned of a title: all of it, or seasons and episodes. */
export type OwnedDocument = {
  kind: MediaKind
  ids: TitleIds
  title: string
  year: number | null
  parts: { season?: number; episode?: number; collectedAt: string | null; media: OwnedMedia | null }[]
}

export type LibraryDocument = {
  format: 'reelmark-export'
  version: 1
  exportedAt: string
  timeZone: string
  movies: MovieDocument[]
  series: SeriesDocument[]
  unmatched: UnmatchedDocument[]
  lists: ListDocument[]
  owned: OwnedDocument[]
}
