import { numberIn } from '#app/domain/csv-values.ts'
import { onTen } from '#app/domain/rating-scale.ts'
import { readSourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { importedNoteWords, malformedRowWords, notTakenWords, sourceTakesWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileContext, FileRow, FileSource } from './file-source.ts'
import { aList, aListEntry, aMark, someNote } from './make-extras.ts'
import {
  anEpisode,
  aPlay,
  aRating,
  aTitle,
  aWatchlistEntry,
  dateOr,
  malformed,
  notTaken,
  numberId,
  taken,
  wholeNumber,
} from './make-rows.ts'

/** Yamtrack's CSV: movies, series, seasons and episodes as lines of their own, by their TMDB ids. */
export const yamtrack: FileSource = {
  id: 'yamtrack',
  name: 'Yamtrack',
  takes: sourceTakesWords.yamtrack,
  recognise: (file) => file.entries.some(isOurs),
  async *rows(file, context) {
    for (const entry of file.entries.filter(isOurs)) {
      for await (const row of csvRows(entry)) yield rowOf(row, `${entry.path}:${row.line}`, context)
    }
  },
}

function isOurs({ head, name }: FileEntry): boolean {
  const columns = headerOf(head)
  return (
    name.endsWith('.csv') && ['media_id', 'media_type', 'season_number'].every((one) => columns.includes(one))
  )
}

function rowOf(row: CsvRow, at: string, context: FileContext): FileRow {
  // Older files have no such column: all of their rows are of media.
  const rowType = row.get('row_type').toLowerCase()
  if (rowType === 'list') return listRow(row, at, context)
  if (rowType !== '' && rowType !== 'media' && rowType !== 'list_item')
    return notTaken(notTakenWords.saysNothing.watchedOrWanted)
  const type = row.get('media_type').toLowerCase()
  const kind = type === 'movie' ? 'movie' : ['tv', 'season', 'episode'].includes(type) ? 'series' : null
  if (kind === null) return notTaken(notTakenWords.kinds.onlyTheseNot(type || null))
  const source = row.get('source').toLowerCase() || 'tmdb'
  const tmdb = source === 'tmdb' ? numberId(row.get('media_id')) : null
  const name = row.get('title')
  if (source === 'tmdb' && tmdb === null) return malformed(at, name, malformedRowWords.names.noTmdbId)
  if (tmdb === null && name === '') return malformed(at, null, malformedRowWords.names.noTitle)
  const title = aTitle(kind, name === '' ? `TMDB ${tmdb}` : name, { ids: { tmdb } })
  if (rowType === 'list_item') return listEntryRow(row, title, { type, at, context })
  return type === 'episode' ? episodeRow(row, title, at) : entryRow(row, title, { type, at, context })
}

function listRow(row: CsvRow, at: string, context: FileContext): FileRow {
  const name = row.get('list_name')
  if (name === '') return malformed(at, null, malformedRowWords.names.noListName)
  const tags = tagsIn(row.get('list_tags'))
  const words = [row.get('list_description'), tags === '' ? '' : importedNoteWords.tags(tags)]
  const description = words.filter((text) => text !== '').join('\n\n')
  return taken(aList(name, { description, date: addedAt(row) }, context))
}

/** The tags of a list are a JSON list in one cell. */
const tagsIn = (text: string) => text.replace(/^\[|\]$|"/g, '').trim()

const addedAt = (row: CsvRow) =>
  dateOr(row.get('item_date_added') || row.get('created_at') || row.get('progressed_at'), UNKNOWN_DATE)

function listEntryRow(row: CsvRow, title: SourceTitle, { type, at, context }: Place): FileRow {
  const name = row.get('list_name')
  if (name === '') return malformed(at, title.title, malformedRowWords.names.noListName)
  const episode = type === 'episode' ? anEpisode(row.get('season_number'), row.get('episode_number')) : null
  const season = type === 'season' ? wholeNumber(row.get('season_number')) : null
  if (type === 'episode' && episode === null)
    return malformed(at, title.title, malformedRowWords.numbers.ofEpisode)
  return taken(
    aListEntry(name, title, { date: addedAt(row), season, episode, note: row.get('notes') }, context),
  )
}

/** Where it is a time, it is the end of the viewing. Older files call it otherwise. */
const endOf = (row: CsvRow) => readSourceDate(row.get('end_date') || row.get('watch_date'))

function episodeRow(row: CsvRow, title: SourceTitle, at: string): FileRow {
  const episode = anEpisode(row.get('season_number'), row.get('episode_number'))
  if (episode === null) return malformed(at, title.title, malformedRowWords.numbers.ofEpisode)
  const date = endOf(row)
  return date === null
    ? malformed(at, title.title, malformedRowWords.dates.ofViewing)
    : taken(aPlay(title, date, episode))
}

/** A series that waits is not one to go on with. */
const MARKS: Record<string, 'abandoned' | 'hidden'> = { dropped: 'abandoned', paused: 'hidden' }

type Place = { type: string; at: string; context: FileContext }

function entryRow(row: CsvRow, title: SourceTitle, { type, at, context }: Place): FileRow {
  const date = endOf(row)
  if (date === null) return malformed(at, title.title, malformedRowWords.dates.ofViewing)
  const status = row.get('status').toLowerCase()
  const season = type === 'season' ? wholeNumber(row.get('season_number')) : null
  if (type === 'season' && season === null)
    return malformed(at, title.title, malformedRowWords.numbers.ofSeason)
  const rows: SourceRow[] = []
  if (type === 'movie' && (status === 'completed' || date.kind !== 'unknown')) rows.push(aPlay(title, date))
  const changed = readSourceDate(
    row.get('progressed_at') || row.get('progress_changed') || row.get('created_at'),
  )
  const score = onTen(numberIn(row.get('score')), 'ten')
  if (score !== null) rows.push(aRating(title, score, { date: changed ?? UNKNOWN_DATE, season }, context))
  if (status === 'planning' && type !== 'season')
    rows.push(aWatchlistEntry(title, changed ?? UNKNOWN_DATE, context))
  rows.push(...someNote(title, row.get('notes'), { date: changed ?? UNKNOWN_DATE, season }, context))
  const mark = type === 'tv' ? MARKS[status] : undefined
  if (mark) rows.push(aMark(mark, title, changed ?? UNKNOWN_DATE, context))
  return rows.length > 0 ? taken(...rows) : notTaken(notTakenWords.elsewhere.inOtherRows)
}
