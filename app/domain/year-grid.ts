import type { CalendarDay } from './calendar-day.ts'

export type DayCount = { day: CalendarDay; plays: number }
/** A day of a year's grid: a week is a column, its first day in row 0; the year begins in column 0. */
export type GridDay = DayCount & { column: number; row: number; level: 0 | 1 | 2 | 3 | 4 }

const DAY_MS = 86_400_000

/**
 * Every day of a year with its place in a grid of weeks, and how strongly it is lit next to the other days.
 * @param firstDay of a week: 1 is Monday, 7 is Sunday
 */
export function yearGrid(year: string, counts: readonly DayCount[], firstDay = 1): GridDay[] {
  const playsOf = new Map(counts.map((count) => [count.day, count.plays]))
  const first = Date.parse(`${year}-01-01T00:00:00.000Z`)
  const length = (Date.parse(`${year}-12-31T00:00:00.000Z`) - first) / DAY_MS + 1
  const offset = (mondayFirst(new Date(first).getUTCDay()) + 8 - firstDay) % 7
  return Array.from({ length }, (_, index) => {
    const day = new Date(first + index * DAY_MS).toISOString().slice(0, 10)
    const plays = playsOf.get(day) ?? 0
    const place = index + offset
    return { day, plays, column: Math.floor(place / 7), row: place % 7, level: levelOf(plays) }
  })
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return mondayFirst(new Date(`${day}T00:00:00.000Z`).getUTCDay())
}

const mondayFirst = (sundayFirst: number) => (sundayFirst + 6) % 7

/** The steps are fixed, so that two years can be compared by eye. */
function levelOf(plays: number): GridDay['level'] {
  if (plays === 0) return 0
  if (plays === 1) return 1
  if (plays <= 3) return 2
  return plays <= 6 ? 3 : 4
}
