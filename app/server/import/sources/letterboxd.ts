import { onTen } from '#app/domain/rating-scale.ts'
import { plainText } from '#app/domain/plain-text.ts'
import { instantOf, readSourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { importedNoteWords, malformedRowWords, notTakenWords, sourceTakesWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileContext, FileRow, FileSource } from './file-source.ts'
import { readList } from './letterboxd-list.ts'
import { aMark, someNote } from './make-extras.ts'
import {
  aPlay,
  aRating,
  aTitle,
  aWatchlistEntry,
  dateOr,
  malformed,
  notTaken,
  taken,
  yearIn,
} from './make-rows.ts'

/** Letterboxd's account export, or single CSV files out of it. It knows films by name and year only. */
export const letterboxd: FileSource = {
  id: 'letterboxd',
  name: 'Letterboxd',
  takes: sourceTakesWords.letterboxd,
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

const REASONS: Partial<Record<Part, string>> = {
  deleted: notTakenWords.deletedAtLetterboxd,
  unclear: notTakenWords.unclearAtLetterboxd,
  other: notTakenWords.saysNothing.ofFilmsWatched,
}

async function* readPart(
  entry: FileEntry,
  part: Part,
  seen: Seen,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  if (part === 'list') return yield* readList(entry, context)
  if (part === 'diary') seen.inDiary ??= new Set()
  for await (const row of csvRows(entry))
    yield rowOf(row, part, { at: `${entry.path}:${row.line}`, seen, context })
}

type Place = { at: string; seen: Seen; context: FileContext }

function rowOf(row: CsvRow, part: Part, place: Place): FileRow {
  const reason = REASONS[part]
  if (reason !== undefined) return notTaken(reason)
  const name = row.get('name')
  if (name === '') return malformed(place.at, null, malformedRowWords.names.noFilm)
  const title = aTitle('movie', name, { year: yearIn(row.get('year')) })
  switch (part) {
    case 'diary':
      place.seen.inDiary?.add(keyOf(title))
      return viewing(row, title, place)
    case 'reviews':
      return place.seen.inDiary ? review(row, title, place) : viewing(row, title, place)
    case 'likes':
      return taken(aMark('favourite', title, dateOr(row.get('date'), UNKNOWN_DATE), place.context))
    case 'ratings':
      return ratingOnly(row, title, place)
    case 'watched':
      if (place.seen.inDiary?.has(keyOf(title))) return notTaken(notTakenWords.elsewhere.inDiary)
      // The date of the row is when it was marked.
      return taken(aPlay(title, UNKNOWN_DATE))
    default:
      return taken(aWatchlistEntry(title, dateOr(row.get('date'), UNKNOWN_DATE), place.context))
  }
}

const keyOf = (title: SourceTitle) => `${title.title.toLowerCase()}|${title.year ?? ''}`

/** A line of the diary: a day, and often a rating. Where the file has the ratings themselves, they are the newer ones. */
function viewing(row: CsvRow, title: SourceTitle, { at, seen, context }: Place): FileRow {
  const date = readSourceDate(row.get('watched date'))
  if (date === null) return malformed(at, title.title, malformedRowWords.dates.ofViewing)
  const text = wordsOf(row)
  const writtenAt = instantOf(dateOr(row.get('date'), UNKNOWN_DATE), context.timeZone)
  const rows: SourceRow[] = [{ ...aPlay(title, date), note: text === '' ? null : { text, writtenAt } }]
  if (row.get('rating') !== '' && !seen.hasRatings) {
    const rating = starRating(row, title, context)
    if (rating === null) return malformed(at, title.title, malformedRowWords.ratings.ofStars)
    rows.push(rating)
  }
  return taken(...rows)
}

/** What was written about a viewing, and its tags, which are words too. */
function wordsOf(row: CsvRow): string {
  const tags = row.get('tags')
  return [plainText(row.get('review')), tags === '' ? '' : importedNoteWords.tags(tags)]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The viewing is in the diary, and so are its tags. */
function review(row: CsvRow, title: SourceTitle, { at, context }: Place): FileRow {
  const watched = readSourceDate(row.get('watched date'))
  const date = dateOr(row.get('date'), UNKNOWN_DATE)
  const [note] = someNote(title, plainText(row.get('review')), { date }, context)
  if (!note) return malformed(at, title.title, malformedRowWords.texts.review)
  const isViewing = watched !== null && watched.kind !== 'unknown'
  return taken(isViewing ? { ...note, play: aPlay(title, watched) } : note)
}

function ratingOnly(row: CsvRow, title: SourceTitle, { at, context }: Place): FileRow {
  const rating = starRating(row, title, context)
  return rating === null ? malformed(at, title.title, malformedRowWords.ratings.ofStars) : taken(rating)
}

function starRating(row: CsvRow, title: SourceTitle, context: FileContext): SourceRow | null {
  const value = onTen(Number(row.get('rating')), 'five-stars')
  return value === null
    ? null
    : aRating(title, value, { date: dateOr(row.get('date'), UNKNOWN_DATE) }, context)
}
