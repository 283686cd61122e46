/** What every page knows of imports and syncs. */
export type RunStatus = {
  /** The run under way, or one that waits for the person. */
  run: {
    id: string
    kind: 'import' | 'sync'
    phase: string
    /** Titles. */
    completed: number
    total: number
    waitingUntil: string | null
  } | null
  /** Another one than before means: a run has ended, and pages may show what it brought. */
  lastEnd: string | null
}
