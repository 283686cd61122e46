import {
  columnsByName,
  createHabits,
  type CsvColumns,
  type CsvField,
  type CsvHabits,
  type CsvMapping,
  problemOfMapping,
} from '#app/domain/csv-mapping.ts'
import { numberIn, saysNo } from '#app/domain/csv-values.ts'
import { onTen, type RatingScale } from '#app/domain/rating-scale.ts'
import { type DayOrder, readShortDay } from '#app/domain/short-day.ts'
import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceEpisode, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import {
  commonWords,
  malformedRowWords,
  notTakenWords,
  readingWords,
  sourceTakesWords,
} from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf, numberedRows } from '../files/csv-rows.ts'
import type { FileEntry, OpenedFile } from '../files/opened-file.ts'
import type { FileContext, FileRow, FileSource } from './file-source.ts'
import { someNote } from './make-extras.ts'
import {
  anEpisode,
  aPlay,
  aRating,
  aTitle,
  aWatchlistEntry,
  imdbId,
  malformed,
  notTaken,
  numberId,
  taken,
  yearIn,
} from './make-rows.ts'

/**
 * A table that somebody keeps, or Trakt's own import table: whatever has a title or an id and something about it. Which
 * column says what is told by their names, or by the person.
 */
export const anyCsv: FileSource = {
  id: 'csv',
  name: 'CSV',
  takes: sourceTakesWords.anyCsv,
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

/** The table of a file whose columns can be chosen: the largest, where an archive has several. */
export function tableOf({ entries }: Pick<OpenedFile, 'entries'>): FileEntry | undefined {
  return entries
    .filter((entry) => isTable(entry) && headerOf(entry.head).length > 1)
    .toSorted((a, b) => b.bytes - a.bytes)[0]
}

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
export async function habitsOf(entry: FileEntry, mapping: CsvMapping): Promise<CsvHabits> {
  const { columns } = mapping
  const habits = createHabits({ isOfTen: columns.rating === 'rating10' })
  for await (const row of rowsAsSaid(entry, mapping)) {
    for (const field of ['watched', 'rated', 'listed'] as const) habits.date(cell(row, columns, field))
    habits.rating(numberIn(cell(row, columns, 'rating')))
  }
  return habits.read()
}

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
    yield { kind: 'warning', message: readingWords.smallerTable(entry.path) }
  }
}

async function* readTable(
  entry: FileEntry,
  mapping: CsvMapping,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const habits = await habitsOf(entry, mapping)
  const order = mapping.order ?? habits.order ?? 'month-first'
  const scale = mapping.scale ?? habits.scale
  if (mapping.columns.rating !== undefined && scale !== 'ten') {
    const say = scale === 'hundred' ? readingWords.ratingsOfHundred : readingWords.ratingsOfFiveStars
    yield { kind: 'warning', message: say(entry.name) }
  }
  for await (const row of rowsAsSaid(entry, mapping)) {
    yield rowOf(row, mapping, { at: `${entry.path}:${row.line}`, order, scale, context })
  }
}

function cell(row: CsvRow, columns: CsvColumns, field: CsvField): string {
  const name = columns[field]
  return name === undefined ? '' : row.get(name)
}

type Place = { at: string; order: DayOrder; scale: RatingScale; context: FileContext }

function rowOf(row: CsvRow, mapping: CsvMapping, { at, order, scale, context }: Place): FileRow {
  const get = (field: CsvField) => cell(row, mapping.columns, field)
  const episode = anEpisode(get('season'), get('episode'))
  const title = titleOf(get, episode, mapping)
  if (title === null) return malformed(at, null, malformedRowWords.names.noTitleOrId)
  if (/episode/i.test(get('kind')) && episode === null) {
    return notTaken(notTakenWords.saysNothing.ofWhichSeries)
  }
  const watched = dateIn(get('watched'), order)
  if (watched === null) return malformed(at, title.title, malformedRowWords.dates.unreadable)
  const rows: SourceRow[] = []
  const isPlay = title.kind === 'movie' || episode !== null
  const isWatched = !saysNo(get('watched')) || mapping.rowsAre === 'watched'
  if (isWatched && isPlay) rows.push(aPlay(title, watched, episode))
  if (get('rating') !== '' && numberIn(get('rating')) !== 0) {
    const value = onTen(numberIn(get('rating')), scale)
    if (value === null) return malformed(at, title.title, malformedRowWords.ratings.ofItsScale)
    const date = dateIn(get('rated') || get('watched'), order) ?? UNKNOWN_DATE
    rows.push(aRating(title, value, { date, episode }, context))
  }
  if (!saysNo(get('listed')) || mapping.rowsAre === 'listed') {
    rows.push(aWatchlistEntry(title, dateIn(get('listed'), order) ?? UNKNOWN_DATE, context))
  }
  const noted = isWatched ? watched : UNKNOWN_DATE
  rows.push(...someNote(title, get('note'), { date: noted, episode }, context))
  return rows.length > 0 ? taken(...rows) : notTaken(notTakenWords.saysNothing.watchedOrThought)
}

function titleOf(
  get: (field: CsvField) => string,
  episode: SourceEpisode | null,
  { kind }: CsvMapping,
): SourceTitle | null {
  const told = get('kind')
  const isSeries =
    episode !== null || /series|show|tv\b/i.test(told) || (kind === 'series' && !/movie|film/i.test(told))
  const ids = {
    trakt: numberId(get('trakt')),
    tmdb: numberId(get('tmdb')),
    imdb: imdbId(get('imdb')),
    tvdb: numberId(get('tvdb')),
  }
  const name = get('title') || ids.imdb || (ids.tmdb === null ? '' : `TMDB ${ids.tmdb}`)
  if (name === '' && ids.trakt === null && ids.tvdb === null) return null
  return aTitle(isSeries ? 'series' : 'movie', name === '' ? commonWords.untitled : name, {
    year: yearIn(get('year')),
    ids,
  })
}

/** `yes` and the like say that it was watched, `unknown` that nobody knows when. */
function dateIn(text: string, order: DayOrder): SourceDate | null {
  if (saysNo(text) || /^(unknown|yes|y|true|x|1|ja|oui|✓)$/i.test(text)) return UNKNOWN_DATE
  const day = readShortDay(text, order)
  return day === null ? readSourceDate(text) : { kind: 'day', day }
}
