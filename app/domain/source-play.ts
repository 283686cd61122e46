import type { CalendarDay, Instant } from './calendar-day.ts'
import type { EpisodeClue } from './episode-clue.ts'
import type { MediaKind, TitleIds } from './media.ts'
import type { TitleReading } from './title-reading.ts'

export type SourceTitle = {
  kind: MediaKind
  title: string
  year: number | null
  ids: TitleIds
  /** Where the source does not say for certain what its name is of. */
  reading?: TitleReading
}

/** Season and number as the source counts them; `tmdbId` is the episode's, and decides where TMDB counts otherwise. */
export type SourceEpisode = {
  season: number
  number: number
  traktId: number | null
  tmdbId: number | null
  title: string | null
}

export type SourcePlay = {
  type: 'play'
  title: SourceTitle
  /** Set for a series, null for a movie. */
  episode: SourceEpisode | null
  /** Of a series, where the source does not give the episode's number. */
  clue?: EpisodeClue
  historyId: number | null
  /** Exactly as the source wrote it. */
  sourceWatchedAt: string | null
  /** The instant it means; null where nobody knows (Trakt's 1970-01-01T00:00:00.000Z). */
  watchedAt: Instant | null
  /** Only for sources that give a day and no time. */
  watchedDay: CalendarDay | null
  /** Where not even the day is known. */
  watchedYear?: number | null
  /** Only for Reelmark's own export: the play as it was held there. */
  record?: PlayRecord
  /** What the person wrote about this viewing. */
  note?: { text: string; writtenAt: Instant } | null
}

export type PlayRecord = {
  /** What it is known by in every export; none in an export of version 0.1. */
  uids: string[]
  source: string
  secondSource: string | null
  watchedAt: Instant | null
  day: CalendarDay | null
  basis: 'source' | 'air-date' | 'manual'
}
