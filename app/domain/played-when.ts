import type { CalendarDay, Instant } from './calendar-day.ts'

/** What a person says of when they watched something. */
export type PlayedWhen =
  | { kind: 'now' }
  | { kind: 'instant'; at: Instant }
  | { kind: 'day'; day: CalendarDay }
  | { kind: 'year'; year: number }
  | { kind: 'unknown' }
