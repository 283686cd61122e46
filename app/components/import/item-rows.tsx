import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import type { PreviewRow } from '#app/domain/preview-row.ts'
import { LONG_AGO } from '#app/domain/source-date.ts'
import { itemRowWords as words } from '#app/words/en.ts'
import { sourceNames } from './run-words.ts'

/** What a source says of one title, row by row, and what becomes of each. */
export function ItemRows({ rows, timeZone }: { rows: PreviewRow[]; timeZone: string }) {
  if (rows.length === 0) return <p className="muted small">{words.none}</p>
  return (
    <ul className="item-rows small">
      {rows.map((row) => (
        <li key={row.id}>
          <span>{saidIn(row, timeZone)}</span>
          <span className="muted">{fateWords(row)}</span>
        </li>
      ))}
    </ul>
  )
}

const plain: Record<string, string> = words.plain

const saidIn = (row: PreviewRow, timeZone: string) => words.said(partOf(row), saidOfIt(row, timeZone))

function partOf({ season, episode }: PreviewRow): string | null {
  if (season === null) return null
  return episode === null ? words.season(season) : episodeCode({ season, number: episode })
}

function saidOfIt({ type, at, value, text }: PreviewRow, timeZone: string): string {
  const day = at === null || at === LONG_AGO ? null : formatDay(at.length === 10 ? at : dayIn(timeZone, at))
  switch (type) {
    case 'play':
      return day === null ? words.watchedOnce : words.watched(day)
    case 'rating':
      return words.withDay(words.rated(value), day)
    case 'note':
      return words.note((text ?? '').slice(0, 80))
    case 'list-entry':
      return words.onList(text ?? '')
    default:
      return words.withDay(plain[type] ?? type, day)
  }
}

function fateWords({ type, value, fate }: PreviewRow): string {
  switch (fate.kind) {
    case 'new':
      return type === 'play' || type === 'rating' || type === 'watchlist' ? words.isNew : ''
    case 'here':
      return words.isHere
    case 'joins':
      return words.joins(sourceNames[fate.source] ?? (fate.source === 'manual' ? words.you : fate.source))
    case 'replaces':
      return fate.because === 'newer' ? words.replacesOlder(fate.value) : words.replacesSameSource(fate.value)
    case 'stays':
      return words.stays(fate.value, value)
  }
}
