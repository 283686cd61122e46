import { plainText } from '#app/domain/plain-text.ts'
import { type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { importedNoteWords } from '#app/words/en.ts'
import { columnsOf, type CsvRow, csvLines, rowOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, tableDates } from './table-dates.ts'
import { aList, aListEntry } from '#app/server/source-rows/make-extras.ts'
import { makeTitle, malformed, taken, wholeNumber, yearIn } from '#app/server/source-rows/make-rows.ts'

/** A line that names the format, a block about the list, and a block with its films, each with a header of its own. */
export async function* readList(entry: FileEntry, context: FileContext): AsyncGenerator<FileRow, void, void> {
  const told = { order: context.dateOrder ?? null, timeZone: 'UTC' }
  const dates = await tableDates(entry, ['date'], told, aboutList(entry))
  yield* doubtOf(dates)
  // Where the first block is missing, the file is called after the list.
  let list = { name: entry.name.replace(/\.csv$/, '').replaceAll('-', ' '), date: UNKNOWN_DATE }
  let columns: ReadonlyMap<string, number> | null = null
  let block: 'format' | 'list' | 'films' = 'format'
  const pass = entry.meter?.beginPass('table')
  for await (const { cells, line } of csvLines(entry)) {
    const begun = blockBegunBy(cells)
    if (begun !== null) {
      block = begun
      columns = columnsOf(cells)
      continue
    }
    if (block === 'format' && cells[0]?.toLowerCase().startsWith('letterboxd list export')) continue
    pass?.record()
    if (columns && block === 'list') {
      const row = rowOf(columns, cells, line)
      const { get } = row
      list = { name: get('name') || list.name, date: dates.in(row, 'date') ?? UNKNOWN_DATE }
      const tags = get('tags') === '' ? '' : importedNoteWords.tags(get('tags'))
      const description = [plainText(get('description')), tags].filter((text) => text !== '').join('\n\n')
      yield taken(aList(list.name, { description, date: list.date }, context))
    } else if (columns && block === 'films') {
      const { get } = rowOf(columns, cells, line)
      yield filmRow(get, list, { at: `${entry.path}:${line}`, context })
    } else yield malformed(`${entry.path}:${line}`, null, { code: 'unreadable' })
  }
}

function filmRow(
  get: (column: string) => string,
  list: { name: string; date: SourceDate },
  { at, context }: { at: string; context: FileContext },
): FileRow {
  const name = get('name')
  if (name === '') return malformed(at, null, { code: 'no-film' })
  const title = makeTitle('movie', name, { year: yearIn(get('year')) })
  const position = wholeNumber(get('position'))
  const note = plainText(get('description'))
  return taken(aListEntry(list.name, title, { date: list.date, position, note }, context))
}

/** A header says which block it begins. */
function blockBegunBy(cells: readonly string[]): 'list' | 'films' | null {
  const [first, second] = cells.map((cell) => cell.toLowerCase())
  if (first === 'position') return 'films'
  return first === 'date' && second === 'name' ? 'list' : null
}

/** The rows of the block about the list: there are its dates. */
async function* aboutList(entry: FileEntry): AsyncGenerator<CsvRow, void, void> {
  let columns: ReadonlyMap<string, number> | null = null
  for await (const { cells, line } of csvLines(entry)) {
    const begun = blockBegunBy(cells)
    if (begun === 'films') return
    if (begun !== null) columns = columnsOf(cells)
    else if (columns) yield rowOf(columns, cells, line)
  }
}
