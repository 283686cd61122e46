import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay } from '#app/domain/format/day.ts'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import type { PreviewRow } from '#app/domain/preview-row.ts'
import { LONG_AGO } from '#app/domain/source-date.ts'
import { sourceNames } from './run-words.ts'

/** What a source says of one title, row by row, and what becomes of each. */
export function ItemRows({ rows, timeZone }: { rows: PreviewRow[]; timeZone: string }) {
  if (rows.length === 0) return <p className="muted small">There are no rows to show.</p>
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

const plain: Record<string, string> = {
  watchlist: 'On the watchlist',
  favourite: 'A favourite',
  abandoned: 'Abandoned',
  hidden: 'Hidden from up next',
  rewatch: 'Watched anew',
}

function saidIn({ type, season, episode, at, value, text }: PreviewRow, timeZone: string): string {
  const day = at === null || at === LONG_AGO ? null : formatDay(at.length === 10 ? at : dayIn(timeZone, at))
  const on = day === null ? '' : `, ${day}`
  const what =
    season === null
      ? ''
      : episode === null
        ? `Season ${season}: `
        : `${episodeCode({ season, number: episode })}: `
  switch (type) {
    case 'play':
      return `${what}${day === null ? 'watched, nobody knows when' : `watched on ${day}`}`
    case 'rating':
      return `${what}rated ${value} of 10${on}`
    case 'note':
      return `${what}note: ${(text ?? '').slice(0, 80)}`
    case 'list-entry':
      return `${what}on the list “${text ?? ''}”`
    default:
      return `${what}${plain[type] ?? type}${on}`
  }
}

function fateWords({ type, value, fate }: PreviewRow): string {
  switch (fate.kind) {
    case 'new':
      return type === 'play' || type === 'rating' || type === 'watchlist' ? 'New' : ''
    case 'here':
      return 'Here already'
    case 'joins':
      return `Becomes one with the play of that day from ${sourceNames[fate.source] ?? (fate.source === 'manual' ? 'you' : fate.source)}`
    case 'replaces':
      return fate.because === 'newer'
        ? `Replaces your ${fate.value}, which is older`
        : `Replaces the ${fate.value} from the same source`
    case 'stays':
      return `Your ${fate.value} stays: this ${value} is not newer`
  }
}
