import { type CsvMapping, guessColumns, problemOfMapping } from '#app/domain/csv-mapping.ts'
import type { CsvTable, ReadRow } from '#app/domain/csv-preview.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Config } from '#app/server/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { userTimeZone } from '#app/server/library/user-time-zone.ts'
import { columnsOf, csvLines, headerOf } from '../files/csv-rows.ts'
import { openFile } from '../files/open-file.ts'
import type { FileEntry, OpenedFile } from '../files/opened-file.ts'
import { uploadPath } from '../files/upload-store.ts'
import { tableOf } from '../import-file.ts'
import { anyCsv, habitsOf } from '../sources/any-csv.ts'
import { findMapping } from './remembered-mapping.ts'
import { findWaiting } from './waiting-uploads.ts'
import { wordsOfRow } from './words-of-row.ts'

type Deps = { db: Database; clock: Clock; config: Pick<Config, 'dataDir' | 'timeZone'> }

const ROWS_LOOKED_AT = 200
const SAMPLES = 4
const ROWS_READ = 6

/** A waiting table with what can be guessed of its columns. Undefined where there is none. @throws FileProblem */
export async function columnsPage(
  deps: Deps,
  id: string,
): Promise<{ table: CsvTable; read: ReadRow[] } | undefined> {
  return withTable(deps, id, async (file, entry) => {
    const table = await describe(deps.db, entry)
    const isEnough = problemOfMapping(table.guess) === null
    return { table, read: isEnough ? await readRows(deps, file, table.guess) : [] }
  })
}

/** How the first rows of a waiting table read when its columns are these. */
export async function tryMapping(
  deps: Deps,
  id: string,
  mapping: CsvMapping,
): Promise<ReadRow[] | undefined> {
  return withTable(deps, id, (file) => readRows(deps, file, mapping))
}

/** The names of a waiting table's columns, by which it is known again. */
export async function headerOfWaiting(deps: Deps, id: string): Promise<string[] | undefined> {
  return withTable(deps, id, (_, entry) => Promise.resolve(headerOf(entry.head)))
}

async function withTable<T>(
  { db, config }: Deps,
  id: string,
  work: (file: OpenedFile, entry: FileEntry) => Promise<T>,
): Promise<T | undefined> {
  const waiting = await findWaiting(db, id)
  if (!waiting) return undefined
  const file = await openFile(uploadPath(config.dataDir, id), waiting.name)
  try {
    const entry = tableOf(file)
    return entry && (await work(file, entry))
  } finally {
    file.close()
  }
}

async function describe(db: Database, entry: FileEntry): Promise<CsvTable> {
  const header = headerOf(entry.head)
  const { labels, rows, count } = await lookAt(entry)
  const remembered = await findMapping(db, header)
  const columns = remembered?.columns ?? guessColumns(header, rows)
  const guess: CsvMapping = remembered ?? {
    columns,
    order: null,
    scale: null,
    kind: 'movie',
    rowsAre: 'as-told',
  }
  const { doubtfulDates, scale } = await habitsOf(entry, guess)
  return {
    name: entry.name,
    rows: count,
    columns: [...columnsOf(labels)].map(([name, index]) => ({
      name,
      label: labels[index] ?? name,
      samples: samplesOf(rows, index),
    })),
    guess,
    isRemembered: remembered !== null,
    doubtfulDates,
    scale,
  }
}

async function lookAt(entry: FileEntry): Promise<{ labels: string[]; rows: string[][]; count: number }> {
  let labels: string[] | null = null
  const rows: string[][] = []
  let count = 0
  for await (const { cells } of csvLines(entry)) {
    if (labels === null) labels = cells
    else {
      count++
      if (rows.length < ROWS_LOOKED_AT) rows.push(cells)
    }
  }
  return { labels: labels ?? [], rows, count }
}

/** Different ones, for they say more. */
function samplesOf(rows: readonly string[][], index: number): string[] {
  const values = new Set(rows.map((row) => row[index] ?? '').filter((value) => value !== ''))
  return [...values].slice(0, SAMPLES).map((value) => (value.length > 60 ? `${value.slice(0, 59)}…` : value))
}

async function readRows(deps: Deps, file: OpenedFile, mapping: CsvMapping): Promise<ReadRow[]> {
  const timeZone = await userTimeZone(deps)
  const read: ReadRow[] = []
  for await (const row of anyCsv.rows(file, { timeZone, mapping })) {
    const words = wordsOfRow(row, timeZone)
    if (words) read.push({ id: read.length, ...words })
    if (read.length === ROWS_READ) break
  }
  return read
}
