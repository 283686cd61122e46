import { dayIn } from '#app/domain/calendar-day.ts'
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
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { cacheUntilWrite } from '#app/server/db/cache-until-write.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { countRatings } from './count-ratings.ts'
import {
  type FiguresOf,
  listDayFigures,
  listGenreFigures,
  listTitleFigures,
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

/**
 * All figures of the stats pages, by one set of definitions (app/domain/viewing-figures.ts). Six statements, and none
 * until something is written.
 */
export async function statsPage(
  deps: Deps,
  viewer: Viewer,
  { year }: { year: string | null },
): Promise<StatsPage> {
  const timeZone = await userTimeZone(deps, viewer)
  const today = dayIn(timeZone, deps.clock.now())
  return cacheUntilWrite(deps.db, `stats ${year} ${today} ${timeZone}`, () =>
    readStats(deps.db, viewer, { year, today }, timeZone),
  )
}

type Deps = ZoneDeps & { clock: Pick<Clock, 'now'> }

async function readStats(db: Database, viewer: Viewer, of: FiguresOf, timeZone: string): Promise<StatsPage> {
  const { year } = of
  const { months, weekdays, busiest, years } = await listDayFigures(db, viewer, of)
  const { distinct, series, movies } = await listTitleFigures(db, viewer, of, TOP)
  const genres = await listGenreFigures(db, viewer, of, TOP)
  const ratings = await countRatings(db, viewer, { year, timeZone })
  const undated = months.filter((month) => month.day === null)
  return {
    year,
    figures: sumOf(months),
    undated: undated.length > 0 ? sumOf(undated) : noFigures(),
    distinct,
    years: yearsOf(years),
    byYear: year === null ? byYear(years) : [],
    byMonth: byMonth(months),
    byWeekday: byWeekday(weekdays),
    busiest: busiestDay(busiest),
    ratings,
    topSeries: series,
    topMovies: movies,
    genres,
  }
}

function yearsOf(days: readonly DayFigures[]) {
  return byYear(days)
    .filter(({ figures }) => figures.plays > 0)
    .map(({ year, figures }) => ({ year, plays: figures.plays }))
    .reverse()
}
