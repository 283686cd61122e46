import { formatNumber } from './plural.ts'

/** Minutes as whole hours, for large sums: `1,204 h`; less than an hour is said in minutes. */
export function hoursOf(minutes: number): string {
  return minutes < 60 ? `${Math.round(minutes)} min` : `${formatNumber(Math.round(minutes / 60))} h`
}
