import type { CalendarDay } from './calendar-day.ts'
import type { LibraryFilters, LibrarySort, LibraryView } from './library-filters.ts'
import type { PosterTitle } from './poster-title.ts'

/** A title as the pages of the library show it. */
export type LibraryTitle = PosterTitle & {
  /** Only where they are shown: reading and sending them for sixty titles takes as long as the rest of them. */
  facts?: LibraryFacts
}

export type LibraryFacts = {
  addedDay: CalendarDay
  playedDay: CalendarDay | null
  plays: number
  /** Of a series: when its next new episode airs. */
  nextAirs: CalendarDay | null
  releaseDate: CalendarDay | null
  runtimeMinutes: number | null
  tmdbRating: number | null
}

/** What a poster says anyway, or nobody needs to be told. */
const SAID_BY_POSTER: readonly LibrarySort[] = ['last-watched', 'title', 'rating']

/** The table shows all of them, and posters what they are sorted by. */
export const showsFacts = ({ view, sort }: Pick<LibraryFilters, 'sort'> & { view: LibraryView | null }) =>
  view === 'table' || !SAID_BY_POSTER.includes(sort)
