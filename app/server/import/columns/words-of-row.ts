import { dayIn } from '#app/domain/calendar-day.ts'
import type { ReadRow } from '#app/domain/csv-preview.ts'
import { formatDay } from '#app/domain/format/day.ts'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import { LONG_AGO } from '#app/domain/source-date.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { FileRow } from '../sources/file-source.ts'

/** A row of a file in the words of a person; null for what is no row. */
export function wordsOfRow(row: FileRow, timeZone: string): Omit<ReadRow, 'id'> | null {
  if (row.kind === 'not-taken') return { title: 'A row', words: row.reason, isTaken: false }
  if (row.kind !== 'taken') return null
  const [first] = row.rows
  if (!first) return null
  if (first.type === 'malformed')
    return { title: first.title ?? 'A row', words: first.problem, isTaken: false }
  const words = row.rows.map((each) => wordsOf(each, timeZone)).filter((part) => part !== '')
  return { title: nameOf(first), words: words.join(' · '), isTaken: true }
}

function nameOf(row: Exclude<SourceRow, { type: 'malformed' }>): string {
  if (!('title' in row) || row.title === null) return 'A row'
  const { title, year } = row.title
  return year === null ? title : `${title} (${year})`
}

function wordsOf(row: SourceRow, timeZone: string): string {
  const on = (instant: string | null) =>
    instant === null || instant === LONG_AGO ? '' : ` on ${formatDay(dayIn(timeZone, instant))}`
  switch (row.type) {
    case 'play': {
      const what = row.episode ? `${episodeCode(row.episode)} watched` : 'Watched'
      if (row.watchedDay !== null) return `${what} on ${formatDay(row.watchedDay)}`
      return row.watchedAt === null ? `${what}, nobody knows when` : `${what}${on(row.watchedAt)}`
    }
    case 'rating':
      return `${row.episode ? `${episodeCode(row.episode)} rated` : 'Rated'} ${row.value} of 10${on(row.ratedAt)}`
    case 'watchlist':
      return `On the watchlist${on(row.listedAt)}`
    case 'note':
      return `Note: ${row.text.length > 60 ? `${row.text.slice(0, 59)}…` : row.text}`
    default:
      return ''
  }
}
