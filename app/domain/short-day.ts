import { type CalendarDay, parseDay } from './calendar-day.ts'
import { type DayOrder, inOrder, parseWrittenDate } from './written-date.ts'

/** The day of a date in numbers, read in this order. Null where it is none. */
export function readShortDay(text: string, order: DayOrder): CalendarDay | null {
  const written = parseWrittenDate(text)
  if (!written) return null
  const { year, month, day } = inOrder(written, order)
  return parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}
