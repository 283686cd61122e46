import { type CsvColumns, type FirstLine, knownNames } from './csv-mapping.ts'
import { isCalendarDate, numberIn } from './csv-values.ts'

/** What a column is called that has no name of its own, by its place from 0; columns are compared in lower case. */
export const numberedColumn = (place: number) => `column ${place + 1}`

/** The place of a column from 0; null where its name is none that `numberedColumn` gives. */
export function placeOfNumbered(name: string): number | null {
  const digits = /^column ([1-9]\d{0,5})$/.exec(name)?.[1]
  return digits === undefined ? null : Number(digits) - 1
}

/** Names of columns that also stand in rows: what a title is, and what became of it. */
const ALSO_VALUES = new Set([
  'film',
  'movie',
  'show',
  'series',
  'watched',
  'viewed',
  'seen',
  'watchlist',
  'trakt',
  'imdb',
  'tmdb',
])

/** Headings that lists of titles use. */
const OF_A_LIST =
  /^(?:#\s*)?(?:(?:my|watched|seen|to watch)\s+)?(?:titles|names|movies|films|shows|series|filme|serien|films? vus|watched|watch ?list)(?:\s+(?:watched|seen|to watch|list))?:?$/

/** What a first line looks like. Of one cell it is a row, unless it is called like a column. Words alone say nothing, and most tables name their columns. */
export function firstLineLooksLike(cells: readonly string[]): FirstLine {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  if (names.length === 1)
    return knownNames.has(names[0] ?? '') || OF_A_LIST.test(names[0] ?? '') ? 'names' : 'row'
  if (names.some((name) => knownNames.has(name) && !ALSO_VALUES.has(name))) return 'names'
  return names.some(isOfARow) ? 'row' : 'names'
}

const isOfARow = (cell: string) =>
  cell !== '' && (isCalendarDate(cell) || /\btt\d{5,}\b/.test(cell) || Number.isFinite(numberIn(cell)))

/**
 * Whether what was said of another table without names may hold for this one: both see its dates, years and ids in the
 * same columns, as far as they see any.
 */
export const mayHoldFor = (said: CsvColumns, guessed: CsvColumns) =>
  (['imdb', 'watched', 'year'] as const).every(
    (field) => said[field] === undefined || guessed[field] === undefined || said[field] === guessed[field],
  )
