import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import type { FileSource } from './file-source.ts'
import {
  aClue,
  makePlay,
  makePlayWithClue,
  makeTitle,
  dateOrBad,
  malformed,
  notTaken,
  taken,
} from '#app/server/source-rows/make-rows.ts'
import { readNetflixName } from './netflix-name.ts'
import { isExtra, placeOf, type Survey, surveyActivity, type Table } from './netflix-survey.ts'

/** Netflix' viewing activity: a name and a day (from the account's page), or a time too (from the personal data). */
export const netflix: FileSource = {
  id: 'netflix',
  name: 'Netflix',
  recognise: (file) => file.entries.some(isOurs),
  async *rows(file, context) {
    const tables: Table[] = []
    for (const entry of file.entries.filter(isOurs))
      tables.push({ entry, dates: await datesOf(entry, context) })
    const survey = await surveyActivity(tables, context.profiles ?? null)
    if (survey.profiles.length > 0) yield { kind: 'profiles', names: survey.profiles }
    for (const table of tables) yield* readActivity(table, survey)
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
const datesOf = (entry: FileEntry, { dateOrder }: FileContext) =>
  tableDates(entry, ['start time', 'date'], { order: dateOrder ?? null, timeZone: 'UTC' })

async function* readActivity({ entry, dates }: Table, survey: Survey): AsyncGenerator<FileRow, void, void> {
  yield* doubtOf(dates)
  for await (const row of csvRows(entry)) yield rowOf(row, dates, { at: placeOf(entry, row), survey })
}

type Place = { at: string; survey: Survey }

function rowOf(row: CsvRow, dates: TableDates, { at, survey }: Place): FileRow {
  const name = row.get('title')
  if (!survey.isTaken(row)) return notTaken({ code: 'other-profile' })
  if (name === '' || name.startsWith(':')) return malformed(at, null, { code: 'forgotten-by-netflix' })
  if (isExtra(row)) return notTaken({ code: 'trailer' })
  const kind = survey.kindOf(at)
  if (kind !== 'play') return notTaken({ code: kind === 'part' ? 'sitting-part' : 'sitting-glimpse' })
  const column = row.get('start time') === '' ? 'date' : 'start time'
  const { date, bad } = dateOrBad(dates.in(row, column), row.get(column), {
    at,
    title: name,
    problem: { code: 'date-unreadable' },
  })
  const said = readNetflixName(name, survey.company)
  if (said.kind === 'movie') return taken(makePlay(makeTitle('movie', said.title), date), ...bad)
  if (said.kind === 'episode')
    return taken(makePlayWithClue(makeTitle('series', said.series), date, said.clue), ...bad)
  const reading = { kind: 'series' as const, name: said.series, clue: aClue(said.clue) }
  return taken(makePlay(makeTitle('movie', said.title, { reading }), date), ...bad)
}
