import { onTen } from '#app/domain/rating-scale.ts'
import { readSourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import { commonWords, importFileWords, malformedRowWords, sourceTakesWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileContext, FileRow, FileSource } from './file-source.ts'
import {
  aPlay,
  aRating,
  aTitle,
  aWatchlistEntry,
  imdbId,
  malformed,
  numberId,
  taken,
  yearIn,
} from './make-rows.ts'

/** A table made for Letterboxd's importer: every line is a film that was watched, with or without its day. */
export const letterboxdImport: FileSource = {
  id: 'letterboxd-import',
  name: importFileWords.sources.letterboxdImport,
  takes: sourceTakesWords.letterboxdImport,
  recognise: (file) => file.entries.some((entry) => partOf(entry) !== null),
  async *rows(file, context) {
    for (const entry of file.entries) {
      const part = partOf(entry)
      if (part === null) continue
      for await (const row of csvRows(entry)) yield rowOf(row, part, `${entry.path}:${row.line}`, context)
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

function rowOf(row: CsvRow, part: 'films' | 'watchlist', at: string, context: FileContext): FileRow {
  const ids = { tmdb: numberId(row.get('tmdbid')), imdb: imdbId(row.get('imdbid')) }
  const name = row.get('title')
  if (name === '' && ids.tmdb === null && ids.imdb === null)
    return malformed(at, null, malformedRowWords.names.noFilm)
  const title = aTitle('movie', name === '' ? commonWords.untitled : name, {
    year: yearIn(row.get('year')),
    ids,
  })
  if (part === 'watchlist') return taken(aWatchlistEntry(title, UNKNOWN_DATE, context))
  const date = readSourceDate(row.get('watcheddate'))
  if (date === null) return malformed(at, name, malformedRowWords.dates.ofViewing)
  const rows: SourceRow[] = [aPlay(title, date)]
  const stars = row.get('rating')
  const value = stars === '' ? onTen(Number(row.get('rating10')), 'ten') : onTen(Number(stars), 'five-stars')
  if (value !== null) rows.push(aRating(title, value, { date }, context))
  else if (stars !== '') return malformed(at, name, malformedRowWords.ratings.ofStars)
  return taken(...rows)
}
