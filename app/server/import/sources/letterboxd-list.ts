import { plainText } from '#app/domain/plain-text.ts'
import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import { importedNoteWords } from '#app/words/en.ts'
import { columnsOf, csvLines, rowOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileContext, FileRow } from './file-source.ts'
import { aList, aListEntry } from './make-extras.ts'
import { makeTitle, malformed, taken, wholeNumber, yearIn } from './make-rows.ts'

/** A line that names the format, a block about the list, and a block with its films, each with a header of its own. */
export async function* readList(entry: FileEntry, context: FileContext): AsyncGenerator<FileRow, void, void> {
  // Where the first block is missing, the file is called after the list.
  let list = { name: entry.name.replace(/\.csv$/, '').replaceAll('-', ' '), date: UNKNOWN_DATE }
  let columns: ReadonlyMap<string, number> | null = null
  let block: 'format' | 'list' | 'films' = 'format'
  const pass = entry.meter?.beginPass('table')
  for await (const { cells, line } of csvLines(entry)) {
    const first = cells[0]?.toLowerCase() ?? ''
    const isHeader = first === 'position' || (first === 'date' && cells[1]?.toLowerCase() === 'name')
    if (isHeader) {
      block = first === 'position' ? 'films' : 'list'
      columns = columnsOf(cells)
      continue
    }
    if (block === 'format' && first.startsWith('letterboxd list export')) continue
    pass?.record()
    if (columns && block === 'list') {
      const { get } = rowOf(columns, cells, line)
      list = { name: get('name') || list.name, date: dateIn(get('date')) }
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

const dateIn = (text: string): SourceDate => readSourceDate(text) ?? UNKNOWN_DATE
