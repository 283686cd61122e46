import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { placeOfNumbered } from '#app/domain/csv-first-line.ts'
import { damaged } from './file-problem.ts'
import type { FileEntry } from './opened-file.ts'
import { readText } from './read-text.ts'

/** A row by the names of its columns, in lower case; a cell is trimmed, and '' where there is none. */
export type CsvRow = { line: number; cells: readonly string[]; get: (column: string) => string }

/** A review is long; a file whose quotes do not close would be one cell. */
const LONGEST_ROW = 1024 * 1024

/** Every row below the first, which names the columns. Empty lines are no rows. */
export async function* csvRows(entry: Pick<FileEntry, 'open' | 'name' | 'head'>): AsyncGenerator<CsvRow> {
  let columns: Map<string, number> | null = null
  for await (const { cells, line } of csvLines(entry)) {
    if (columns === null) columns = columnsOf(cells)
    else yield rowOf(columns, cells, line)
  }
}

/** Every row of a table whose first line is one too; its columns are called `column 1` and so on. */
export async function* numberedRows(
  entry: Pick<FileEntry, 'open' | 'name' | 'head'>,
): AsyncGenerator<CsvRow> {
  for await (const { cells, line } of csvLines(entry))
    yield { line, cells, get: (column) => cells[placeOfNumbered(column) ?? -1] ?? '' }
}

/** Every line that is not empty, the first one included, as its cells. */
export async function* csvLines(
  entry: Pick<FileEntry, 'open' | 'name' | 'head'>,
): AsyncGenerator<{ cells: string[]; line: number }> {
  const source = Readable.from(readText(entry))
  const parser = source.pipe(
    parse({
      delimiter: delimiterOf(entry.head),
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
  try {
    for await (const record of parser) {
      const { record: cells, info } = record as { record: string[]; info: { lines: number } }
      if (cells.some((cell) => cell.trim() !== ''))
        yield { cells: cells.map((cell) => cell.trim()), line: info.lines }
    }
  } catch (error) {
    if (error instanceof CsvError) throw damaged(entry.name, 'quotationMarks')
    throw error
  } finally {
    // Whoever has seen enough leaves no open file behind.
    source.destroy()
  }
}

/** How many cells the widest line has; a line may leave out its last ones. */
export async function widthOf(entry: Pick<FileEntry, 'open' | 'name' | 'head'>): Promise<number> {
  let width = 0
  for await (const { cells } of csvLines(entry)) width = Math.max(width, cells.length)
  return width
}

/** The names of the columns in the first line, in lower case. */
export function headerOf(head: string): string[] {
  const first = head.replace('\uFEFF', '').split(/\r\n|\n|\r/, 1)[0] ?? ''
  return first.split(delimiterOf(head)).map((name) => columnName(name.trim().replace(/^"(.*)"$/, '$1')))
}

export function rowOf(columns: ReadonlyMap<string, number>, cells: readonly string[], line: number): CsvRow {
  return { line, cells, get: (column) => cells[columns.get(column) ?? -1] ?? '' }
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

/** Spreadsheets in some languages write a semicolon. */
function delimiterOf(head: string): string {
  const [line = ''] = head.split(/\r\n|\n|\r/, 1)
  // A comma within quotes is part of a title.
  const first = line.replaceAll(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, n: first.split(delimiter).length }))
  return counts.reduce((best, next) => (next.n > best.n ? next : best)).delimiter
}
