import type { EpisodeDoubt } from './episode-clue.ts'
import type { FileFault } from './file-fault.ts'
import type { MetadataProblem } from './metadata-problem.ts'
import type { PlainText } from './plain-text-message.ts'
import type { RowProblem } from './row-problem.ts'
import type { ExtraInclude } from './source-stream.ts'

/** What a run could not do, or could do only in part. */
export type RunProblem =
  | { code: 'row'; problem: RowProblem | PlainText }
  | { code: 'not-given'; stream: ExtraInclude; because: SourceProblem | PlainText }
  | { code: 'removed-at-once'; what: 'plays' | 'ratings' | 'watchlist'; count: number }
  | { code: 'no-tmdb-key' }
  | { code: 'tmdb-key-refused' }
  | { code: 'tmdb-unreachable' }
  | { code: 'unmatched'; because: MetadataProblem | PlainText }
  /** `because` null: nothing is known of why. */
  | { code: 'no-metadata'; because: MetadataProblem | PlainText | null }
  | { code: 'unplaced'; plays: number; because: EpisodeDoubt | EpisodesUnknown | PlainText }

/** Nothing is known of the episodes of a series. */
export type EpisodesUnknown = { code: 'series-not-matched' } | { code: 'episodes-unknown' }

/** Why a live source could not be read. */
export type SourceProblem =
  | { code: 'trakt-application-unknown' }
  | { code: 'trakt-needs-reconnect' }
  | { code: 'trakt-account-locked' }
  | { code: 'trakt-limit-exceeded' }
  | { code: 'trakt-vip-only' }
  | { code: 'trakt-rate-limited' }
  | { code: 'trakt-unreachable' }
  | { code: 'trakt-server-error' }
  | { code: 'trakt-bad-answer' }
  | { code: 'trakt-not-found' }
  | { code: 'trakt-refused' }
  | { code: 'trakt-account-deactivated' }
  | { code: 'trakt-blocked' }
  /** `hasEnded`: there was a connection. */
  | { code: 'trakt-not-connected'; hasEnded: boolean }
  | { code: 'unexpected' }

/** Why a run failed or stopped. */
export type RunFailure =
  | SourceProblem
  | { code: 'database-error'; cause: string }
  | { code: 'disk-full'; folder: string | null }
  | { code: FileProblemCode; fault: FileFault }

export type FileProblemCode =
  'unrecognised-file' | 'empty-file' | 'damaged-file' | 'locked-file' | 'too-large' | 'missing-file'

/** A failure as versions before 0.2 kept it, as a sentence. */
export type FailureOfBefore = { code: string; message: string }
