import { Link } from '@remix-run/react'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { historyPath } from '#app/domain/history-question.ts'
import type { MediaKind } from '#app/domain/media.ts'

type YearRailProps = {
  years: { year: string; plays: number }[]
  total: number
  undated: number
  current: string | null
  showsUndated: boolean
  kind: MediaKind | null
}

/** The years of the diary with their plays, newest first, and the shelf of those without a date. */
export function YearRail({ years, total, undated, current, showsUndated, kind }: YearRailProps) {
  return (
    <nav className="year-rail" aria-label="Years">
      <ul>
        <li>
          <Link
            to={historyPath({ kind })}
            className="rail-link"
            aria-current={current === null && !showsUndated ? 'page' : undefined}
          >
            All <small>{formatNumber(total)}</small>
          </Link>
        </li>
        {years.map(({ year, plays }) => (
          <li key={year}>
            <Link
              to={historyPath({ kind, period: { kind: 'year', year } })}
              className="rail-link"
              aria-current={current === year ? 'page' : undefined}
              aria-label={`${year}, ${plural(plays, 'play')}`}
            >
              {year} <small>{formatNumber(plays)}</small>
            </Link>
          </li>
        ))}
        {undated > 0 && (
          <li>
            <Link
              to={historyPath({ kind, undated: true })}
              className="rail-link"
              aria-current={showsUndated ? 'page' : undefined}
            >
              No date <small>{formatNumber(undated)}</small>
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
