const FEW = 20
const TENTH = 10

/**
 * Whether so much has vanished from a source at once that a fault there is likelier than a person's own doing:
 * more than twenty entries and more than a tenth of all.
 */
export function exceedsRemovalThreshold(vanished: number, held: number): boolean {
  return vanished > FEW && vanished * TENTH > held
}

/**
 * Of the entries that a complete answer lacks: those that are gone, and those that a second answer must confirm. What
 * an earlier complete answer lacked as well is gone, however much it is.
 */
export function believeRemovals(o: {
  gone: readonly number[]
  lackedBefore: ReadonlySet<number>
  held: number
}): { gone: number[]; waiting: number[] } {
  const unconfirmed = o.gone.filter((id) => !o.lackedBefore.has(id))
  if (!exceedsRemovalThreshold(unconfirmed.length, o.held)) return { gone: [...o.gone], waiting: [] }
  return { gone: o.gone.filter((id) => o.lackedBefore.has(id)), waiting: unconfirmed }
}
