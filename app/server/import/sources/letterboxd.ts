import type { NotTaken } from '#app/domain/not-taken.ts'
import { plainText } from '#app/domain/plain-text.ts'
import { instantOf, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { MalformedRow, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { importedNoteWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import type { FileSource } from './file-source.ts'
import { readList } from './letterboxd-list.ts'
import { aMark, someNote } from '#app/server/source-rows/make-extras.ts'
import {
  makePlay,
  aRating,
  makeTitle,
  aWatchlistEntry,
  dateOrBad,
  malformed,
  notTaken,
  ratingOrBad,
  taken,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/** Letterboxd's account export, or single CSV files out of it. It knows films by name and year only. */
export const letterboxd: FileSource = {
  id: 'letterboxd',
  name: 'Letterboxd',
  recognise: (file) => file.entries.some((entry) => RECOGNISED.includes(partOf(entry) ?? 'other')),
  async *rows(file, context) {
    const parts = file.entries.flatMap((entry) => {
      const part = partOf(entry)
      return part === null ? [] : [{ entry, part }]
    })
    const seen: Seen = { hasRatings: parts.some(({ part }) => part === 'ratings'), inDiary: null }
    // The diary comes first: what is in it need not be taken from elsewhere.
    parts.sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part))
    for (const { entry, part } of parts) yield* readPart(entry, part, seen, context)
  },
}

const ORDER = [
  'diary',
  'ratings',
  'watched',
  'watchlist',
  'reviews',
  'likes',
  'list',
  'deleted',
  'unclear',
  'other',
] as const
type Part = (typeof ORDER)[number]
const RECOGNISED: readonly Part[] = [
  'diary',
  'ratings',
  'watched',
  'watchlist',
  'reviews',
  'likes',
  'list',
  'unclear',
]

/** `inDiary`: keys of the diary's films; null where the file has no diary. */
type Seen = { hasRatings: boolean; inDiary: Set<string> | null }

function partOf({ path, name, head }: FileEntry): Part | null {
  if (!name.endsWith('.csv')) return null
  if (isList(head)) return 'list'
  const columns = headerOf(head)
  const isOurs = columns.includes('letterboxd uri') && columns.includes('name')
  if (/(^|\/)(deleted|orphaned)\//i.test(path)) return isOurs ? 'deleted' : null
  if (!isOurs) return columns.includes('date joined') || columns.includes('content') ? 'other' : null
  if (columns.includes('review')) return 'reviews'
  if (/(^|\/)likes\//i.test(path) && !name.startsWith('films')) return 'other'
  if (columns.includes('watched date')) return 'diary'
  if (columns.includes('rating')) return 'ratings'
  // Films watched, liked and wished for have the same columns.
  if (/(^|\/)likes\//i.test(path) || name.startsWith('films') || name.includes('like')) return 'likes'
  if (name.includes('watchlist')) return 'watchlist'
  return name.includes('watched') ? 'watched' : 'unclear'
}

/** Older exports begin a list with an empty line in place of the name of the format. */
function isList(head: string): boolean {
  const [first = '', second = ''] = head
    .replace('\uFEFF', '')
    .trimStart()
    .split(/\r\n|\n|\r/)
  if (/^"?Letterboxd list export/i.test(first)) return true
  const columns = [first, second].map(headerOf)
  return columns.some((names) => LIST_COLUMNS.every((name) => names.includes(name))) || isFilmsOfList(columns)
}

const LIST_COLUMNS = ['date', 'name', 'tags', 'url', 'description']
const isFilmsOfList = ([first = []]: string[][]) =>
  first[0] === 'position' && first.includes('name') && first.includes('url')

const REASONS: Partial<Record<Part, NotTaken>> = {
  deleted: { code: 'deleted-at-letterboxd' },
  unclear: { code: 'unclear-at-letterboxd' },
  other: { code: 'not-about-films-watched' },
}

async function* readPart(
  entry: FileEntry,
  part: Part,
  seen: Seen,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  if (part === 'list') return yield* readList(entry, context)
  if (part === 'diary') seen.inDiary ??= new Set()
  const told = { order: context.dateOrder ?? null, timeZone: 'UTC' }
  const dates = await tableDates(entry, REASONS[part] === undefined ? ['date', 'watched date'] : [], told)
  yield* doubtOf(dates)
  for await (const row of csvRows(entry))
    yield rowOf(row, part, { at: `${entry.path}:${row.line}`, seen, dates, context })
}

type Place = { at: string; seen: Seen; dates: TableDates; context: FileContext }

function rowOf(row: CsvRow, part: Part, place: Place): FileRow {
  const reason = REASONS[part]
  if (reason !== undefined) return notTaken(reason)
  const name = row.get('name')
  if (name === '') return malformed(place.at, null, { code: 'no-film' })
  const title = makeTitle('movie', name, { year: yearIn(row.get('year')) })
  switch (part) {
    case 'diary':
      place.seen.inDiary?.add(keyOf(title))
      return viewing(row, title, place)
    case 'reviews':
      return place.seen.inDiary ? review(row, title, place) : viewing(row, title, place)
    case 'likes':
      return taken(aMark('favourite', title, writtenOn(row, place), place.context))
    case 'ratings':
      return ratingOnly(row, title, place)
    case 'watched':
      if (place.seen.inDiary?.has(keyOf(title))) return notTaken({ code: 'in-diary' })
      // The date of the row is when it was marked.
      return taken(makePlay(title, UNKNOWN_DATE))
    default:
      return taken(aWatchlistEntry(title, writtenOn(row, place), place.context))
  }
}

const keyOf = (title: SourceTitle) => `${title.title.toLowerCase()}|${title.year ?? ''}`

/** When the row was made; of that nothing hangs on a date that cannot be read. */
const writtenOn = (row: CsvRow, { dates }: Place) => dates.in(row, 'date') ?? UNKNOWN_DATE

const viewedOn = (row: CsvRow, { title }: SourceTitle, { at, dates }: Place) =>
  dateOrBad(dates.in(row, 'watched date'), row.get('watched date'), {
    at,
    title,
    problem: { code: 'viewing-date-unreadable' },
  })

/** A line of the diary: a day, and often a rating. Where the file has the ratings themselves, they are the newer ones. */
function viewing(row: CsvRow, title: SourceTitle, place: Place): FileRow {
  const { date, bad } = viewedOn(row, title, place)
  const text = wordsOf(row)
  const writtenAt = instantOf(writtenOn(row, place), place.context.timeZone)
  const play = { ...makePlay(title, date), note: text === '' ? null : { text, writtenAt } }
  return taken(play, ...(place.seen.hasRatings ? [] : starRating(row, title, place)), ...bad)
}

/** What was written about a viewing, and its tags, which are words too. */
function wordsOf(row: CsvRow): string {
  const tags = row.get('tags')
  return [plainText(row.get('review')), tags === '' ? '' : importedNoteWords.tags(tags)]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The viewing is in the diary, and so are its tags. */
function review(row: CsvRow, title: SourceTitle, place: Place): FileRow {
  const watched = viewedOn(row, title, place)
  const text = plainText(row.get('review'))
  const [note] = someNote(title, text, { date: writtenOn(row, place) }, place.context)
  if (!note) return malformed(place.at, title.title, { code: 'no-review-text' })
  const isViewing = watched.date.kind !== 'unknown'
  return taken(isViewing ? { ...note, play: makePlay(title, watched.date) } : note, ...watched.bad)
}

function ratingOnly(row: CsvRow, title: SourceTitle, place: Place): FileRow {
  const rows = starRating(row, title, place)
  return rows.length > 0 ? taken(...rows) : notTaken({ code: 'not-rated' })
}

/** The rating of a row, none, or what is wrong with it. */
function starRating(row: CsvRow, title: SourceTitle, place: Place): (SourceRow | MalformedRow)[] {
  const { value, bad } = ratingOrBad(row.get('rating'), 'five-stars', {
    at: place.at,
    title: title.title,
    problem: { code: 'rating-not-half-to-5-stars' },
  })
  return value === null ? bad : [aRating(title, value, { date: writtenOn(row, place) }, place.context)]
}
