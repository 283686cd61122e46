import { durationWords as words } from '#app/words/en.ts'

/** Minutes as whole hours, for large sums: `1,204 h`; less than an hour is said in minutes. */
export function hoursOf(minutes: number): string {
  return minutes < 60 ? words.minutes(Math.round(minutes)) : words.manyHours(Math.round(minutes / 60))
}
