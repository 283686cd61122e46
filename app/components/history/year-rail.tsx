import { Link } from '@remix-run/react'
import { formatNumber } from '#app/locale/plural.ts'
import { historyPath } from '#app/domain/history-question.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { yearRailWords as words } from '#app/words/en.ts'
import { RichText } from '#app/components/ui/rich-text.tsx'

const marks = { count: (plays: string) => <small>{plays}</small> }

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
    <nav className="year-rail" aria-label={words.label}>
      <ul>
        <li>
          <Link
            to={historyPath({ kind })}
            className="rail-link"
            aria-current={current === null && !showsUndated ? 'page' : undefined}
          >
            <RichText words={words.all(total)} marks={marks} />
          </Link>
        </li>
        {years.map(({ year, plays }) => (
          <li key={year}>
            <Link
              to={historyPath({ kind, period: { kind: 'year', year } })}
              className="rail-link"
              aria-current={current === year ? 'page' : undefined}
              aria-label={words.year(year, plays)}
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
              <RichText words={words.undated(undated)} marks={marks} />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
