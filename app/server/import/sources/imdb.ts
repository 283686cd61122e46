import type { MediaKind } from '#app/domain/media.ts'
import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import type { FileSource } from './file-source.ts'
import { aListEntry, someNote } from '#app/server/source-rows/make-extras.ts'
import {
  aRating,
  makeTitle,
  aWatchlistEntry,
  imdbId,
  malformed,
  notTaken,
  ratingOrBad,
  taken,
  wholeNumber,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/** IMDb's CSV files of ratings, watchlist and lists, with the columns of before and after 2018. */
export const imdb: FileSource = {
  id: 'imdb',
  name: 'IMDb',
  recognise: (file) => file.entries.some(isOurs),
  async *rows(file, context) {
    for (const entry of file.entries.filter(isOurs)) {
      const kind = listKind(entry)
      const told = { order: context.dateOrder ?? null, timeZone: 'UTC' }
      const dates = await tableDates(entry, ['date rated', 'created'], told)
      yield* doubtOf(dates)
      for await (const row of csvRows(entry))
        yield rowOf(row, kind, { at: `${entry.path}:${row.line}`, file: entry.name, dates, context })
    }
  },
}

function isOurs({ head, name }: FileEntry): boolean {
  const columns = headerOf(head)
  return name.endsWith('.csv') && columns.includes('const') && columns.includes('title type')
}

/** A watchlist looks like any list, and in newer exports like the ratings too: an unrated row tells, or the name. */
function listKind({ name, head }: FileEntry): 'ratings' | 'watchlist' | 'list' | 'unnamed' {
  if (name.includes('watchlist')) return 'watchlist'
  if (name.includes('rating') || !headerOf(head).includes('position')) return 'ratings'
  return /^ls\d|list/.test(name) ? 'list' : 'unnamed'
}

/**
 * IMDb's kinds of titles, without blanks and hyphens. An episode is looked up by its id, which leads to its series.
 */
const KINDS: Record<string, MediaKind> = {
  movie: 'movie',
  featurefilm: 'movie',
  feature: 'movie',
  documentary: 'movie',
  tvmovie: 'movie',
  tvspecial: 'movie',
  tvshort: 'movie',
  short: 'movie',
  shortfilm: 'movie',
  video: 'movie',
  tvseries: 'series',
  tvminiseries: 'series',
  miniseries: 'series',
  tvepisode: 'series',
  episode: 'series',
}

function rowOf(
  row: CsvRow,
  list: ReturnType<typeof listKind>,
  { at, file, dates, context }: { at: string; file: string; dates: TableDates; context: FileContext },
): FileRow {
  const name = row.get('title')
  const type = row.get('title type')
  const bareType = type.toLowerCase().replace(/[^a-z]/g, '')
  const kind = KINDS[bareType]
  if (kind === undefined && type !== '') return notTaken({ code: 'is-of-imdb-kind', kind: type })
  const id = imdbId(row.get('const')) ?? imdbId(row.get('url'))
  if (id === null) return malformed(at, name, { code: 'no-imdb-id' })
  const title = makeTitle(kind ?? 'movie', name === '' ? id : name, {
    year: yearIn(row.get('year')),
    ids: { imdb: id },
  })
  const created = imdbDate(row, 'created', dates)
  const rows: SourceRow[] = []
  const { value, bad } = ratingOrBad(row.get('your rating') || row.get('you rated'), 'ten', {
    at,
    title: title.title,
    problem: { code: 'rating-not-1-to-10' },
  })
  if (value !== null) rows.push(aRating(title, value, { date: ratedOn(row, dates) }, context))
  if (list === 'watchlist' || (list === 'unnamed' && rows.length === 0)) {
    rows.push(aWatchlistEntry(title, created, context))
  }
  if (list === 'list') {
    const position = wholeNumber(row.get('position'))
    const about = { date: created, position, note: row.get('description') }
    rows.push(aListEntry(file.replace(/\.csv$/, ''), title, about, context))
  } else if (row.get('description') !== '') {
    rows.push(...someNote(title, row.get('description'), { date: created }, context))
  }
  return rows.length + bad.length > 0 ? taken(...rows, ...bad) : notTaken({ code: 'not-rated' })
}

/** The old ratings file has the date of a rating where a list has that of the entry. */
const ratedOn = (row: CsvRow, dates: TableDates): SourceDate =>
  row.get('date rated') === '' && row.get('you rated') !== ''
    ? imdbDate(row, 'created', dates)
    : imdbDate(row, 'date rated', dates)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `2018-01-31`, or of old `Wed Jan 31 00:00:00 2018`, of which only the day is known. */
function imdbDate(row: CsvRow, column: string, dates: TableDates): SourceDate {
  const text = row.get(column)
  const old = /^\w{3} (\w{3}) +(\d{1,2}) [\d:]+ (\d{4})$/.exec(text)
  const month = MONTHS.indexOf(old?.[1]?.toLowerCase() ?? '') + 1
  const day = old && month > 0 ? `${old[3]}-${two(month)}-${two(Number(old[2]))}` : null
  return (day === null ? dates.in(row, column) : readSourceDate(day)) ?? UNKNOWN_DATE
}

const two = (n: number) => String(n).padStart(2, '0')
