import type { MediaKind } from '#app/domain/media.ts'
import { rangeOf } from '#app/domain/day-range.ts'
import {
  busiestDay,
  byMonth,
  byWeekday,
  byYear,
  type DayFigures,
  type Figures,
  noFigures,
  sumOf,
} from '#app/domain/viewing-figures.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/library/user-time-zone.ts'
import { countRatings } from './count-ratings.ts'
import {
  listDayFigures,
  listGenreFigures,
  listPlayedYears,
  listTitleFigures,
  type PlaysIn,
  type TitleFigures,
} from './play-figures.ts'

export type StatsPage = {
  /** Null for all years together. */
  year: string | null
  figures: Figures
  /** Plays without a date; they are part of the figures of all years together, and of no chart. */
  undated: Figures
  distinct: { movies: number; series: number; episodes: number }
  years: { year: string; plays: number }[]
  /** Empty on the page of one year. */
  byYear: { year: string; figures: Figures }[]
  byMonth: Figures[]
  byWeekday: Figures[]
  busiest: { day: string; figures: Figures } | null
  ratings: { counts: number[]; total: number; average: number | null }
  topSeries: TitleFigures[]
  topMovies: TitleFigures[]
  genres: { genre: string; titles: number; plays: number; minutes: number }[]
}

const TOP = 10

/** All figures of the stats pages, by one set of definitions (app/domain/viewing-figures.ts); six statements. */
export async function statsPage(deps: ZoneDeps, { year }: { year: string | null }): Promise<StatsPage> {
  const { db } = deps
  const range: PlaysIn = year === null ? null : rangeOf({ kind: 'year', year })
  const timeZone = await userTimeZone(deps)
  const days = await listDayFigures(db, range)
  const titles = await listTitleFigures(db, range)
  const genres = await listGenreFigures(db, titles)
  const ratings = await countRatings(db, { year, timeZone })
  return {
    year,
    ...totals(days, titles),
    years: year === null ? yearsOf(days) : await listPlayedYears(db),
    byYear: year === null ? byYear(days) : [],
    byMonth: byMonth(days),
    byWeekday: byWeekday(days),
    busiest: busiestDay(days),
    ratings,
    topSeries: mostPlayed(titles, 'series', 1),
    // Seen once is no distinction: of movies only those come into question that were seen again.
    topMovies: mostPlayed(titles, 'movie', 2),
    genres: genres.slice(0, TOP),
  }
}

function totals(days: readonly DayFigures[], titles: readonly TitleFigures[]) {
  const series = titles.filter((title) => title.kind === 'series')
  return {
    figures: sumOf(days),
    undated: days.some((day) => day.day === null)
      ? sumOf(days.filter((day) => day.day === null))
      : noFigures(),
    distinct: {
      movies: titles.length - series.length,
      series: series.length,
      episodes: series.reduce((sum, title) => sum + title.episodes, 0),
    },
  }
}

function yearsOf(days: readonly DayFigures[]) {
  return byYear(days)
    .filter(({ figures }) => figures.plays > 0)
    .map(({ year, figures }) => ({ year, plays: figures.plays }))
    .reverse()
}

function mostPlayed(titles: readonly TitleFigures[], kind: MediaKind, least: number): TitleFigures[] {
  return titles
    .filter((title) => title.kind === kind && title.plays >= least)
    .sort((a, b) => b.plays - a.plays || b.minutes - a.minutes || a.name.localeCompare(b.name, 'en'))
    .slice(0, TOP)
}
