import { type CalendarDay, dayIn, type Instant, parseDay, parseInstant } from './calendar-day.ts'
import { isImpossibleDay, isImpossibleInstant } from './impossible-date.ts'

/** What is shown of when a play was: an instant and its day, only a day, only a year, or nothing. */
export type PlayDate = {
  watchedAt: Instant | null
  day: CalendarDay | null
  /** Only where the day is not known. */
  year: number | null
  precision: 'instant' | 'day' | 'unknown'
}

/** @param watchedAt an instant, a day (`YYYY-MM-DD`), a year (`YYYY`), or null where nobody knows */
export function playDate(watchedAt: Instant | CalendarDay | null, timeZone: string): PlayDate {
  if (watchedAt === null) return { watchedAt: null, day: null, year: null, precision: 'unknown' }
  if (watchedAt.length === 4)
    return { watchedAt: null, day: null, year: Number(watchedAt), precision: 'unknown' }
  if (watchedAt.length === 10) return { watchedAt: null, day: watchedAt, year: null, precision: 'day' }
  return { watchedAt, day: dayIn(timeZone, watchedAt), year: null, precision: 'instant' }
}

/**
 * The instant that a source's text stands for. Null where it is none, and for instants that cannot be, such as the Unix
 * epoch, by which Trakt says that the date is unknown (contract, rule 2).
 */
export function sourceInstant(text: string | null): Instant | null {
  const instant = parseInstant(text ?? '')
  return instant === null || isImpossibleInstant(instant) ? null : instant
}

/** The same where a source may know the day alone. */
export function sourceMoment(text: string | null): Instant | CalendarDay | null {
  const day = parseDay(text)
  return sourceInstant(text) ?? (day === null || isImpossibleDay(day) ? null : day)
}

/** The calendar day of an instant, or of a day. */
export function dayOfMoment(moment: Instant | CalendarDay, timeZone: string): CalendarDay {
  return moment.length === 10 ? moment : dayIn(timeZone, moment)
}
