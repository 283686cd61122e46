import { notTakenText, rowProblemText } from '#app/format/row-problem.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import type { ReadRow } from '#app/domain/csv-preview.ts'
import { formatDay } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import { LONG_AGO } from '#app/domain/source-date.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { FileRow } from '#app/server/source-rows/file-row.ts'
import { readRowWords as words } from '#app/words/en.ts'

/** A row of a file in the words of a person; null for what is no row. */
export function describeRow(row: FileRow, timeZone: string): Omit<ReadRow, 'id'> | null {
  if (row.kind === 'not-taken')
    return { title: words.nameless, words: notTakenText(row.reason), isTaken: false }
  if (row.kind !== 'taken') return null
  const [first] = row.rows
  if (!first) return null
  if (first.type === 'malformed')
    return { title: first.title ?? words.nameless, words: rowProblemText(first.problem), isTaken: false }
  const parts = row.rows.map((each) => wordsOf(each, timeZone)).filter((part) => part !== '')
  return { title: nameOf(first), words: parts.join(' · '), isTaken: true }
}

function nameOf(row: Exclude<SourceRow, { type: 'malformed' }>): string {
  if (!('title' in row) || row.title === null) return words.nameless
  const { title, year } = row.title
  return year === null ? title : `${title} (${year})`
}

function wordsOf(row: SourceRow, timeZone: string): string {
  const dayOf = (instant: string | null) =>
    instant === null || instant === LONG_AGO ? null : formatDay(dayIn(timeZone, instant))
  switch (row.type) {
    case 'play': {
      const code = row.episode && episodeCode(row.episode)
      if (row.watchedDay === null && row.watchedAt === null) return words.watched.nobodyKnowsWhen(code)
      const day = row.watchedDay === null ? dayOf(row.watchedAt) : formatDay(row.watchedDay)
      return day === null ? words.watched.longAgo(code) : words.watched.on(code, day)
    }
    case 'rating':
      return words.rated(row.episode && episodeCode(row.episode), row.value, dayOf(row.ratedAt))
    case 'watchlist':
      return words.listed(dayOf(row.listedAt))
    case 'malformed':
      return rowProblemText(row.problem)
    case 'note':
      return words.note(row.text.length > 60 ? `${row.text.slice(0, 59)}…` : row.text)
    default:
      return ''
  }
}
