import { type CalendarDay, type Instant, parseDay, parseInstant } from './calendar-day.ts'

/** When something was, as exactly as a file knows it. */
export type SourceDate =
  | { kind: 'instant'; at: Instant }
  | { kind: 'day'; day: CalendarDay }
  | { kind: 'year'; year: number }
  | { kind: 'unknown' }

export const UNKNOWN_DATE: SourceDate = { kind: 'unknown' }

/** Nobody filmed before; services write the year 1 or 0 where they know none. */
const FIRST_YEAR = 1888

/**
 * What a date in a file means: an instant, a day, a year (a month is no day, so of it the year is known), or nothing where
 * there is none. The Unix epoch is nothing, as at Trakt. A time without a zone is one of the source's servers, which count in UTC.
 * @returns null where it is no date at all
 */
export function readSourceDate(text: string | null | undefined): SourceDate | null {
  const asked = (text ?? '').trim()
  if (asked === '') return UNKNOWN_DATE
  if (/^\d{4}(-\d{2})?$/.test(asked)) {
    const year = Number(asked.slice(0, 4))
    return year < FIRST_YEAR ? UNKNOWN_DATE : { kind: 'year', year }
  }
  const day = parseDay(asked)
  if (day !== null) return Number(day.slice(0, 4)) < FIRST_YEAR ? UNKNOWN_DATE : { kind: 'day', day }
  const at = parseInstant(withZone(asked))
  if (at === null) return null
  const isKnown = new Date(at).getTime() !== 0 && Number(at.slice(0, 4)) >= FIRST_YEAR
  return isKnown ? { kind: 'instant', at } : UNKNOWN_DATE
}

/** `2019-10-04 03:43:42` as `2019-10-04T03:43:42Z`; fractions of more than a millisecond are cut. */
function withZone(text: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
    text,
  )
  if (!parts) return text
  const [, day, time, fraction = '', zone = 'Z'] = parts
  return `${day}T${time}${fraction.slice(0, 4)}${/^utc$/i.test(zone) ? 'Z' : zone}`
}

/** Seconds or milliseconds since 1970. */
export function readEpoch(seconds: number): SourceDate {
  if (!Number.isFinite(seconds) || seconds <= 0) return UNKNOWN_DATE
  const at = new Date(seconds > 1e11 ? seconds : seconds * 1000)
  return Number.isNaN(at.getTime()) ? UNKNOWN_DATE : { kind: 'instant', at: at.toISOString() }
}

/** Noon of a day in a zone: an instant that is on that day for whoever lives there. */
export function noonOf(day: CalendarDay, timeZone: string): Instant {
  const noon = new Date(`${day}T12:00:00.000Z`)
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(noon)
  const ahead = new Date(`${shown.replace(' ', 'T')}.000Z`).getTime() - noon.getTime()
  return new Date(noon.getTime() - ahead).toISOString()
}

/** Where an instant must stand and none is known: before everything that is. */
export const LONG_AGO: Instant = '1970-01-01T00:00:00.000Z'

/** Null for the instant that stands for none. */
export const knownInstant = (at: Instant): Instant | null => (at === LONG_AGO ? null : at)

/** For ratings and watchlist entries, which always carry an instant. */
export function instantOf(date: SourceDate, timeZone: string): Instant {
  if (date.kind === 'instant') return date.at
  return date.kind === 'day' ? noonOf(date.day, timeZone) : LONG_AGO
}
