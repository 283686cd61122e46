import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { placeOfNumbered } from '#app/domain/csv-first-line.ts'
import { knownNames } from '#app/domain/csv-mapping.ts'
import { damaged } from './file-problem.ts'
import type { ColumnWatch, FileEntry } from './opened-file.ts'
import { readerOfCells } from './own-table.ts'
import { readText } from './read-text.ts'

/** A row by the names of its columns, in lower case; a cell is trimmed, and '' where there is none. */
export type CsvRow = { line: number; cells: readonly string[]; get: (column: string) => string }

type TableEntry = Pick<FileEntry, 'open' | 'name' | 'head' | 'meter'>

/** A review is long; a file whose quotes do not close would be one cell. */
const LONGEST_ROW = 1024 * 1024

/** Every row below the first, which names the columns. Empty lines are no rows. */
export async function* csvRows(entry: TableEntry): AsyncGenerator<CsvRow> {
  let columns: Map<string, number> | null = null
  let asWritten = (cells: readonly string[]) => cells
  const pass = entry.meter?.beginPass('table')
  let watch: ColumnWatch | undefined
  for await (const { cells, line } of csvLines(entry)) {
    if (columns === null) {
      columns = columnsOf(cells)
      asWritten = readerOfCells(columns)
      watch = entry.meter?.watchColumns(cells)
    } else {
      pass?.record()
      watch?.see(cells)
      yield rowOf(columns, asWritten(cells), line, watch)
    }
  }
}

/** Every row of a table whose first line is one too; its columns are called `column 1` and so on. */
export async function* numberedRows(entry: TableEntry): AsyncGenerator<CsvRow> {
  const pass = entry.meter?.beginPass('table')
  const watch = entry.meter?.watchColumns(null)
  for await (const { cells, line } of csvLines(entry)) {
    pass?.record()
    watch?.see(cells)
    yield { line, cells, get: (column) => cellAt(cells, placeOfNumbered(column) ?? -1, watch) }
  }
}

/** In any mix: tables are glued together from others. The longest comes first. */
const LINE_ENDS = ['\r\n', '\n', '\r']

/** Every line that is not empty, the first one included, as its cells; not the one that tells Excel the separator. */
export async function* csvLines(entry: TableEntry): AsyncGenerator<{ cells: string[]; line: number }> {
  const source = Readable.from(readText(entry))
  const parser = source.pipe(
    parse({
      delimiter: delimiterOf(entry.head),
      record_delimiter: LINE_ENDS,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
  )
  // A pipe hands on what is read and not what goes wrong, which would then end the process.
  source.on('error', (error) => parser.destroy(error))
  let isFirst = true
  try {
    for await (const record of parser) {
      const { record: cells, info } = record as { record: string[]; info: { lines: number } }
      const isHint = isFirst && separatorHint(cells.join(' ')) !== null
      isFirst = false
      if (!isHint && cells.some((cell) => cell.trim() !== ''))
        yield { cells: cells.map((cell) => cell.trim()), line: info.lines }
    }
  } catch (error) {
    if (error instanceof CsvError) throw damaged(entry.name, 'damaged-quotation-marks')
    throw error
  } finally {
    // Whoever has seen enough leaves no open file behind.
    source.destroy()
  }
}

/** How many cells the widest line has; a line may leave out its last ones. */
export async function widthOf(entry: TableEntry): Promise<number> {
  let width = 0
  for await (const { cells } of csvLines(entry)) width = Math.max(width, cells.length)
  return width
}

/** The names of the columns in the first line, in lower case. */
export function headerOf(head: string): string[] {
  return cellsOf(firstLineOf(head), delimiterOf(head)).map(columnName)
}

/** The first line that has something in it and is none that only tells the separator. */
function firstLineOf(head: string): string {
  const lines = head.replace('\uFEFF', '').split(/\r\n|\n|\r/)
  return lines.find((line) => line.trim() !== '' && separatorHint(line) === null) ?? ''
}

/** The cells of one line; what is between quotes is one cell. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells = ['']
  let isQuoted = false
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted
    else if (char === delimiter && !isQuoted) cells.push('')
    else cells[cells.length - 1] += char
  }
  return cells
}

/** The separator that a line such as `sep=;` tells; null where it is no such line. */
const separatorHint = (line: string) => /^"?sep=(.?)\s*"?[\s,;|]*$/i.exec(line)?.[1] ?? null

export function rowOf(
  columns: ReadonlyMap<string, number>,
  cells: readonly string[],
  line: number,
  watch?: ColumnWatch,
): CsvRow {
  return { line, cells, get: (column) => cellAt(cells, columns.get(column) ?? -1, watch) }
}

function cellAt(cells: readonly string[], place: number, watch: ColumnWatch | undefined): string {
  if (place >= 0) watch?.use(place)
  return cells[place] ?? ''
}

/** Where two columns have one name, the first has it. */
export function columnsOf(cells: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>()
  for (const [index, cell] of cells.entries()) {
    const name = columnName(cell)
    if (!columns.has(name)) columns.set(name, index)
  }
  return columns
}

const columnName = (cell: string) => cell.trim().toLowerCase()

const DELIMITERS = [',', ';', '\t', '|']

/** Stands in no text: with it, a line is one cell. */
const NO_DELIMITER = '\u001F'

/**
 * Whether a table has one column: most of its lines are one cell, whatever a title has commas for, and the first names
 * no column that is known.
 */
function isOneColumn(head: string): boolean {
  const lines = head
    .replace('\uFEFF', '')
    .replace(/"(?:[^"]|"")*"/g, 'quoted')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
  const [first = '', ...rest] = lines
  const cellsIn = (line: string) => Math.max(...DELIMITERS.map((one) => cellsOf(line, one).length))
  const names = DELIMITERS.flatMap((one) => cellsOf(first, one).map(columnName))
  if (cellsIn(first) > 1 && (rest.length === 0 || names.some((name) => knownNames.has(name)))) return false
  const single = lines.filter((line) => cellsIn(line) === 1).length
  return cellsIn(first) > 1 ? single * 2 > lines.length : single * 3 >= lines.length
}

/** Spreadsheets in some languages write a semicolon, and some say in a line of its own what they write. */
function delimiterOf(head: string): string {
  const hint = separatorHint(head.replace('\uFEFF', '').split(/\r\n|\n|\r/, 1)[0] ?? '')
  if (hint !== null && DELIMITERS.includes(hint)) return hint
  if (isOneColumn(head)) return NO_DELIMITER
  const line = firstLineOf(head)
  const isTold = DELIMITERS.some((delimiter) => line.includes(delimiter))
  // What only names its format has no separator; the lines below do.
  const text = isTold ? line : head.slice(0, LONGEST_LOOK)
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, n: cellsOf(text, delimiter).length }))
  return counts.reduce((best, next) => (next.n > best.n ? next : best)).delimiter
}

const LONGEST_LOOK = 1000
