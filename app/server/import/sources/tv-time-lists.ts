import type { RowProblem } from '#app/domain/row-problem.ts'
import { z } from 'zod'
import { readEpoch, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { type CsvRow, csvRows } from '../files/csv-rows.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import { aList, aListEntry, aMark } from '#app/server/source-rows/make-extras.ts'
import {
  makeTitle,
  dateOr,
  imdbId,
  malformed,
  numberId,
  taken,
  wholeNumber,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/** What other files of the archive say of the ids that a list of the personal data names. */
export type ListedNames = {
  movies: ReadonlyMap<string, SourceTitle>
  series: ReadonlyMap<string, SourceTitle>
}

/** A line of `tvtime-lists-….csv` is one entry of a list. */
export async function* readListsCsv(
  entry: FileEntry,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const begun = new Set<string>()
  for await (const row of csvRows(entry)) {
    const at = `${entry.path}:${row.line}`
    const [list, name] = [row.get('list_name'), row.get('name')]
    if (list === '') yield malformed(at, name, { code: 'no-list-name' })
    else if (name === '') yield malformed(at, null, { code: 'no-title' })
    else {
      const title = titleOf({ kind: row.get('item_type'), name, tvdb: row.get('tvdb_id'), imdb: null })
      const listedAt = { date: UNKNOWN_DATE, position: placeOf(row.get('custom_order')) }
      const head = begun.has(list) ? [] : [aList(list, { date: UNKNOWN_DATE }, context)]
      begun.add(list)
      yield taken(...head, aListEntry(list, title, listedAt, context))
    }
  }
}

/** Places count from 0 there. */
const placeOf = (text: unknown) => {
  const place = wholeNumber(text)
  return place === null ? null : place + 1
}

type Item = { kind: string; name: string; tvdb: unknown; imdb: unknown; year?: unknown }

function titleOf({ kind, name, tvdb, imdb, year }: Item): SourceTitle {
  const ids = { tvdb: numberId(tvdb), imdb: imdbId(imdb) }
  return makeTitle(/movie|film/i.test(kind) ? 'movie' : 'series', name, { year: yearIn(year), ids })
}

const text = z.string().nullish().catch(null)
const listedItem = z.object({
  type: text,
  item_type: text,
  name: text,
  title: text,
  year: z.unknown().optional(),
  tvdb_id: z.unknown().optional(),
  id: z.object({ tvdb: z.unknown().optional(), imdb: z.unknown().optional() }).catch({}).optional(),
})
const listSchema = z.object({
  name: z.string().min(1),
  description: text,
  created_at: text,
  items: z.array(z.unknown()).catch([]),
})

/** An item of `tvtime-lists-….json` is one list with its titles. */
export async function* readListsJson(
  entry: FileEntry,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  let n = 0
  for await (const { value } of jsonItems(entry)) yield listRow(value, `${entry.path}:${++n}`, context)
}

function listRow(value: unknown, at: string, context: FileContext): FileRow {
  const read = listSchema.safeParse(value)
  if (!read.success) return malformed(at, null, { code: 'no-list-name' })
  const { name, description, created_at, items } = read.data
  const date = dateOr(created_at ?? '', UNKNOWN_DATE)
  const entries = items.map((item, place) => jsonEntry(item, name, { at, place, context }))
  return taken(aList(name, { description: description ?? null, date }, context), ...entries)
}

function jsonEntry(
  value: unknown,
  list: string,
  { at, place, context }: { at: string; place: number; context: FileContext },
): SourceRow {
  const read = listedItem.safeParse(value)
  const name = read.data?.name ?? read.data?.title ?? ''
  const problem: RowProblem = { code: 'incomplete-list-entry' }
  if (!read.success || name === '')
    return { type: 'malformed', sourceKey: `${at}:${place}`, title: list, problem }
  const { type, item_type, id, tvdb_id, year } = read.data
  const kind = type ?? item_type ?? ''
  const title = titleOf({ kind, name, tvdb: id?.tvdb ?? tvdb_id, imdb: id?.imdb, year })
  return aListEntry(list, title, { date: UNKNOWN_DATE, position: place + 1 }, context)
}

/** A line of `lists-prod-lists.csv` is one list; its titles stand in a cell as Go prints a map. */
export async function* readPersonalLists(
  entry: FileEntry,
  names: ListedNames,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const dates = await tableDates(entry, ['created_at'], { order: context.dateOrder ?? null, timeZone: 'UTC' })
  yield* doubtOf(dates)
  for await (const row of csvRows(entry))
    yield personalList(row, { at: `${entry.path}:${row.line}`, names, dates, context })
}

type PersonalPlace = { at: string; names: ListedNames; dates: TableDates; context: FileContext }

function personalList(row: CsvRow, { at, names, dates, context }: PersonalPlace): FileRow {
  const [key, name] = [row.get('s_key'), row.get('name')]
  const objects = objectsIn(row.get('objects'))
  const isFavourites = /^favou?rite-(series|movies?)$/i.test(key)
  if (!isFavourites && name === '') return malformed(at, null, { code: 'no-list-name' })
  const rows = objects.map((object, place): SourceRow => {
    const title = names[object.isMovie ? 'movies' : 'series'].get(object.id)
    if (!title) {
      const problem: RowProblem = { code: 'incomplete-list-entry' }
      return { type: 'malformed', sourceKey: `${at}:${place}`, title: name || key, problem }
    }
    if (isFavourites) return aMark('favourite', title, object.date, context)
    return aListEntry(name, title, { date: object.date, position: place + 1 }, context)
  })
  if (isFavourites) return taken(...rows)
  const date = dates.in(row, 'created_at') ?? UNKNOWN_DATE
  return taken(aList(name, { description: row.get('description'), date }, context), ...rows)
}

type ListedObject = { id: string; isMovie: boolean; date: SourceDate }

/** `[map[created_at:1.6e+09 type:movie uuid:…] map[id:121361 type:series]]` */
function objectsIn(cell: string): ListedObject[] {
  return [...cell.matchAll(/map\[([^[\]]*)\]/g)].flatMap(([, body = '']) => {
    const get = (name: string) => new RegExp(`(?:^|\\s)${name}:(\\S+)`).exec(body)?.[1] ?? ''
    const isMovie = /movie|film/i.test(get('type'))
    const id = isMovie ? get('uuid') || get('id') : get('id') || get('uuid')
    return id === '' ? [] : [{ id, isMovie, date: readEpoch(Number(get('created_at') || Number.NaN)) }]
  })
}
