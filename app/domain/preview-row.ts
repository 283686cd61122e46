/** One row of a source as the preview shows it: what it says, and what becomes of it. */
export type PreviewRow = {
  id: number
  type: string
  season: number | null
  episode: number | null
  /** An instant, a day, or null where nobody knows. */
  at: string | null
  /** Of a rating, from 1 to 10. */
  value: number | null
  text: string | null
  fate: RowFate
}

/**
 * `joins`: it becomes one play with one that is held from somewhere else; `replaces` and `stays`: of two ratings, the one
 * of this source or the one that is here.
 */
export type RowFate =
  | { kind: 'new' }
  | { kind: 'here' }
  | { kind: 'joins'; source: string }
  | { kind: 'replaces'; value: number; because: 'newer' | 'same-source' }
  | { kind: 'stays'; value: number }

/** What the library holds for a row of a source. */
export type HeldForRow = {
  source: string
  isKnown: boolean
  /** A play on the same day from somewhere else. */
  otherSource: string | null
  rating: { value: number; source: string; ratedAt: string | null } | null
}

/** The rule of the plan, for one row. */
export function fateOf(row: Omit<PreviewRow, 'fate'>, held: HeldForRow): RowFate {
  if (row.type === 'rating' && held.rating) return fateOfRating(row, held.rating, held.source)
  if (held.isKnown) return { kind: 'here' }
  return held.otherSource === null ? { kind: 'new' } : { kind: 'joins', source: held.otherSource }
}

function fateOfRating(
  row: Omit<PreviewRow, 'fate'>,
  { value, source: heldFrom, ratedAt }: NonNullable<HeldForRow['rating']>,
  source: string,
): RowFate {
  if (value === row.value) return { kind: 'here' }
  if (heldFrom === source) return { kind: 'replaces', value, because: 'same-source' }
  return ratedAt !== null && row.at !== null && ratedAt < row.at
    ? { kind: 'replaces', value, because: 'newer' }
    : { kind: 'stays', value }
}
