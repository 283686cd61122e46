import type { RowProblem } from '#app/domain/row-problem.ts'
import { UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { importedNoteWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import type { FileSource } from './file-source.ts'
import { aList, aListEntry, aMark, someNote } from '#app/server/source-rows/make-extras.ts'
import {
  makeEpisode,
  makePlay,
  aRating,
  makeTitle,
  aWatchlistEntry,
  dateOrBad,
  malformed,
  notTaken,
  numberId,
  ratingOrBad,
  taken,
  wholeNumber,
} from '#app/server/source-rows/make-rows.ts'

/** Yamtrack's CSV: movies, series, seasons and episodes as lines of their own, by their TMDB ids. */
export const yamtrack: FileSource = {
  id: 'yamtrack',
  name: 'Yamtrack',
  recognise: (file) => file.entries.some(isOurs),
  async *rows(file, context) {
    for (const entry of file.entries.filter(isOurs)) {
      const told = { order: context.dateOrder ?? null, timeZone: 'UTC' }
      const dates = await tableDates(entry, [...ENDS, ...CHANGES, 'item_date_added'], told)
      yield* doubtOf(dates)
      for await (const row of csvRows(entry))
        yield rowOf(row, { at: `${entry.path}:${row.line}`, dates, context })
    }
  },
}

function isOurs({ head, name }: FileEntry): boolean {
  const columns = headerOf(head)
  return (
    name.endsWith('.csv') && ['media_id', 'media_type', 'season_number'].every((one) => columns.includes(one))
  )
}

type Place = { at: string; dates: TableDates; context: FileContext }

function rowOf(row: CsvRow, place: Place): FileRow {
  const { at } = place
  // Older files have no such column: all of their rows are of media.
  const rowType = row.get('row_type').toLowerCase()
  if (rowType === 'list') return listRow(row, place)
  if (rowType !== '' && rowType !== 'media' && rowType !== 'list_item')
    return notTaken({ code: 'neither-watched-nor-wanted' })
  const type = row.get('media_type').toLowerCase()
  const kind = type === 'movie' ? 'movie' : ['tv', 'season', 'episode'].includes(type) ? 'series' : null
  if (kind === null) return notTaken({ code: 'is-of-kind', kind: type || null })
  const source = row.get('source').toLowerCase() || 'tmdb'
  const tmdb = source === 'tmdb' ? numberId(row.get('media_id')) : null
  const name = row.get('title')
  if (source === 'tmdb' && tmdb === null) return malformed(at, name, { code: 'no-tmdb-id' })
  if (tmdb === null && name === '') return malformed(at, null, { code: 'no-title' })
  const title = makeTitle(kind, name === '' ? `TMDB ${tmdb}` : name, { ids: { tmdb } })
  if (rowType === 'list_item') return listEntryRow(row, title, { type, ...place })
  return type === 'episode' ? episodeRow(row, title, place) : entryRow(row, title, { type, ...place })
}

function listRow(row: CsvRow, { at, dates, context }: Place): FileRow {
  const name = row.get('list_name')
  if (name === '') return malformed(at, null, { code: 'no-list-name' })
  const tags = tagsIn(row.get('list_tags'))
  const words = [row.get('list_description'), tags === '' ? '' : importedNoteWords.tags(tags)]
  const description = words.filter((text) => text !== '').join('\n\n')
  return taken(aList(name, { description, date: addedAt(row, dates) }, context))
}

/** The tags of a list are a JSON list in one cell. */
const tagsIn = (text: string) => text.replace(/^\[|\]$|"/g, '').trim()

const addedAt = (row: CsvRow, dates: TableDates) => dates.in(row, filled(row, ADDED)) ?? UNKNOWN_DATE

function listEntryRow(row: CsvRow, title: SourceTitle, place: Place & { type: string }): FileRow {
  const { type, at, dates, context } = place
  const name = row.get('list_name')
  if (name === '') return malformed(at, title.title, { code: 'no-list-name' })
  const episode = type === 'episode' ? makeEpisode(row.get('season_number'), row.get('episode_number')) : null
  const season = type === 'season' ? wholeNumber(row.get('season_number')) : null
  if (type === 'episode' && episode === null) return malformed(at, title.title, { code: 'no-episode-number' })
  return taken(
    aListEntry(name, title, { date: addedAt(row, dates), season, episode, note: row.get('notes') }, context),
  )
}

/** Where it is a time, it is the end of the viewing. Older files call it otherwise. */
const ENDS = ['end_date', 'watch_date']
const CHANGES = ['progressed_at', 'progress_changed', 'created_at']
const ADDED = ['item_date_added', 'created_at', 'progressed_at']

/** The first of the columns that has something in it. */
const filled = (row: CsvRow, columns: readonly string[]) =>
  columns.find((column) => row.get(column) !== '') ?? columns[0] ?? ''

function endOf(row: CsvRow, { title }: SourceTitle, { at, dates }: Place) {
  const column = filled(row, ENDS)
  const problem: RowProblem = { code: 'viewing-date-unreadable' }
  return dateOrBad(dates.in(row, column), row.get(column), { at, title, problem })
}

function episodeRow(row: CsvRow, title: SourceTitle, place: Place): FileRow {
  const episode = makeEpisode(row.get('season_number'), row.get('episode_number'))
  if (episode === null) return malformed(place.at, title.title, { code: 'no-episode-number' })
  const { date, bad } = endOf(row, title, place)
  return taken(makePlay(title, date, episode), ...bad)
}

/** A series that waits is not one to go on with. */
const MARKS: Record<string, 'abandoned' | 'hidden'> = { dropped: 'abandoned', paused: 'hidden' }

function entryRow(row: CsvRow, title: SourceTitle, place: Place & { type: string }): FileRow {
  const { type, at, dates, context } = place
  const ended = endOf(row, title, place)
  const date = ended.date
  const status = row.get('status').toLowerCase()
  const season = type === 'season' ? wholeNumber(row.get('season_number')) : null
  if (type === 'season' && season === null) return malformed(at, title.title, { code: 'no-season-number' })
  const rows: SourceRow[] = []
  if (type === 'movie' && (status === 'completed' || date.kind !== 'unknown' || ended.bad.length > 0))
    rows.push(makePlay(title, date))
  const changed = dates.in(row, filled(row, CHANGES))
  const problem: RowProblem = { code: 'rating-not-1-to-10' }
  const score = ratingOrBad(row.get('score'), 'ten', { at, title: title.title, problem })
  if (score.value !== null)
    rows.push(aRating(title, score.value, { date: changed ?? UNKNOWN_DATE, season }, context))
  if (status === 'planning' && type !== 'season')
    rows.push(aWatchlistEntry(title, changed ?? UNKNOWN_DATE, context))
  rows.push(...someNote(title, row.get('notes'), { date: changed ?? UNKNOWN_DATE, season }, context))
  const mark = type === 'tv' ? MARKS[status] : undefined
  if (mark) rows.push(aMark(mark, title, changed ?? UNKNOWN_DATE, context))
  const bad = [...ended.bad, ...score.bad]
  return rows.length + bad.length > 0 ? taken(...rows, ...bad) : notTaken({ code: 'in-other-rows' })
}
