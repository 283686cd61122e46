/** One thing that a row of a file says of a title; a row may say several, such as a play and a rating. */
export type RowStatement = {
  /** The library had it before. */
  isHeld: boolean
  /** Its title came without a match and has none yet. */
  isUndecided: boolean
  /** Its title is not part of the import: the person deselected it. */
  isLeftOut: boolean
}

export type RowFate = 'imported' | 'existing' | 'undecided' | 'left-out'

/** The first of these that any statement of the row has; undecided titles come before what is held of others. */
const ORDER: readonly RowFate[] = ['imported', 'undecided', 'existing', 'left-out']

/**
 * What becomes of a row that was read: imported where it brings anything new, undecided where a title of it waits for
 * its match, existing where all of it was there, and left out where all of its titles are.
 */
export function fateOfRow(statements: readonly RowStatement[]): RowFate | null {
  const fates = new Set(statements.map(fateOfStatement))
  return ORDER.find((fate) => fates.has(fate)) ?? null
}

function fateOfStatement({ isHeld, isUndecided, isLeftOut }: RowStatement): RowFate {
  if (isLeftOut) return 'left-out'
  if (isUndecided) return 'undecided'
  return isHeld ? 'existing' : 'imported'
}

export type RowFates = Record<RowFate, number>

export const noFates = (): RowFates => ({ imported: 0, existing: 0, undecided: 0, 'left-out': 0 })
