import { remainingTimeWords as words } from '#app/words/en.ts'

/** How fast titles were settled lately: `done` of them in the last `seconds`. */
export type Pace = { done: number; seconds: number }

/** Fewer titles, or a shorter time, say nothing about the ones to come. */
const LEAST_TITLES = 5
const LEAST_SECONDS = 3

/** Seconds until the titles left are settled, if the pace of late holds; null where it cannot be known yet. */
export function remainingSeconds(left: number, pace: Pace): number | null {
  if (left <= 0) return 0
  if (pace.done < LEAST_TITLES || pace.seconds < LEAST_SECONDS) return null
  return Math.ceil((left * pace.seconds) / pace.done)
}

/** A rough length of time in words: as exact as a guess may be. */
export function aboutHowLong(seconds: number): string {
  if (seconds < 50) return words.lessThanAMinute
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return words.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  const rest = Math.round((minutes % 60) / 10) * 10
  const whole = rest === 60 ? hours + 1 : hours
  return rest === 0 || rest === 60 ? words.hours(whole) : words.hoursAndMinutes(whole, rest)
}
