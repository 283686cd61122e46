import type { CalendarDay, Instant } from './calendar-day.ts'
import { memo } from './memo.ts'

/** `HH:MM` of a clock with 24 hours, as a time field sends it; null where it is none. */
export function parseWallTime(text: string | null | undefined): string | null {
  return text && /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null
}

/**
 * The instant at which a clock on the wall in an IANA zone shows this day and time. A time that is skipped when clocks
 * go forward is as much later as they go; of one that comes twice it is the first.
 * @param time `HH:MM`, or `HH:MM:SS` with or without fractions
 */
export function instantAt(timeZone: string, day: CalendarDay, time: string): Instant {
  const asUtc = Date.parse(`${day}T${time}${time.length === 5 ? ':00' : ''}Z`)
  const earlier = asUtc - offsetMs(timeZone, asUtc - DAY_MS)
  const later = asUtc - offsetMs(timeZone, asUtc + DAY_MS)
  const [first, second] = earlier < later ? [earlier, later] : [later, earlier]
  const hit = [first, second].find((at) => at + offsetMs(timeZone, at) === asUtc)
  return new Date(hit ?? second).toISOString()
}

const DAY_MS = 86_400_000

const wallClockIn = memo(
  (timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
)

/** How far the zone is ahead of UTC at an instant. */
export function offsetMs(timeZone: string, at: number): number {
  const wall = wallClockIn(timeZone).format(at)
  return Date.parse(`${wall.replace(' ', 'T')}.000Z`) - Math.floor(at / 1000) * 1000
}
