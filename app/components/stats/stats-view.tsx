import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { conventions } from '#app/locale/conventions.ts'
import { formatDayLong } from '#app/format/day.ts'
import { formatNumber } from '#app/locale/plural.ts'
import type { Figures } from '#app/domain/viewing-figures.ts'
import { calendarWords, statsWords as words } from '#app/words/en.ts'
import { Stat, Stats } from '#app/components/ui/stat.tsx'
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

/** The figures come with Monday first. */
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
        <h1>{stats.year === null ? words.heading : words.headingOfYear(stats.year)}</h1>
      </header>
      <YearChips years={stats.years} current={stats.year} />
      <Totals stats={stats} />
      <div className="stats-grid">
        {stats.byYear.length > 1 && (
          <Chart heading={words.byYear} wide>
            <ColumnsLegend />
            <Columns
              label={words.byYear}
              columns={stats.byYear.map(({ year, figures }) => ({
                label: words.shortYear(year),
                name: year,
                figures,
                to: `/stats/${year}`,
                isMinor: stats.byYear.length > 12 && Number(year) % 5 !== 0,
              }))}
            />
          </Chart>
        )}
        <Chart heading={words.byMonth} {...(stats.year === null && { note: words.allTogether })}>
          <ColumnsLegend />
          <Columns
            label={words.byMonth}
            columns={stats.byMonth.map((figures, index) => ({
              label: calendarWords.shortMonths[index] ?? '',
              name: calendarWords.months[index] ?? '',
              figures,
              ...(stats.year !== null && {
                to: `/history?month=${stats.year}-${String(index + 1).padStart(2, '0')}`,
              }),
            }))}
          />
        </Chart>
        <Chart heading={words.byWeekday}>
          <ColumnsLegend />
          <Columns
            label={words.byWeekday}
            columns={fromFirstDay(stats.byWeekday).map(({ figures, index }) => ({
              label: calendarWords.shortWeekdays[index] ?? '',
              name: calendarWords.weekdays[index] ?? '',
              figures,
            }))}
          />
        </Chart>
        <Chart
          heading={stats.year === null ? words.ratings : words.ratingsOfYear(stats.year)}
          note={ratingSummary(stats.ratings)}
        >
          {stats.ratings.total > 0 && <RatingBars counts={stats.ratings.counts} />}
        </Chart>
        {stats.topSeries.length > 0 && (
          <Chart heading={words.topSeries}>
            <TopTitles titles={stats.topSeries} />
          </Chart>
        )}
        {stats.genres.length > 0 && (
          <Chart heading={words.byGenre} note={words.byGenreNote}>
            <GenreBars genres={stats.genres} />
          </Chart>
        )}
        {stats.topMovies.length > 0 && (
          <Chart heading={words.topMovies}>
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
    <nav className="year-chips" aria-label={words.years}>
      <Link
        to="/stats"
        className="pill"
        prefetch="intent"
        aria-current={current === null ? 'page' : undefined}
      >
        {words.allYears}
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
        label={words.totals.plays}
        value={formatNumber(figures.plays)}
        {...(undated.plays > 0 && {
          note: words.totals.undated(undated.plays),
        })}
      />
      <Stat
        label={words.totals.hours}
        value={formatNumber(Math.round(figures.minutes / 60))}
        {...(figures.unknownRuntimes > 0 && {
          note: words.totals.unknownLength(figures.unknownRuntimes),
        })}
      />
      <Stat
        label={words.totals.moviePlays}
        value={formatNumber(figures.movies)}
        note={words.totals.ofMovies(distinct.movies)}
      />
      <Stat
        label={words.totals.episodePlays}
        value={formatNumber(figures.episodes)}
        note={words.totals.ofEpisodes(distinct.episodes, distinct.series)}
      />
      {busiest && (
        <Stat
          label={words.totals.fullestDay}
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
      <summary>{words.counting.heading}</summary>
      <ul>
        <li>{words.counting.plays}</li>
        <li>{words.counting.hours}</li>
        <li>{words.counting.days}</li>
        <li>{words.counting.ratings}</li>
      </ul>
    </details>
  )
}
