import type { UpstreamProblem } from './upstream-problem.ts'

/** Why a title was not found on TMDB. */
export type NotMatched =
  | { code: 'no-ids' }
  | { code: 'unknown-ids' }
  | { code: 'unknown-name' }
  | { code: 'several-by-ids' }
  | { code: 'several-by-name' }
  | { code: 'said-not-there' }

/** Why there is no metadata of a title. */
export type MetadataProblem =
  | NotMatched
  /** Its number on TMDB. */
  | { code: 'entry-gone'; id: number }
  | { code: 'not-stored' }
  | UpstreamProblem
