import { type DayOrder, dayOrderIn, isShortDay, readShortDay } from '#app/domain/short-day.ts'
import { readSourceDate, type SourceDate } from '#app/domain/source-date.ts'
import { malformedRowWords, notTakenWords, readingWords, sourceTakesWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileRow, FileSource } from './file-source.ts'
import { aPlay, aPlayWithClue, aTitle, malformed, notTaken, taken } from './make-rows.ts'
import { readNetflixName } from './netflix-name.ts'

/** Netflix' viewing activity: a name and a day (from the account's page), or a time too (from the personal data). */
export const netflix: FileSource = {
  id: 'netflix',
  name: 'Netflix',
  takes: sourceTakesWords.netflix,
  recognise: (file) => file.entries.some(isOurs),
  async *rows(file) {
    for (const entry of file.entries.filter(isOurs)) yield* readActivity(entry)
  },
}

function isOurs({ head, name }: FileEntry): boolean {
  const columns = headerOf(head)
  if (!name.endsWith('.csv')) return false
  const isPage = columns.length === 2 && columns[0] === 'title' && columns[1] === 'date'
  return (
    isPage ||
    (columns.includes('profile name') && columns.includes('start time') && columns.includes('title'))
  )
}

async function* readActivity(entry: FileEntry): AsyncGenerator<FileRow, void, void> {
  const { order, isGuess } = await orderIn(entry)
  if (isGuess) {
    yield { kind: 'warning', message: readingWords.monthFirst(entry.name) }
  }
  for await (const row of csvRows(entry)) yield rowOf(row, order, `${entry.path}:${row.line}`)
}

/** Netflix writes dates as the country of the account does. */
async function orderIn(entry: FileEntry): Promise<{ order: DayOrder; isGuess: boolean }> {
  let isAsked = false
  for await (const row of csvRows(entry)) {
    const order = dayOrderIn(row.get('date'))
    if (order) return { order, isGuess: false }
    isAsked ||= isShortDay(row.get('date'))
  }
  return { order: 'month-first', isGuess: isAsked }
}

function rowOf(row: CsvRow, order: DayOrder, at: string): FileRow {
  const name = row.get('title')
  if (name === '' || name.startsWith(':'))
    return malformed(at, null, malformedRowWords.names.forgottenByNetflix)
  if (row.get('supplemental video type') !== '') return notTaken(notTakenWords.trailer)
  const date = dateOf(row, order)
  if (date === null) return malformed(at, name, malformedRowWords.dates.unreadable)
  const said = readNetflixName(name)
  if (said.kind === 'movie') return taken(aPlay(aTitle('movie', said.title), date))
  return taken(aPlayWithClue(aTitle('series', said.series), date, said.clue))
}

function dateOf(row: CsvRow, order: DayOrder): SourceDate | null {
  const text = row.get('start time') || row.get('date')
  const day = readShortDay(text, order)
  return day === null ? readSourceDate(text) : { kind: 'day', day }
}
