import { runTimeWords as words } from '#app/words/en.ts'

/** How long something took: `under a second`, `12 s`, `3 min`, `1 h 4 min`, `2 days`. */
export function formatRunTime(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 1) return words.underASecond
  if (seconds < 60) return words.seconds(seconds)
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return words.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return words.days(Math.round(hours / 24))
  const rest = minutes % 60
  return rest === 0 ? words.hours(hours) : words.hoursAndMinutes(hours, rest)
}
