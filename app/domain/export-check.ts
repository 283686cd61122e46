import type { Instant } from './calendar-day.ts'

/** What came of exporting the library, importing it into an empty one, and exporting that. */
export type ExportCheckResult = {
  checkedAt: Instant
  outcome: 'identical' | 'different' | 'failed'
  titles: number
  plays: number
  /** How many titles differ; the first of them below. */
  differing: number
  differences: ExportDifference[]
  /** Why it could not be done, as a sentence. */
  problem: string | null
}

/** What the two exports say of one title: statements that only one of them makes. */
export type ExportDifference = { title: string; missing: string[]; added: string[] }

export type ExportCheckState = { isRunning: boolean; last: ExportCheckResult | null }
