import type { CalendarDay } from './calendar-day.ts'
import type { PosterTitle } from './poster-title.ts'

/** A part of a franchise: a title of the library, or one that TMDB knows and the library lacks. */
export type FranchisePart = {
  tmdbId: number
  name: string
  year: number | null
  posterPath: string | null
  releaseDate: CalendarDay | null
  /** The release is still to come, or nobody knows when it will be. */
  isUnreleased: boolean
  owned: (PosterTitle & { plays: number; isListed: boolean }) | null
}

/** Whether the release is still to come, or has no date. */
export const isUnreleased = (releaseDate: CalendarDay | null, today: CalendarDay): boolean =>
  releaseDate === null || releaseDate > today

/** How far one has come: parts watched, of those that are out. A part watched before its release counts as out. */
export function franchiseProgress(
  parts: readonly { isUnreleased: boolean; owned: { plays: number } | null }[],
): { watched: number; out: number } {
  const isWatched = (part: (typeof parts)[number]) => (part.owned?.plays ?? 0) > 0
  return {
    watched: parts.filter(isWatched).length,
    out: parts.filter((part) => !part.isUnreleased || isWatched(part)).length,
  }
}
