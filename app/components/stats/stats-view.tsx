import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { conventions } from '#app/domain/format/conventions.ts'
import { MONTHS, formatDayLong } from '#app/domain/format/day.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import type { Figures } from '#app/domain/viewing-figures.ts'
import { Stat, Stats } from '../stat.tsx'
import { Columns, ColumnsLegend } from './columns.tsx'
import { GenreBars } from './genre-bars.tsx'
import { RatingBars, ratingSummary } from './rating-bars.tsx'
import { TopTitles } from './top-titles.tsx'

type TopTitle = Parameters<typeof TopTitles>[0]['titles'][number]

export type StatsViewData = {
  year: string | null
  figures: Figures
  undated: Figures
  distinct: { movies: number; series: number; episodes: number }
  years: { year: string; plays: number }[]
  byYear: { year: string; figures: Figures }[]
  byMonth: Figures[]
  byWeekday: Figures[]
  busiest: { day: string; figures: Figures } | null
  ratings: { counts: number[]; total: number; average: number | null }
  topSeries: TopTitle[]
  topMovies: TopTitle[]
  genres: Parameters<typeof GenreBars>[0]['genres']
}

/** Monday first, as the figures come. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function fromFirstDay(week: Figures[]): { figures: Figures; index: number }[] {
  const days = week.map((figures, index) => ({ figures, index }))
  const first = conventions().firstDay - 1
  return [...days.slice(first), ...days.slice(0, first)]
}

/** The figures of all years together, or of one: the same pieces, by the same definitions. */
export function StatsView({ stats }: { stats: StatsViewData }) {
  return (
    <div className="page stats-page">
      <header className="page-head">
        <h1>{stats.year === null ? 'Stats' : `Stats of ${stats.year}`}</h1>
      </header>
      <YearChips years={stats.years} current={stats.year} />
      <Totals stats={stats} />
      <div className="stats-grid">
        {stats.byYear.length > 1 && (
          <Chart heading="Plays by year" wide>
            <ColumnsLegend />
            <Columns
              label="Plays by year"
              columns={stats.byYear.map(({ year, figures }) => ({
                label: `’${year.slice(2)}`,
                name: year,
                figures,
                to: `/stats/${year}`,
                isMinor: stats.byYear.length > 12 && Number(year) % 5 !== 0,
              }))}
            />
          </Chart>
        )}
        <Chart heading="Plays by month" {...(stats.year === null && { note: 'all years together' })}>
          <ColumnsLegend />
          <Columns
            label="Plays by month"
            columns={stats.byMonth.map((figures, index) => ({
              label: (MONTHS[index] ?? '').slice(0, 3),
              name: MONTHS[index] ?? '',
              figures,
              ...(stats.year !== null && {
                to: `/history?month=${stats.year}-${String(index + 1).padStart(2, '0')}`,
              }),
            }))}
          />
        </Chart>
        <Chart heading="Plays by weekday">
          <ColumnsLegend />
          <Columns
            label="Plays by weekday"
            columns={fromFirstDay(stats.byWeekday).map(({ figures, index }) => ({
              label: (WEEKDAYS[index] ?? '').slice(0, 3),
              name: WEEKDAYS[index] ?? '',
              figures,
            }))}
          />
        </Chart>
        <Chart
          heading={stats.year === null ? 'Ratings' : `Ratings given in ${stats.year}`}
          note={ratingSummary(stats.ratings)}
        >
          {stats.ratings.total > 0 && <RatingBars counts={stats.ratings.counts} />}
        </Chart>
        {stats.topSeries.length > 0 && (
          <Chart heading="Most watched series">
            <TopTitles titles={stats.topSeries} />
          </Chart>
        )}
        {stats.genres.length > 0 && (
          <Chart heading="Genres by hours" note="A title counts in each of its genres.">
            <GenreBars genres={stats.genres} />
          </Chart>
        )}
        {stats.topMovies.length > 0 && (
          <Chart heading="Movies seen more than once">
            <TopTitles titles={stats.topMovies} />
          </Chart>
        )}
      </div>
      <Definitions />
    </div>
  )
}

function YearChips({ years, current }: { years: { year: string }[]; current: string | null }) {
  return (
    <nav className="year-chips" aria-label="Years">
      <Link
        to="/stats"
        className="pill"
        prefetch="intent"
        aria-current={current === null ? 'page' : undefined}
      >
        All years
      </Link>
      {years.map(({ year }) => (
        <Link
          key={year}
          to={`/stats/${year}`}
          className="pill"
          prefetch="intent"
          aria-current={current === year ? 'page' : undefined}
        >
          {year}
        </Link>
      ))}
    </nav>
  )
}

function Totals({ stats: { figures, undated, distinct, busiest } }: { stats: StatsViewData }) {
  return (
    <Stats>
      <Stat
        label="plays"
        value={formatNumber(figures.plays)}
        {...(undated.plays > 0 && {
          note: `${formatNumber(undated.plays)} have no date: counted here, in no chart`,
        })}
      />
      <Stat
        label="hours"
        value={formatNumber(Math.round(figures.minutes / 60))}
        {...(figures.unknownRuntimes > 0 && {
          note: `${plural(figures.unknownRuntimes, 'play')} of unknown length not included`,
        })}
      />
      <Stat
        label="movie plays"
        value={formatNumber(figures.movies)}
        note={`of ${plural(distinct.movies, 'movie')}`}
      />
      <Stat
        label="episode plays"
        value={formatNumber(figures.episodes)}
        note={`of ${plural(distinct.episodes, 'episode')} in ${formatNumber(distinct.series)} series`}
      />
      {busiest && (
        <Stat
          label="plays on the fullest day"
          value={busiest.figures.plays}
          note={<Link to={`/history?day=${busiest.day}`}>{formatDayLong(busiest.day)}</Link>}
        />
      )}
    </Stats>
  )
}

function Chart(props: { heading: string; note?: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={props.wide ? 'panel chart chart-wide' : 'panel chart'}>
      <h2>{props.heading}</h2>
      {props.note !== undefined && <p className="muted small">{props.note}</p>}
      {props.children}
    </section>
  )
}

function Definitions() {
  return (
    <details className="definitions">
      <summary>How this is counted</summary>
      <ul>
        <li>A play is one viewing. Seeing something again counts again, with its minutes.</li>
        <li>
          Hours are the sum of the lengths TMDB gives: a movie’s own, and each episode’s own, never an
          average. A play of unknown length adds nothing and is counted as such.
        </li>
        <li>
          Days are those of your time zone. An episode whose day was taken from its air date counts on that
          day.
        </li>
        <li>Ratings are those of movies and whole series; ratings of seasons and episodes are left out.</li>
      </ul>
    </details>
  )
}
