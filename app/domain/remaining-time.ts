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
