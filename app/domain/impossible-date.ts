import type { CalendarDay, Instant } from './calendar-day.ts'

/** Nobody filmed before; programs write the year 1 or 0 where they know no date. */
const FIRST_YEAR = 1888

/** The days that programs write for "no date": the Unix epoch, and day zero of Excel, Lotus and LibreOffice. */
const PLACEHOLDER_DAYS: ReadonlySet<CalendarDay> = new Set(['1970-01-01', '1899-12-30', '1899-12-31'])

/** Day zero of spreadsheets as an instant, whatever the zone in which it was written. */
const [SPREADSHEET_ZERO_FROM, SPREADSHEET_ZERO_UNTIL] = [
  '1899-12-29T12:00:00.000Z',
  '1900-01-01T00:00:00.000Z',
]

/** Whether a year cannot be one in which something was watched. */
export const isImpossibleYear = (year: number) => year < FIRST_YEAR

/** Whether a day stands for an unknown one. */
export const isImpossibleDay = (day: CalendarDay) =>
  PLACEHOLDER_DAYS.has(day) || isImpossibleYear(Number(day.slice(0, 4)))

/** Whether an instant stands for an unknown one. Later instants of 1 January 1970 are times like any other. */
export function isImpossibleInstant(at: Instant): boolean {
  if (new Date(at).getTime() === 0 || !/^\d{4}-/.test(at)) return true
  return (
    isImpossibleYear(Number(at.slice(0, 4))) || (at >= SPREADSHEET_ZERO_FROM && at < SPREADSHEET_ZERO_UNTIL)
  )
}

/** A play's moment (an instant, a day or a year as text) without those that stand for an unknown one. */
export function possibleMoment(moment: string | null): string | null {
  if (moment === null) return null
  if (/^\d{4}$/.test(moment)) return isImpossibleYear(Number(moment)) ? null : moment
  return (moment.length === 10 ? isImpossibleDay(moment) : isImpossibleInstant(moment)) ? null : moment
}
