import type { CalendarDay } from './calendar-day.ts'
import type { PosterTitle } from './poster-title.ts'

/** A title as the pages of the library show it. */
export type LibraryTitle = PosterTitle & {
  /** These two only where they are shown; working out sixty days takes its time. */
  addedDay: CalendarDay | null
  playedDay: CalendarDay | null
  plays: number
  /** Of a series: when its next new episode airs. */
  nextAirs: CalendarDay | null
  releaseDate: CalendarDay | null
  runtimeMinutes: number | null
  tmdbRating: number | null
}
