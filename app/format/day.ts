import { calendarWords } from '#app/words/en.ts'
import type { CalendarDay, Instant } from '#app/domain/calendar-day.ts'
import { type Conventions, conventions } from '#app/locale/conventions.ts'

function written(day: CalendarDay, pattern: keyof Conventions['patterns']): string {
  const month = Number(day.slice(5, 7)) - 1
  const parts: Record<string, string> = {
    y: String(Number(day.slice(0, 4))),
    MMMM: calendarWords.months[month] ?? '',
    MMM: calendarWords.shortMonths[month] ?? '',
    MM: day.slice(5, 7),
    dd: day.slice(8),
    d: String(Number(day.slice(8))),
  }
  return conventions().patterns[pattern].replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
}

/** `May 4, 2024`; a day has no zone. */
export const formatDay = (day: CalendarDay): string => written(day, 'medium')
/** `May 4`. */
export const formatDayShort = (day: CalendarDay): string => written(day, 'short')
/** `May 4, 2024`, the month in full. */
export const formatDayLong = (day: CalendarDay): string => written(day, 'long')
/** `Saturday`. */
export const formatWeekday = (day: CalendarDay): string =>
  calendarWords.weekdays[(new Date(`${day}T12:00:00.000Z`).getUTCDay() + 6) % 7] ?? ''
/** `May 2024`, of a day or of `2024-05`. */
export const formatMonth = (day: CalendarDay): string => written(`${day.slice(0, 7)}-01`, 'month')

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The time of day of an instant in an IANA zone as fields take it: `19:30`. */
export function wallTime(timeZone: string, instant: Instant): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  return clock.format(new Date(instant))
}

/** The time of day of an instant in an IANA zone: `19:30`, or `7:30 PM`. */
export function formatTime(timeZone: string, instant: Instant): string {
  const time = wallTime(timeZone, instant)
  if (conventions().clock === '24') return time
  const hour = Number(time.slice(0, 2))
  const ofHalf = `${hour % 12 === 0 ? 12 : hour % 12}${time.slice(2)}`
  return hour < 12 ? calendarWords.beforeNoon(ofHalf) : calendarWords.afterNoon(ofHalf)
}
