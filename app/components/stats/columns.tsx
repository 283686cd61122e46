import { Link } from '@remix-run/react'
import type { Figures } from '#app/domain/viewing-figures.ts'
import { formatMinutes } from '#app/format/duration.ts'
import { formatNumber } from '#app/locale/plural.ts'
import { statsColumnWords as words } from '#app/words/en.ts'
import { shareOf } from '#app/components/ui/title-colours.ts'

export type Column = {
  /** As short as it can be. */
  label: string
  /** In full, for the tooltip and for those who do not see the column. */
  name: string
  figures: Figures
  to?: string
  /** Its label can be left out where there is no room for all. */
  isMinor?: boolean
}

/** Upright bars, movies below and episodes above; the figures stand over each and are read out in full. */
export function Columns({ label, columns }: { label: string; columns: Column[] }) {
  const most = Math.max(1, ...columns.map((column) => column.figures.plays))
  return (
    <ol className="columns" aria-label={label} data-many={columns.length > 12 ? '' : undefined}>
      {columns.map((column) => (
        <li key={column.name} title={spoken(column)} data-minor={column.isMinor ? '' : undefined}>
          <ColumnFrame column={column}>
            <span className="column-bar" aria-hidden="true">
              <span className="column-value">
                {column.figures.plays === 0 ? '' : formatNumber(column.figures.plays)}
              </span>
              <span className="column-episodes" style={shareOf(column.figures.episodes, most)} />
              <span className="column-movies" style={shareOf(column.figures.movies, most)} />
            </span>
            <span className="column-label" aria-hidden="true">
              {column.label}
            </span>
            <span className="visually-hidden">{spoken(column)}</span>
          </ColumnFrame>
        </li>
      ))}
    </ol>
  )
}

function ColumnFrame({ column, children }: { column: Column; children: React.ReactNode }) {
  if (column.to === undefined || column.figures.plays === 0) return <span className="column">{children}</span>
  return (
    <Link to={column.to} className="column" prefetch="intent">
      {children}
    </Link>
  )
}

/** `May: 43 plays, 3 movies and 40 episodes, 31 h 5 min`. */
function spoken({ name, figures }: Column): string {
  if (figures.plays === 0) return words.noPlays(name)
  const { plays, movies, episodes, minutes } = figures
  return words.plays(name, plays, movies, episodes, formatMinutes(minutes))
}

export function ColumnsLegend() {
  return (
    <p className="columns-legend">
      <span className="legend-movies">{words.movies}</span>
      <span className="legend-episodes">{words.episodes}</span>
    </p>
  )
}
