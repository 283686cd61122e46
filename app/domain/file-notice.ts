import type { DayOrder } from './written-date.ts'

/** What concerns a file as a whole and lost nothing: how it was read where it could have been read otherwise. */
export type FileNotice =
  /** The first few of them, and how many more there are. */
  | { code: 'unread'; files: string[]; more: number }
  | { code: 'smaller-table'; file: string }
  | { code: 'ratings-of-hundred'; file: string }
  | { code: 'ratings-of-five-stars'; file: string }
  | { code: 'dates-read-as'; order: DayOrder; file: string; dates: string[] }
  /** Columns by their names, those without one by their numbers. */
  | { code: 'dates-not-used'; file: string; columns: (string | number)[] }
  | { code: 'rows-unaccounted'; rows: number }
  /** Null: a part that Trakt does not name. */
  | { code: 'trakt-left-out'; parts: (string | null)[] }
