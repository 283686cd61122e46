import { type CalendarDay, parseDay } from './calendar-day.ts'

/** Days from the first to the last, both included. */
export type DayRange = { from: CalendarDay; to: CalendarDay }

/** What a page is narrowed to; `month` is `YYYY-MM`. */
export type Period =
  | { kind: 'all' }
  | { kind: 'year'; year: string }
  | { kind: 'month'; month: string }
  | { kind: 'day'; day: CalendarDay }

/** The narrowest of the three that is well written; anything else is left out. */
export function periodOf(text: { year: string | null; month: string | null; day: string | null }): Period {
  const day = parseDay(text.day)
  if (day) return { kind: 'day', day }
  if (text.month && parseDay(`${text.month}-01`)) return { kind: 'month', month: text.month }
  if (text.year && /^\d{4}$/.test(text.year)) return { kind: 'year', year: text.year }
  return { kind: 'all' }
}

/** Days compare as text, so the 31st is a fit end for every month. */
export function rangeOf(period: Period): DayRange {
  switch (period.kind) {
    case 'all':
      return { from: '0000-01-01', to: '9999-12-31' }
    case 'year':
      return { from: `${period.year}-01-01`, to: `${period.year}-12-31` }
    case 'month':
      return { from: `${period.month}-01`, to: `${period.month}-31` }
    case 'day':
      return { from: period.day, to: period.day }
  }
}

/** The year in which a period lies; null for all time. */
export function yearOf(period: Period): string | null {
  switch (period.kind) {
    case 'all':
      return null
    case 'year':
      return period.year
    case 'month':
      return period.month.slice(0, 4)
    case 'day':
      return period.day.slice(0, 4)
  }
}
