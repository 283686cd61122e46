import { type CalendarDay, type Instant, parseDay, parseInstant } from './calendar-day.ts'
import { isImpossibleDay, isImpossibleInstant, isImpossibleYear } from './impossible-date.ts'
import { instantAt, offsetMs } from './wall-time.ts'
import { type DayOrder, inOrder, isDoubtful, parseWrittenDate } from './written-date.ts'

/** When something was, as exactly as a file knows it. */
export type SourceDate =
  | { kind: 'instant'; at: Instant }
  | { kind: 'day'; day: CalendarDay }
  | { kind: 'year'; year: number }
  /** `text`: what the file says instead of a date. */
  | { kind: 'unknown'; text?: string }

export const UNKNOWN_DATE: SourceDate = { kind: 'unknown' }

/** How the dates of a column are to be read. */
export type DateReading = {
  /** Of dates in numbers that do not tell themselves; null: such a date is none that can be read. */
  order: DayOrder | null
  /** In which times are written that name no zone. */
  timeZone: string
}

/** Servers write the time of UTC. */
const OF_A_SERVER: DateReading = { order: null, timeZone: 'UTC' }

/**
 * What a date in a file means: an instant, a day, a year (a month is no day, so of it the year is known), or nothing where
 * there is none or one that cannot be (`impossible-date.ts`).
 * @returns null where it is no date at all
 */
export function readSourceDate(
  text: string | null | undefined,
  reading: DateReading = OF_A_SERVER,
): SourceDate | null {
  const asked = (text ?? '').trim()
  if (asked === '') return UNKNOWN_DATE
  const date = readNumber(asked, reading) ?? readWritten(asked, reading)
  return date && possible(date, asked)
}

/** The same of a member of a document, where a date may be text, a number, or nothing. */
export function readAnyDate(value: unknown): SourceDate | null {
  if (value === null || value === undefined) return UNKNOWN_DATE
  return typeof value === 'string' || typeof value === 'number' ? readSourceDate(String(value)) : null
}

function readWritten(text: string, { order, timeZone }: DateReading): SourceDate | null {
  const written = parseWrittenDate(text)
  if (!written || (order === null && isDoubtful(written))) return null
  const { year, month, day } = inOrder(written, order ?? 'month-first')
  // Day zero of spreadsheets, as they write it themselves.
  if (year === 1900 && day === 0) return UNKNOWN_DATE
  if (year < 100 || (month === 0 && day > 0)) return UNKNOWN_DATE
  if (month === 0 || day === 0) return month > 12 ? null : { kind: 'year', year }
  const on = parseDay(`${four(year)}-${two(month)}-${two(day)}`)
  if (on === null) return null
  if (written.time === null) return { kind: 'day', day: on }
  // Midnight of a day that stands for none, in whatever zone it was written.
  if (isImpossibleDay(on) && /^00:00:00(\.0+)?$/.test(written.time)) return UNKNOWN_DATE
  if (written.zone === null) return { kind: 'instant', at: instantAt(timeZone, on, written.time) }
  const at = parseInstant(`${on}T${written.time}${written.zone}`)
  return at === null ? null : { kind: 'instant', at }
}

/** Seconds, milliseconds or microseconds since 1970, or days since the end of 1899 as spreadsheets count them. */
function readNumber(text: string, { timeZone }: DateReading): SourceDate | null {
  if (/^-?\d{9,11}(\.\d+)?$/.test(text)) return readEpoch(Number(text))
  if (/^-?\d{12,14}$/.test(text)) return readEpoch(Number(text) / 1000)
  if (/^\d{16}$/.test(text)) return readEpoch(Number(text) / 1_000_000)
  if (!/^[2-6]\d{4}([.,]\d+)?$/.test(text)) return null
  const days = Number(text.replace(',', '.'))
  // Rounded to the second: the fraction of a day is not exact.
  const [on = '', time = ''] = new Date(SERIAL_ZERO_MS + Math.round(days * 86_400) * 1000)
    .toISOString()
    .split('T')
  return Number.isInteger(days)
    ? { kind: 'day', day: on }
    : { kind: 'instant', at: instantAt(timeZone, on, time.slice(0, 8)) }
}

const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30)

function possible(date: SourceDate, text: string): SourceDate {
  const isImpossible =
    date.kind === 'unknown' ||
    (date.kind === 'instant' && isImpossibleInstant(date.at)) ||
    (date.kind === 'day' && isImpossibleDay(date.day)) ||
    (date.kind === 'year' && isImpossibleYear(date.year))
  return isImpossible ? { kind: 'unknown', text } : date
}

const two = (n: number) => String(n).padStart(2, '0')
const four = (n: number) => String(n).padStart(4, '0')

/** Seconds since 1970; numbers too large for that are milliseconds. */
export function readEpoch(seconds: number): SourceDate {
  if (!Number.isFinite(seconds) || seconds <= 0) return UNKNOWN_DATE
  const at = new Date(Math.round(seconds > 1e11 ? seconds : seconds * 1000))
  return Number.isNaN(at.getTime()) ? UNKNOWN_DATE : { kind: 'instant', at: at.toISOString() }
}

/** Noon of a day in a zone: an instant that is on that day for whoever lives there. */
export function noonOf(day: CalendarDay, timeZone: string): Instant {
  const noon = Date.parse(`${day}T12:00:00.000Z`)
  return new Date(noon - offsetMs(timeZone, noon)).toISOString()
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
