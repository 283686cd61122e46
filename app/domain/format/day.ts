import type { CalendarDay, Instant } from '../calendar-day.ts'

// One locale for everybody, and no clock with AM and PM: Node and browsers put different spaces in front of them,
// and what the server writes must be what the browser would write.
const LOCALE = 'en-US'

const dayFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' })
const long = dayFormat({ year: 'numeric', month: 'long', day: 'numeric' })
const medium = dayFormat({ year: 'numeric', month: 'short', day: 'numeric' })
const short = dayFormat({ month: 'short', day: 'numeric' })
const weekday = dayFormat({ weekday: 'long' })
const month = dayFormat({ year: 'numeric', month: 'long' })

const noonOf = (day: CalendarDay) => new Date(`${day}T12:00:00.000Z`)

/** `May 4, 2024`; a day has no zone. */
export const formatDay = (day: CalendarDay): string => medium.format(noonOf(day))
/** `May 4`. */
export const formatDayShort = (day: CalendarDay): string => short.format(noonOf(day))
/** `May 4, 2024`, the month in full. */
export const formatDayLong = (day: CalendarDay): string => long.format(noonOf(day))
/** `Saturday`. */
export const formatWeekday = (day: CalendarDay): string => weekday.format(noonOf(day))
/** `May 2024`, of a day or of `2024-05`. */
export const formatMonth = (day: CalendarDay): string => month.format(noonOf(`${day.slice(0, 7)}-01`))

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The time of day of an instant in an IANA zone: `19:30`. */
export function formatTime(timeZone: string, instant: Instant): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat(LOCALE, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  return clock.format(new Date(instant))
}
