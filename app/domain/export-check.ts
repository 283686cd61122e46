import type { Instant } from './calendar-day.ts'

/**
 * What came of exporting the library, importing it into an empty one and once more into a copy of the library itself,
 * and exporting these.
 */
export type ExportCheckResult = {
  checkedAt: Instant
  outcome: 'identical' | 'different' | 'failed'
  titles: number
  plays: number
  /** How many titles differ in the library that was empty; the first of them below. */
  differing: number
  differences: ExportDifference[]
  /** The titles that importing the file into the library it came from would change; none in a check of version 0.1. */
  again?: { differing: number; differences: ExportDifference[] }
  /** Why it could not be done, as a sentence. */
  problem: string | null
}

/** What the two exports say of one title: statements that only one of them makes. */
export type ExportDifference = { title: string; missing: string[]; added: string[] }

export type ExportCheckState = { isRunning: boolean; last: ExportCheckResult | null }
