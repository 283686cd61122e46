import type { RowProblem } from './row-problem.ts'
import type { Instant } from './calendar-day.ts'
import type { SourceExtra } from './source-extra.ts'
import type { SourceEpisode, SourcePlay, SourceTitle } from './source-play.ts'

export type { SourceEpisode, SourcePlay, SourceTitle }

/** What every source, whatever its format, gives the pipeline. */
export type SourceRow = SourcePlay | SourceRating | SourceWatchlistEntry | SourceExtra | MalformedRow

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
  problem: RowProblem
}
