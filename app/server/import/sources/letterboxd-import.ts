import { UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { commonWords, importFileWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import type { FileSource } from './file-source.ts'
import {
  makePlay,
  aRating,
  makeTitle,
  aWatchlistEntry,
  dateOrBad,
  imdbId,
  malformed,
  numberId,
  ratingOrBad,
  taken,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/** A table made for Letterboxd's importer: every line is a film that was watched, with or without its day. */
export const letterboxdImport: FileSource = {
  id: 'letterboxd-import',
  name: importFileWords.sources.letterboxdImport,
  recognise: (file) => file.entries.some((entry) => partOf(entry) !== null),
  async *rows(file, context) {
    for (const entry of file.entries) {
      const part = partOf(entry)
      if (part === null) continue
      const { timeZone, dateOrder } = context
      const dates = await tableDates(entry, ['watcheddate'], { order: dateOrder ?? null, timeZone })
      yield* doubtOf(dates)
      for await (const row of csvRows(entry))
        yield rowOf(row, part, { at: `${entry.path}:${row.line}`, dates, context })
    }
  },
}

/** Films wished for have the first columns only, and then the name of the file tells. */
function partOf({ name, head }: FileEntry): 'films' | 'watchlist' | null {
  if (!name.endsWith('.csv')) return null
  const columns = headerOf(head)
  const hasFilm = columns.includes('title') && (columns.includes('tmdbid') || columns.includes('imdbid'))
  if (!hasFilm) return null
  if (columns.includes('watcheddate')) return 'films'
  return name.includes('watchlist') ? 'watchlist' : null
}

type Place = { at: string; dates: TableDates; context: FileContext }

function rowOf(row: CsvRow, part: 'films' | 'watchlist', { at, dates, context }: Place): FileRow {
  const ids = { tmdb: numberId(row.get('tmdbid')), imdb: imdbId(row.get('imdbid')) }
  const name = row.get('title')
  if (name === '' && ids.tmdb === null && ids.imdb === null) return malformed(at, null, { code: 'no-film' })
  const title = makeTitle('movie', name === '' ? commonWords.untitled : name, {
    year: yearIn(row.get('year')),
    ids,
  })
  if (part === 'watchlist') return taken(aWatchlistEntry(title, UNKNOWN_DATE, context))
  const watched = dateOrBad(dates.in(row, 'watcheddate'), row.get('watcheddate'), {
    at,
    title: title.title,
    problem: { code: 'viewing-date-unreadable' },
  })
  const stars = row.get('rating')
  const rating = ratingOrBad(stars || row.get('rating10'), stars === '' ? 'ten' : 'five-stars', {
    at,
    title: title.title,
    problem: { code: stars === '' ? 'rating-not-1-to-10' : 'rating-not-half-to-5-stars' },
  })
  const rows: SourceRow[] = [makePlay(title, watched.date)]
  if (rating.value !== null) rows.push(aRating(title, rating.value, { date: watched.date }, context))
  return taken(...rows, ...watched.bad, ...rating.bad)
}
