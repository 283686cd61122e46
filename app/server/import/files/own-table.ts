import { unguarded } from '#app/domain/csv.ts'

/**
 * Columns that only tables have which Reelmark wrote: its own, and those for the importers of Trakt and Letterboxd. In
 * another program's table a quote before a sign is part of the text.
 */
const OWN_COLUMNS = [
  ['type', 'title', 'season', 'episode', 'episode_title', 'trakt_id'],
  ['type', 'title', 'show_trakt_id'],
  ['tmdbid', 'imdbid', 'title', 'year'],
]

/** How the cells of a table were before they were made safe for a spreadsheet. */
export function readerOfCells(
  columns: ReadonlyMap<string, number>,
): (cells: readonly string[]) => readonly string[] {
  const isOwn = OWN_COLUMNS.some((names) => names.every((name) => columns.has(name)))
  return isOwn ? (cells) => cells.map((cell) => unguarded(cell).trim()) : (cells) => cells
}
