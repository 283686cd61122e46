import { calendarWords, wordsLanguage } from '#app/words/en.ts'
import { type CalendarDay, type Instant, dayIn } from '#app/domain/calendar-day.ts'
import { formatDay } from './day.ts'

const relative = new Intl.RelativeTimeFormat(wordsLanguage, { numeric: 'auto' })
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago an instant was: `just now`, `5 minutes ago`, `3 hours ago`, `yesterday`, then the day. */
export function relativeTime(instant: Instant, context: { now: Instant; timeZone: string }): string {
  const elapsedMs = Date.parse(context.now) - Date.parse(instant)
  if (elapsedMs < MINUTE) return calendarWords.justNow
  if (elapsedMs < HOUR) return relative.format(-Math.floor(elapsedMs / MINUTE), 'minute')
  const [then, today] = [dayIn(context.timeZone, instant), dayIn(context.timeZone, context.now)]
  if (then === today) return relative.format(-Math.floor(elapsedMs / HOUR), 'hour')
  return relativeDay(then, today)
}

/** A day as seen from today: `today`, `yesterday`, `tomorrow`, `in 3 days`, `5 days ago`, farther off the day itself. */
export function relativeDay(day: CalendarDay, today: CalendarDay): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY)
  return Math.abs(days) <= 6 ? relative.format(days, 'day') : formatDay(day)
}
