import { type CalendarDay, parseDay } from './calendar-day.ts'

/** Which part of a date in numbers comes first. */
export type DayOrder = 'day-first' | 'month-first'

const SHORT = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/

/**
 * Finds out from many dates such as `31/12/23` in which order they are written: a number above 12 is a day, and with
 * full stops the day is always first. Null while none has told.
 */
export function dayOrderIn(text: string): DayOrder | null {
  const parts = SHORT.exec(text.trim())
  if (!parts) return null
  if (parts[2] === '.' || Number(parts[1]) > 12) return 'day-first'
  return Number(parts[3]) > 12 ? 'month-first' : null
}

/** Whether the text is a date in numbers whose order must be known. */
export const isShortDay = (text: string) => SHORT.test(text.trim())

/** A date in numbers; of two digits of a year, all are of this century. Null where it is none. */
export function readShortDay(text: string, order: DayOrder): CalendarDay | null {
  const parts = SHORT.exec(text.trim())
  if (!parts) return null
  const [first = '', second = '', year = ''] = [parts[1], parts[3], parts[4]]
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return parseDay(
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
}
