import type { DoubtGroup } from '#app/domain/doubt.ts'

/** Names of a run at its preview; titles that a run has written; or all titles of the library. */
export type DoubtScope =
  { kind: 'names'; runId: string; group: DoubtGroup } | { kind: 'titles'; runId: string | null }
