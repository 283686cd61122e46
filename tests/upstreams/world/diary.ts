import { addDays, instantOf, weekdayOf } from './zoned-time.ts'
import type { Random } from '../seeded-random.ts'

const EVENING = 19 * 60 + 20
const LATE = 23 * 60 + 20

/** Keeps one person from watching two things at once. */
export type Diary = {
  /** The instant, to the minute, at which something of that length ends that day; null when the day is full. */
  watch: (day: string, runtimeMinutes: number, o?: { matinee?: boolean; long?: boolean }) => string | null
}

export function createDiary(o: { random: Random; timeZone: string }): Diary {
  const freeFrom = new Map<string, number>()
  return {
    watch(day, runtimeMinutes, { matinee = false, long = false } = {}) {
      const weekend = [0, 6].includes(weekdayOf(day))
      const earliest = matinee
        ? (weekend ? 11 : 13) * 60 + o.random.whole(0, 50)
        : weekend && o.random.chance(0.35)
          ? 15 * 60 + o.random.whole(0, 200)
          : EVENING + o.random.whole(0, 80)
      const start = Math.max(earliest, (freeFrom.get(day) ?? 0) + o.random.whole(1, 9))
      if (start > (long ? 25 * 60 : LATE)) return null
      const end = start + runtimeMinutes
      freeFrom.set(day, end)
      if (end > 24 * 60) freeFrom.set(addDays(day, 1), end - 24 * 60)
      return instantOf(o.timeZone, day, end)
    },
  }
}
