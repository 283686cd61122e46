import { Link } from '@remix-run/react'
import { conventions } from '#app/locale/conventions.ts'
import { formatDayLong, formatWeekday } from '#app/format/day.ts'
import { historyPath } from '#app/domain/history-question.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { type DayCount, type GridDay, yearGrid } from '#app/domain/year-grid.ts'
import { calendarWords, yearMapWords as words } from '#app/words/en.ts'
import { RichText } from '#app/components/ui/rich-text.tsx'

const PITCH = 14
const CELL = 11
const LABELS = { left: 30, top: 18 }
/** Half a year touches 27 weeks, or 28 where it begins late in one. */
const COLUMNS_OF_A_HALF = 28

type YearMapProps = {
  year: string
  counts: DayCount[]
  months: { month: string; plays: number; days: number }[]
  current: string | null
  kind: MediaKind | null
}

/**
 * A year at a glance. The squares are for eye and mouse; the list of months below them says the same in words and is
 * what a keyboard reaches.
 */
export function YearMap({ year, counts, months, current, kind }: YearMapProps) {
  const grid = yearGrid(year, counts, conventions().firstDay)
  // Two halves: side by side they are the year, one below the other they fit a phone.
  const halves = [
    grid.filter((day) => day.day.slice(5, 7) <= '06'),
    grid.filter((day) => day.day.slice(5, 7) > '06'),
  ]
  return (
    <>
      <div className="year-map" aria-hidden="true">
        {halves.map((half) => (
          <HalfYear key={half[0]?.day} days={half} current={current} kind={kind} />
        ))}
      </div>
      <Legend />
      <Months year={year} months={months} current={current} kind={kind} />
    </>
  )
}

type HalfYearProps = { days: GridDay[] } & Pick<YearMapProps, 'current' | 'kind'>

function HalfYear({ days, current, kind }: HalfYearProps) {
  const firstColumn = days[0]?.column ?? 0
  const placed = days.map((day) => ({ ...day, column: day.column - firstColumn }))
  return (
    <svg viewBox={`0 0 ${LABELS.left + COLUMNS_OF_A_HALF * PITCH} ${LABELS.top + 7 * PITCH}`}>
      <Labels days={placed} />
      {placed.map((day) => (
        <DaySquare key={day.day} day={day} isCurrent={day.day === current} kind={kind} />
      ))}
    </svg>
  )
}

type DaySquareProps = { day: GridDay; isCurrent: boolean; kind: MediaKind | null }

function DaySquare({ day, isCurrent, kind }: DaySquareProps) {
  const square = (
    <rect
      className="year-map-day"
      data-level={day.level}
      data-current={isCurrent ? '' : undefined}
      x={LABELS.left + day.column * PITCH}
      y={LABELS.top + day.row * PITCH}
      width={CELL}
      height={CELL}
      rx={2.5}
    >
      {day.plays > 0 && <title>{words.day(formatWeekday(day.day), formatDayLong(day.day), day.plays)}</title>}
    </rect>
  )
  if (day.plays === 0) return square
  // 366 router links would cost the page more than they give.
  return (
    <a href={historyPath({ kind, period: { kind: 'day', day: day.day } })} tabIndex={-1}>
      {square}
    </a>
  )
}

const labelledRows = () =>
  [0, 2, 4, 6].map((row) => ({
    row,
    name: calendarWords.shortWeekdays[(row + conventions().firstDay - 1) % 7],
  }))

function Labels({ days }: { days: GridDay[] }) {
  const firsts = days.filter((day) => day.day.endsWith('-01'))
  return (
    <g className="year-map-label">
      {firsts.map((day) => (
        <text key={day.day} x={LABELS.left + (day.column + (day.row > 0 ? 1 : 0)) * PITCH} y={10}>
          {calendarWords.shortMonths[Number(day.day.slice(5, 7)) - 1]}
        </text>
      ))}
      {labelledRows().map(({ row, name }) => (
        <text key={name} x={0} y={LABELS.top + row * PITCH + 9}>
          {name}
        </text>
      ))}
    </g>
  )
}

function Legend() {
  return (
    <p className="year-map-legend" aria-hidden="true">
      {words.legend.map((label, level) => (
        <span key={label}>
          <svg viewBox="0 0 11 11" width="11" height="11">
            <rect className="year-map-day" data-level={level} width="11" height="11" rx="2.5" />
          </svg>
          {label}
        </span>
      ))}
    </p>
  )
}

const marks = {
  count: (plays: string) => <small>{plays}</small>,
  spoken: (inside: string) => <span className="visually-hidden">{inside}</span>,
}

function Months({ year, months, current, kind }: Omit<YearMapProps, 'counts'>) {
  return (
    <ol className="month-list" aria-label={words.months(year)}>
      {calendarWords.shortMonths.map((name, index) => {
        const key = `${year}-${String(index + 1).padStart(2, '0')}`
        const month = months.find((candidate) => candidate.month === key)
        return (
          <li key={key}>
            {month ? (
              <Link
                to={historyPath({ kind, period: { kind: 'month', month: key } })}
                className="month-link"
                aria-current={current?.startsWith(key) ? 'true' : undefined}
              >
                <RichText words={words.month(name, month.plays, month.days)} marks={marks} />
              </Link>
            ) : (
              <span>{name}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
