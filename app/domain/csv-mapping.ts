import { isCalendarDate } from './csv-values.ts'
import type { MediaKind } from './media.ts'
import type { RatingScale } from './rating-scale.ts'
import { parseRating } from './rating-text.ts'
import type { DayOrder } from './written-date.ts'

/** What a column of a table can say. */
export const csvFields = [
  'title',
  'year',
  'kind',
  'season',
  'episode',
  'watched',
  'rating',
  'rated',
  'listed',
  'note',
  'imdb',
  'tmdb',
  'tvdb',
  'trakt',
] as const
export type CsvField = (typeof csvFields)[number]

/** Columns by their names in lower case; `column 1` and so on where the first line is a row. */
export type CsvColumns = Partial<Record<CsvField, string>>

/** Whether the first line of a table names its columns or is a row like the others. */
export type FirstLine = 'names' | 'row'

/** How a table is to be read. Null: as the table itself tells. */
export type CsvMapping = {
  columns: CsvColumns
  firstLine: FirstLine
  order: DayOrder | null
  scale: RatingScale | null
  /** In which its times are that name no zone; null: the person's own. */
  timeZone?: string | null
  /** Of rows that name neither a kind nor an episode. */
  kind: MediaKind
  /** What a row says where no column does: nothing, that it was watched, or that it is meant to be. */
  rowsAre: 'as-told' | 'watched' | 'listed'
}

/** What people and programs call such columns. */
const NAMES: Record<CsvField, readonly string[]> = {
  title: ['title', 'name', 'film', 'movie', 'movie title', 'film title', 'show', 'series', 'titel', 'titre'],
  year: ['year', 'release year', 'release_year', 'released', 'jahr'],
  kind: ['type', 'kind', 'media type', 'media_type', 'mediatype'],
  season: ['season', 'season number', 'season_number', 'staffel'],
  episode: ['episode', 'episode number', 'episode_number', 'folge'],
  watched: [
    'watched_at',
    'watched at',
    'watcheddate',
    'watched date',
    'watched',
    'date watched',
    'watch date',
    'watch_date',
    'viewed',
    'seen',
    'date seen',
    'date',
    'datum',
  ],
  rating: ['rating', 'rating10', 'my rating', 'your rating', 'user rating', 'score', 'stars', 'bewertung'],
  rated: ['rated_at', 'rated at', 'date rated', 'rating date'],
  listed: ['watchlisted_at', 'listed_at', 'date added', 'added to watchlist', 'watchlist'],
  note: ['note', 'notes', 'comment', 'review', 'notiz'],
  imdb: ['imdb_id', 'imdb id', 'imdbid', 'imdb', 'const'],
  tmdb: ['tmdb_id', 'tmdb id', 'tmdbid', 'tmdb'],
  tvdb: ['tvdb_id', 'tvdb id', 'tvdbid', 'tvdb'],
  trakt: ['trakt_id', 'trakt id', 'trakt'],
}

/** Whatever a column is known by. */
export const knownNames: ReadonlySet<string> = new Set(Object.values(NAMES).flat())

/** Which column says what, by their names alone. */
export function columnsByName(header: readonly string[]): CsvColumns {
  const columns: CsvColumns = {}
  for (const field of csvFields) {
    const found = NAMES[field].find((known) => header.includes(known))
    if (found !== undefined) columns[field] = found
  }
  return columns
}

/** The same for a person to correct: what the names leave open is guessed from what stands in the columns. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): CsvColumns {
  const columns = columnsByName(header)
  const isFree = (name: string) => !Object.values(columns).includes(name)
  for (const field of ['imdb', 'watched', 'year', 'title', 'rating'] as const) {
    if (columns[field] !== undefined) continue
    const found = header.find((name, i) => name !== '' && isFree(name) && looksLike(field, valuesOf(rows, i)))
    if (found !== undefined) columns[field] = found
  }
  return columns
}

/** Date columns that are not mapped to a field and may hold the day of a play. */
export function unknownDates(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: CsvColumns,
): string[] {
  const known = new Set(Object.values(columns))
  return header.filter(
    (name, i) =>
      name !== '' && !known.has(name) && mayTellWatching(name) && looksLike('watched', valuesOf(rows, i)),
  )
}

/** Dates of the title or of the row itself say nothing of watching. */
const OTHER_DATES =
  /releas|premi[eè]r|\bair|\bborn|birth|created|updated|modified|added|publi[sc]|erschein|ver[oö]ffentlich|sortie|estren|uscita|lan[cç]amento|wydan/i

export const mayTellWatching = (column: string) => !OTHER_DATES.test(column)

const valuesOf = (rows: readonly (readonly string[])[], index: number) =>
  rows.flatMap((row) => (row[index] ? [row[index]] : []))

const LOOKS: Partial<Record<CsvField, (value: string) => boolean>> = {
  imdb: (value) => /\btt\d{5,}\b/.test(value),
  watched: isCalendarDate,
  year: (value) => /^(18[89]|19\d|20\d)\d$/.test(value),
  title: (value) => /\p{L}{2,}/u.test(value) && !/^https?:/.test(value),
  rating: (value) => (parseRating(value)?.value ?? 101) <= 100,
}

/** One that is different may be a slip. */
function looksLike(field: CsvField, values: readonly string[]): boolean {
  const fits = values.filter((value) => LOOKS[field]?.(value)).length
  return values.length > 0 && fits >= values.length * 0.7
}

export type MappingProblem = 'no-title' | 'says-nothing'

/** Why a table cannot be read like this; null where it can. */
export function problemOfMapping({ columns, rowsAre }: CsvMapping): MappingProblem | null {
  const names = [columns.title, columns.imdb, columns.tmdb, columns.tvdb, columns.trakt]
  if (names.every((name) => name === undefined)) return 'no-title'
  const says = [columns.watched, columns.rating, columns.listed, columns.note]
  if (rowsAre === 'as-told' && says.every((name) => name === undefined)) return 'says-nothing'
  return null
}
