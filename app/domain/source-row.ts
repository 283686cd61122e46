import type { CalendarDay, Instant } from './calendar-day.ts'
import type { EpisodeClue } from './episode-clue.ts'
import type { MediaKind, TitleIds } from './media.ts'
import type { SourceExtra } from './source-extra.ts'

/** What every source, whatever its format, gives the pipeline. */
export type SourceRow = SourcePlay | SourceRating | SourceWatchlistEntry | SourceExtra | MalformedRow

export type SourceTitle = { kind: MediaKind; title: string; year: number | null; ids: TitleIds }

export type SourceEpisode = { season: number; number: number; traktId: number | null; title: string | null }

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
  /** Only for Reelmark's own export: the play as it was held there. */
  record?: PlayRecord
  /** What the person wrote about this viewing. */
  note?: { text: string; writtenAt: Instant } | null
}

export type PlayRecord = {
  source: string
  secondSource: string | null
  watchedAt: Instant | null
  day: CalendarDay | null
  basis: 'source' | 'air-date' | 'manual'
}

export type SourceRating = {
  type: 'rating'
  title: SourceTitle
  /** A season's rating names its number and no episode. */
  season: number | null
  episode: SourceEpisode | null
  /** 1 to 10. */
  value: number
  ratedAt: Instant
}

export type SourceWatchlistEntry = { type: 'watchlist'; title: SourceTitle; listedAt: Instant }

/** A row that lacks what a row must have. It is counted and shown, and stops nothing. */
export type MalformedRow = {
  type: 'malformed'
  /** The same for the same row when it is read twice. */
  sourceKey: string
  title: string | null
  /** A sentence for a person, such as "The play has no movie." */
  problem: string
}
