import { malformedRowWords, notTakenWords, sourceTakesWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from '../files/table-dates.ts'
import type { FileContext, FileRow, FileSource } from './file-source.ts'
import { aPlay, aPlayWithClue, aTitle, dateOrBad, malformed, notTaken, taken } from './make-rows.ts'
import { readNetflixName } from './netflix-name.ts'

/** Netflix' viewing activity: a name and a day (from the account's page), or a time too (from the personal data). */
export const netflix: FileSource = {
  id: 'netflix',
  name: 'Netflix',
  takes: sourceTakesWords.netflix,
  recognise: (file) => file.entries.some(isOurs),
  async *rows(file, context) {
    for (const entry of file.entries.filter(isOurs)) yield* readActivity(entry, context)
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

/** Netflix writes days as the country of the account does, and times of UTC. */
async function* readActivity(
  entry: FileEntry,
  { dateOrder }: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const dates = await tableDates(entry, ['start time', 'date'], { order: dateOrder ?? null, timeZone: 'UTC' })
  yield* doubtOf(dates)
  for await (const row of csvRows(entry)) yield rowOf(row, dates, `${entry.path}:${row.line}`)
}

function rowOf(row: CsvRow, dates: TableDates, at: string): FileRow {
  const name = row.get('title')
  if (name === '' || name.startsWith(':'))
    return malformed(at, null, malformedRowWords.names.forgottenByNetflix)
  if (row.get('supplemental video type') !== '') return notTaken(notTakenWords.trailer)
  const column = row.get('start time') === '' ? 'date' : 'start time'
  const { date, bad } = dateOrBad(dates.in(row, column), row.get(column), {
    at,
    title: name,
    problem: malformedRowWords.dates.unreadable,
  })
  const said = readNetflixName(name)
  if (said.kind === 'movie') return taken(aPlay(aTitle('movie', said.title), date), ...bad)
  return taken(aPlayWithClue(aTitle('series', said.series), date, said.clue), ...bad)
}
