import { durationWords as words } from '#app/words/en.ts'

/** A running time in minutes as people say it: `45 min`, `2 h`, `2 h 28 min`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return words.minutes(rest)
  return rest === 0 ? words.hours(hours) : words.hoursAndMinutes(hours, rest)
}
