import { remainingTimeWords as words } from '#app/words/en.ts'

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
