import type { SourceRow } from '#app/domain/source-row.ts'
import type { RunInclude } from '#app/domain/source-stream.ts'

/** What is said of titles of a kind that the person left out stays out; where no kind was asked for, both are wanted. */
export function ofWantedKinds(
  rows: readonly SourceRow[],
  include: readonly RunInclude[],
): readonly SourceRow[] {
  const kinds = include.filter((name) => name === 'movies' || name === 'series')
  if (kinds.length === 0) return rows
  return rows.filter(
    (row) =>
      row.type === 'malformed' ||
      row.type === 'list' ||
      kinds.includes(row.title.kind === 'movie' ? 'movies' : 'series'),
  )
}
