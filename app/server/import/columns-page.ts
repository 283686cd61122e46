import { firstLineLooksLike, mayHoldFor, numberedColumn } from '#app/domain/csv-first-line.ts'
import {
  columnsByName,
  type CsvMapping,
  guessColumns,
  problemOfMapping,
  unknownDates,
} from '#app/domain/csv-mapping.ts'
import type { CsvTable, ReadRow } from '#app/domain/csv-preview.ts'
import { conventions, namedRegion } from '#app/locale/conventions.ts'
import { usualDayOrder } from '#app/domain/usual-day-order.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { columnsOf, csvLines, headerOf, widthOf } from './files/csv-rows.ts'
import { openFile } from './files/open-file.ts'
import type { FileEntry, OpenedFile } from './files/opened-file.ts'
import { uploadPath } from './files/upload-store.ts'
import { anyCsv, habitsOf, tableOf } from './sources/any-csv.ts'
import { findMapping, type TableKey } from './columns/remembered-mapping.ts'
import { findWaiting } from './files/waiting-uploads.ts'
import { describeRow } from './sources/describe-row.ts'

type Deps = { db: Database; clock: Clock; config: Pick<Config, 'dataDir' | 'timeZone'> }

const ROWS_LOOKED_AT = 200
const SAMPLES = 4
const ROWS_READ = 6

/**
 * A waiting table and how its first rows read: as its columns are said to be, or else with what is remembered or can
 * be guessed of them. Undefined where there is none. @throws FileProblem
 */
export async function columnsPage(
  deps: Deps,
  viewer: Viewer,
  id: string,
  said: CsvMapping | null = null,
): Promise<{ table: CsvTable; read: ReadRow[] } | undefined> {
  return withTable(deps, viewer, id, async (file, entry) => {
    const table = await describe(deps, viewer, entry, said)
    const isEnough = problemOfMapping(table.mapping) === null
    return { table, read: isEnough ? await readRows(deps, viewer, file, table.mapping) : [] }
  })
}

/** By what a waiting table is known again, read like this. */
export async function keyOfWaiting(
  deps: Deps,
  viewer: Viewer,
  id: string,
  { firstLine }: Pick<CsvMapping, 'firstLine'>,
): Promise<TableKey | undefined> {
  return withTable(deps, viewer, id, async (_, entry) =>
    firstLine === 'row' ? { columns: await widthOf(entry) } : headerOf(entry.head),
  )
}

async function withTable<T>(
  { db, config }: Deps,
  viewer: Viewer,
  id: string,
  work: (file: OpenedFile, entry: FileEntry) => Promise<T>,
): Promise<T | undefined> {
  const waiting = await findWaiting(db, viewer, id)
  if (!waiting) return undefined
  const file = await openFile(uploadPath(config.dataDir, id), waiting.name)
  try {
    const entry = tableOf(file)
    return entry && (await work(file, entry))
  } finally {
    file.close()
  }
}

async function describe(
  deps: Deps,
  viewer: Viewer,
  entry: FileEntry,
  said: CsvMapping | null,
): Promise<CsvTable> {
  const { db } = deps
  const timeZone = await userTimeZone(deps, viewer)
  const looked = await lookAt(entry)
  const { first, lines, width } = looked
  const remembered = await whatWasSaid(db, viewer, entry, looked)
  const mapping = said ?? remembered ?? guessOf(entry, looked)
  const usualOrder = usualDayOrder(namedRegion(conventions()), timeZone)
  const { dates, scale } = await habitsOf(entry, { ...mapping, order: null }, { timeZone })
  const { firstLine } = mapping
  const rows = firstLine === 'row' ? [first, ...lines] : lines
  const named = columnsOf(first)
  const columns = Array.from({ length: firstLine === 'row' ? width : first.length }, (_, place) => {
    const name = first[place]?.toLowerCase() ?? ''
    const isFirstOfItsName = place < first.length && named.get(name) === place
    const label = firstLine === 'row' ? '' : (first[place] ?? '')
    return { place, name: isFirstOfItsName ? name : null, label, samples: samplesOf(rows, place) }
  })
  return {
    name: entry.name,
    rows: looked.count + (firstLine === 'row' && first.length > 0 ? 1 : 0),
    columns: firstLine === 'row' ? columns : columns.filter(({ name }) => name !== null),
    mapping,
    isRemembered: remembered?.firstLine === firstLine,
    doubtfulDates: dates.doubtful,
    usualOrder,
    timeZone,
    scale,
  }
}

type Looked = {
  first: string[]
  /** Those below the first, as far as they are looked at. */
  lines: string[][]
  count: number
  /** Of the widest line. */
  width: number
}

async function lookAt(entry: FileEntry): Promise<Looked> {
  let first: string[] | null = null
  const lines: string[][] = []
  let count = 0
  let width = 0
  for await (const { cells } of csvLines(entry)) {
    width = Math.max(width, cells.length)
    if (first === null) first = cells
    else {
      count++
      if (lines.length < ROWS_LOOKED_AT) lines.push(cells)
    }
  }
  return { first: first ?? [], lines, count, width }
}

function guessOf(entry: FileEntry, { first, lines, width }: Looked): CsvMapping {
  const firstLine = firstLineLooksLike(first)
  const columns =
    width === 1
      ? { title: firstLine === 'row' ? numberedColumn(0) : (headerOf(entry.head)[0] ?? '') }
      : firstLine === 'row'
        ? guessColumns(numberedColumns(width), [first, ...lines])
        : guessColumns(headerOf(entry.head), lines)
  return { columns, firstLine, order: null, scale: null, kind: 'movie', rowsAre: 'as-told' }
}

/** What was said before of a table with these names, or of one without any that looks like this one. */
async function whatWasSaid(
  db: Database,
  viewer: Viewer,
  entry: FileEntry,
  looked: Looked,
): Promise<CsvMapping | null> {
  const named = await findMapping(db, viewer, headerOf(entry.head))
  const guess = guessOf(entry, looked)
  if (named || guess.firstLine === 'names') return named
  const numbered = await findMapping(db, viewer, { columns: looked.width })
  return numbered && mayHoldFor(numbered.columns, guess.columns) ? numbered : null
}

const numberedColumns = (width: number) => Array.from({ length: width }, (_, place) => numberedColumn(place))

/** Different ones, for they say more. */
function samplesOf(rows: readonly string[][], index: number): string[] {
  const values = new Set(rows.map((row) => row[index] ?? '').filter((value) => value !== ''))
  return [...values].slice(0, SAMPLES).map((value) => (value.length > 60 ? `${value.slice(0, 59)}…` : value))
}

async function readRows(
  deps: Deps,
  viewer: Viewer,
  file: OpenedFile,
  mapping: CsvMapping,
): Promise<ReadRow[]> {
  const timeZone = await userTimeZone(deps, viewer)
  const read: ReadRow[] = []
  const dateOrder = usualDayOrder(namedRegion(conventions()), timeZone)
  for await (const row of anyCsv.rows(file, { timeZone, mapping, dateOrder })) {
    const words = describeRow(row, timeZone)
    if (words) read.push({ id: read.length, ...words })
    if (read.length === ROWS_READ) break
  }
  return read
}

/** Whether a table that is read by the names of its columns has dates in another one. */
export async function holdsUnknownDates(file: OpenedFile): Promise<boolean> {
  const table = tableOf(file)
  if (!table) return false
  const header = headerOf(table.head)
  const { lines } = await lookAt(table)
  return unknownDates(header, lines, columnsByName(header)).length > 0
}
