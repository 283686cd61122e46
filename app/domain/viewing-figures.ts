import type { CalendarDay } from './calendar-day.ts'
import type { MediaKind } from './media.ts'
import { weekdayOf } from './year-grid.ts'

/**
 * Sums over plays. A play counts each time, so a rewatch adds its minutes again. Minutes are those of plays whose
 * runtime is known; the others are counted in `unknownRuntimes` and add none.
 */
export type Figures = {
  plays: number
  movies: number
  episodes: number
  minutes: number
  unknownRuntimes: number
}

/** The plays of one kind on one day; `day` is null for those without a date. */
export type DayFigures = {
  day: CalendarDay | null
  kind: MediaKind
  plays: number
  minutes: number
  unknownRuntimes: number
}

export const noFigures = (): Figures => ({ plays: 0, movies: 0, episodes: 0, minutes: 0, unknownRuntimes: 0 })

export function sumOf(days: readonly DayFigures[]): Figures {
  return days.reduce(add, noFigures())
}

function add(sum: Figures, day: DayFigures): Figures {
  return {
    plays: sum.plays + day.plays,
    movies: sum.movies + (day.kind === 'movie' ? day.plays : 0),
    episodes: sum.episodes + (day.kind === 'series' ? day.plays : 0),
    minutes: sum.minutes + day.minutes,
    unknownRuntimes: sum.unknownRuntimes + day.unknownRuntimes,
  }
}

/** Dated plays by year, oldest first, the years without any in between included. */
export function byYear(days: readonly DayFigures[]): { year: string; figures: Figures }[] {
  const sums = tally(days, (day) => day.slice(0, 4))
  const years = [...sums.keys()].map(Number)
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index).padStart(4, '0')
    return { year, figures: sums.get(year) ?? noFigures() }
  })
}

/** Dated plays by month of the year, January first, over all years given. */
export function byMonth(days: readonly DayFigures[]): Figures[] {
  const sums = tally(days, (day) => day.slice(5, 7))
  return Array.from({ length: 12 }, (_, index) => sums.get(String(index + 1).padStart(2, '0')) ?? noFigures())
}

/** Dated plays by weekday, Monday first. */
export function byWeekday(days: readonly DayFigures[]): Figures[] {
  const sums = tally(days, (day) => String(weekdayOf(day)))
  return Array.from({ length: 7 }, (_, index) => sums.get(String(index)) ?? noFigures())
}

/** The day with the most plays, the later one of equals. */
export function busiestDay(days: readonly DayFigures[]): { day: CalendarDay; figures: Figures } | null {
  const sums = [...tally(days, (day) => day)].map(([day, figures]) => ({ day, figures }))
  sums.sort((a, b) => b.figures.plays - a.figures.plays || (a.day < b.day ? 1 : -1))
  return sums[0] ?? null
}

function tally(days: readonly DayFigures[], keyOf: (day: CalendarDay) => string): Map<string, Figures> {
  const sums = new Map<string, Figures>()
  for (const day of days) {
    if (day.day === null) continue
    const key = keyOf(day.day)
    sums.set(key, add(sums.get(key) ?? noFigures(), day))
  }
  return sums
}
