import {
  columnsByName,
  type CsvColumns,
  type CsvField,
  type CsvMapping,
  problemOfMapping,
} from '#app/domain/csv-mapping.ts'
import { saysNo } from '#app/domain/csv-values.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { RatingScale } from '#app/domain/rating-scale.ts'
import { createScaleFinder } from '#app/domain/rating-text.ts'
import { type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { readWrittenName, type WrittenName } from '#app/domain/written-name.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { commonWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf, numberedRows } from '../files/csv-rows.ts'
import type { FileEntry, OpenedFile } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import type { FileSource } from './file-source.ts'
import { someNote } from '#app/server/source-rows/make-extras.ts'
import {
  makeEpisode,
  makePlay,
  aRating,
  makeTitle,
  aWatchlistEntry,
  dateOrBad,
  imdbId,
  malformed,
  notTaken,
  numberId,
  ratingOrBad,
  taken,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/**
 * A table that somebody keeps, or Trakt's own import table: whatever has a title or an id and something about it. Which
 * column says what is told by their names, or by the person.
 */
export const anyCsv: FileSource = {
  id: 'csv',
  name: 'CSV',
  recognise: (file) => (file.entries.some((entry) => toldMapping(entry) !== null) ? 'maybe' : false),
  async *rows(file, context) {
    const { mapping: said } = context
    if (said?.firstLine === 'row') return yield* readNumbered(file, said, context)
    for (const entry of file.entries) {
      const mapping = said ?? toldMapping(entry)
      if (mapping && isTable(entry) && hasColumns(entry, mapping)) yield* readTable(entry, mapping, context)
    }
  },
}

export const isTable = ({ name }: Pick<FileEntry, 'name'>) => /\.(csv|tsv|txt)$/.test(name)

/**
 * The table of a file whose columns can be chosen: the largest, where an archive has several. A list of names has one
 * column, and of an archive's files it could be anything.
 */
export function tableOf({ entries }: Pick<OpenedFile, 'entries'>): FileEntry | undefined {
  const tables = entries.filter(isTable)
  const [only] = tables
  if (only && entries.length === 1 && !HOLDS_NO_TEXT.test(only.head)) return only
  return tables.filter(({ head }) => headerOf(head).length > 1).toSorted((a, b) => b.bytes - a.bytes)[0]
}

const HOLDS_NO_TEXT = /[^\P{Cc}\t\r\n]/u

/** Whether the first line of a table has the columns that a mapping speaks of. */
export function hasColumns({ head }: Pick<FileEntry, 'head'>, { columns }: CsvMapping): boolean {
  const header = headerOf(head)
  return Object.values(columns).every((name) => header.includes(name))
}

/** How the names of its columns say that a table is to be read; null where they do not say enough. */
function toldMapping(entry: FileEntry): CsvMapping | null {
  if (!isTable(entry)) return null
  const columns = columnsByName(headerOf(entry.head))
  const mapping: CsvMapping = {
    columns,
    firstLine: 'names',
    order: null,
    scale: null,
    kind: 'movie',
    rowsAre: 'as-told',
  }
  return problemOfMapping(mapping) === null && (columns.watched ?? columns.rating ?? columns.listed)
    ? mapping
    : null
}

/** How a table writes its dates and ratings; one row alone would not tell. */
export async function habitsOf(
  entry: FileEntry,
  mapping: CsvMapping,
  { timeZone, dateOrder }: FileContext,
): Promise<{ dates: TableDates; scale: RatingScale; isNumbered: boolean }> {
  const { columns } = mapping
  const ratings = createScaleFinder()
  const titles = { all: 0, numbered: 0 }
  async function* rows() {
    for await (const row of rowsAsSaid(entry, mapping)) {
      ratings.add(cell(row, columns, 'rating'))
      titles.all++
      if (NUMBER_OF_LINE.test(cell(row, columns, 'title'))) titles.numbered++
      yield row
    }
  }
  const dated = DATED.flatMap((field) => columns[field] ?? [])
  const told = { order: dateOrder ?? null, said: mapping.order, timeZone: mapping.timeZone ?? timeZone }
  const dates = await tableDates(entry, dated, told, rows())
  const isNumbered = titles.all > 1 && titles.numbered === titles.all
  return { dates, scale: columns.rating === 'rating10' ? 'ten' : ratings.scale(), isNumbered }
}

/** `12. ` before a name, where every line has one: a title alone may begin so. */
const NUMBER_OF_LINE = /^\d+\.\s+(?=\S)/

const DATED = ['watched', 'rated', 'listed'] as const

const rowsAsSaid = (entry: FileEntry, { firstLine }: CsvMapping) =>
  firstLine === 'row' ? numberedRows(entry) : csvRows(entry)

/** Without names nothing tells that another table of the archive has the same columns; only the one shown is read. */
async function* readNumbered(
  file: OpenedFile,
  mapping: CsvMapping,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const table = tableOf(file)
  if (table) yield* readTable(table, mapping, context)
  for (const entry of file.entries) {
    if (entry === table || !isTable(entry)) continue
    yield { kind: 'warning', notice: { code: 'smaller-table', file: entry.path } }
  }
}

async function* readTable(
  entry: FileEntry,
  mapping: CsvMapping,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const habits = await habitsOf(entry, mapping, context)
  const scale = mapping.scale ?? habits.scale
  yield* doubtOf(habits.dates)
  if (mapping.columns.rating !== undefined && scale !== 'ten') {
    const code = scale === 'hundred' ? 'ratings-of-hundred' : 'ratings-of-five-stars'
    yield { kind: 'warning', notice: { code, file: entry.name } }
  }
  for await (const row of rowsAsSaid(entry, mapping)) {
    yield rowOf(row, mapping, { at: `${entry.path}:${row.line}`, ...habits, scale, context })
  }
}

function cell(row: CsvRow, columns: CsvColumns, field: CsvField): string {
  const name = columns[field]
  return name === undefined ? '' : row.get(name)
}

type Place = {
  at: string
  dates: TableDates
  scale: RatingScale
  isNumbered: boolean
  context: FileContext
}

function rowOf(row: CsvRow, mapping: CsvMapping, place: Place): FileRow {
  const { at, dates, scale, context } = place
  const get = (field: CsvField) => cell(row, mapping.columns, field)
  const dateIn = (field: CsvField) => dateOf(row, mapping.columns[field], dates)
  const name = get('title')
  const written = readWrittenName(place.isNumbered ? name.replace(NUMBER_OF_LINE, '') : name)
  const told = makeEpisode(get('season'), get('episode'))
  const episodes = told ? [told] : episodesIn(written)
  const title = titleOf(get, { written, isEpisode: episodes.length > 0 }, mapping)
  if (title === null) return malformed(at, null, { code: 'no-title-or-id' })
  if (/episode/i.test(get('kind')) && episodes.length === 0) {
    return notTaken({ code: 'episode-id-only' })
  }
  const about = { at, title: title.title }
  const readDate = (field: (typeof DATED)[number]) =>
    dateOrBad(dateIn(field), get(field), {
      at: `${at}:${field}`,
      title: title.title,
      problem: { code: 'date-unreadable' },
    })
  const [watched, rated, listed] = [readDate('watched'), readDate('rated'), readDate('listed')]
  const rows: SourceRow[] = []
  const parts = episodes.length > 0 ? episodes : [null]
  const isPlay = title.kind === 'movie' || episodes.length > 0
  const isWatched = !saysNo(get('watched')) || mapping.rowsAre === 'watched'
  if (isWatched && isPlay) rows.push(...parts.map((episode) => makePlay(title, watched.date, episode)))
  const rating = ratingOrBad(get('rating'), scale, {
    ...about,
    problem: { code: 'rating-off-its-scale' },
  })
  const { value } = rating
  if (value !== null) {
    const date = get('rated') === '' ? watched.date : rated.date
    rows.push(...parts.map((episode) => aRating(title, value, { date, episode }, context)))
  }
  if (!saysNo(get('listed')) || mapping.rowsAre === 'listed') {
    rows.push(aWatchlistEntry(title, listed.date, context))
  }
  const noted = isWatched ? watched.date : UNKNOWN_DATE
  rows.push(...someNote(title, get('note'), { date: noted, episode: episodes[0] ?? null }, context))
  const bad = [...watched.bad, ...rated.bad, ...listed.bad, ...rating.bad]
  if (rows.length + bad.length > 0) return taken(...rows, ...bad)
  return notTaken({ code: isWatched && !isPlay ? 'no-episodes-named' : 'says-nothing' })
}

const episodesIn = ({ episodes }: WrittenName) =>
  (episodes?.numbers ?? []).flatMap((number) => makeEpisode(episodes?.season, number) ?? [])

function titleOf(
  get: (field: CsvField) => string,
  { written, isEpisode }: { written: WrittenName; isEpisode: boolean },
  { kind: assumed }: CsvMapping,
): SourceTitle | null {
  const told = kindIn(get('kind')) ?? written.kind
  const kind = isEpisode ? 'series' : (told ?? assumed)
  const ids = {
    trakt: numberId(get('trakt')),
    tmdb: numberId(get('tmdb')) ?? written.ids.tmdb,
    imdb: imdbId(get('imdb')) ?? written.ids.imdb,
    tvdb: numberId(get('tvdb')) ?? written.ids.tvdb,
  }
  const name = written.name || ids.imdb || (ids.tmdb === null ? '' : `TMDB ${ids.tmdb}`)
  if (name === '' && ids.trakt === null && ids.tvdb === null) return null
  const isUnsure =
    !isEpisode && told === null && written.name !== '' && ids.trakt === null && ids.tmdb === null
  const other = kind === 'movie' ? ('series' as const) : ('movie' as const)
  return makeTitle(kind, name === '' ? commonWords.untitled : name, {
    year: yearIn(get('year')) ?? written.year,
    ids,
    reading: isUnsure ? { kind: other, name: written.name, clue: null } : null,
  })
}

function kindIn(text: string): MediaKind | null {
  if (/series|show|tv\b/i.test(text)) return 'series'
  return /movie|film/i.test(text) ? 'movie' : null
}

/** `yes` and the like say that it was watched, `unknown` that nobody knows when. */
function dateOf(row: CsvRow, column: string | undefined, dates: TableDates): SourceDate | null {
  const text = column === undefined ? '' : row.get(column)
  if (column === undefined || saysNo(text) || SAYS_NO_DAY.test(text)) return UNKNOWN_DATE
  return dates.in(row, column)
}

const SAYS_NO_DAY = /^(unknown|yes|y|true|x|1|ja|oui|✓)$/i
