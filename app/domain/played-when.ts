import type { CalendarDay, Instant } from './calendar-day.ts'
import { isImpossibleDay } from './impossible-date.ts'

/** What a person says of when they watched something. */
export type PlayedWhen =
  | { kind: 'now' }
  | { kind: 'instant'; at: Instant }
  | { kind: 'day'; day: CalendarDay }
  | { kind: 'year'; year: number }
  | { kind: 'unknown' }

/** The same of many episodes at once: each may have been watched on the day it aired. */
export type EpisodesWhen = PlayedWhen | { kind: 'air-date' }

/** What that says of one episode. Where its air date is not known, the day is not either. */
export function whenOfEpisode(when: EpisodesWhen, airDate: CalendarDay | null): PlayedWhen {
  if (when.kind !== 'air-date') return when
  return airDate === null || isImpossibleDay(airDate) ? { kind: 'unknown' } : { kind: 'day', day: airDate }
}
