import type { Instant } from './calendar-day.ts'
import type { OwnedMedia } from './owned-media.ts'
import type { SourceEpisode, SourcePlay, SourceTitle } from './source-play.ts'

/** What a source can say beside plays, ratings and the watchlist. */
export type SourceExtra = SourceMark | SourceNote | SourceList | SourceListEntry | SourceRewatch | SourceOwned

/** A title can be a favourite, abandoned (a series), and hidden from up next. */
export type SourceMark = {
  type: 'favourite' | 'abandoned' | 'hidden'
  title: SourceTitle
  markedAt: Instant
  /** Why it was abandoned. */
  reason?: string | null
}

/** Plain text about a title, a season or an episode; or about a play that has a Trakt history id. */
export type SourceNote = {
  type: 'note'
  title: SourceTitle
  season: number | null
  episode: SourceEpisode | null
  historyId?: number | null
  /** The viewing that it is about, as its source gives it in another row. */
  play?: SourcePlay
  text: string
  writtenAt: Instant
}

/** A list is known by its name: two lists of a file must not share one. Its entries may come before it, or without it. */
export type SourceList = {
  type: 'list'
  name: string
  description: string | null
  createdAt: Instant
  /** Which of the file's lists it is; null: as they come. */
  position: number | null
}

export type SourceListEntry = {
  type: 'list-entry'
  list: string
  title: SourceTitle
  /** An entry can be a season, which names its number and no episode, or an episode. */
  season: number | null
  episode: SourceEpisode | null
  /** Its place on the list; null: as they come. */
  position: number | null
  listedAt: Instant
  note: string | null
}

/** A movie, a series, a season or an episode that the person has a copy of. */
export type SourceOwned = {
  type: 'owned'
  title: SourceTitle
  season: number | null
  episode: SourceEpisode | null
  collectedAt: Instant | null
  media: OwnedMedia | null
}

export type SourceRewatch = {
  type: 'rewatch'
  title: SourceTitle
  beganAt: Instant
  endedAt: Instant | null
}
