import type { CalendarDay, Instant } from './calendar-day.ts'

export type PlayMoment = { watchedAt: Instant | null; day: CalendarDay | null }

/**
 * Whether a play that was marked by hand and one of a source are the same viewing of a title: within one minute (a
 * source may keep no seconds), or on one day where either knows no more than the day. Without a date nothing is known.
 */
export function isSamePlay(a: PlayMoment, b: PlayMoment): boolean {
  if (a.watchedAt !== null && b.watchedAt !== null)
    return a.watchedAt.slice(0, 16) === b.watchedAt.slice(0, 16)
  return a.day !== null && a.day === b.day
}
