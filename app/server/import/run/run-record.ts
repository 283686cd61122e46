import type { FileNotice } from '#app/domain/file-notice.ts'
import type { NotTaken } from '#app/domain/not-taken.ts'
import type { RowProblem } from '#app/domain/row-problem.ts'
import type { FailureOfBefore, RunFailure, RunProblem } from '#app/domain/run-problem.ts'
import type { ExtraInclude, RunInclude } from '#app/domain/source-stream.ts'
import type { RunPhase } from '#app/server/db/run-tables.ts'
import type { MediaKind, TitleIds } from '#app/domain/media.ts'
import type { PlainText } from '#app/domain/plain-text-message.ts'
import type { PlanReason } from '#app/domain/plan-item.ts'
import type { DayOrder } from '#app/domain/written-date.ts'

/** A run as the contract and the pages show it. */
export type RunRecord = {
  id: string
  /** Whose history it reads. */
  profileId: number
  kind: 'import' | 'sync'
  source: string
  phase: RunPhase
  inProgress: boolean
  currentItem: string | null
  /** Titles. */
  completed: number
  total: number
  /** What was not imported, and what went wrong. */
  errors: RunError[]
  /** What concerns the file as a whole and lost nothing. */
  notices: (FileNotice | PlainText)[]
  cancellationRequested: boolean
  counts: RunCounts
  binge: { days: number; plays: number }
  proof: RunProof | null
  /** While an upstream has asked us to wait: until when, and who asked. */
  waiting: { until: string; for: string } | null
  /** Why a failed run failed and what to do about it. */
  failure: RunFailure | FailureOfBefore | null
  include: RunInclude[]
  extras: ExtraInclude[]
  bingeDates: boolean
  /** A sync that held every row against the library, whatever the counts said. */
  isCheck: boolean
  /** The file a run is of; null where it asks a connected source. */
  file: RunFile | null
  requests: number
  startedAt: string
  phaseBeganAt: string
  finishedAt: string | null
  undoneAt: string | null
}

export type NewRunError = { title: string | null; message: RunProblem }
export type RunError = { title: string | null; message: RunProblem | PlainText }

/**
 * A file and what became of its rows. `rows` is the sum of taken, malformed, repeated and those not taken, and once it
 * was held against the library, that of imported, existing, undecided, skipped and malformed (domain/row-fate.ts).
 */
export type RunFile = {
  name: string
  bytes: number
  rows: number
  taken: number
  /** Rows that bring or brought something; null until the plan is made, as are the next three. */
  imported: number | null
  /** All of it was in the library before. */
  existing: number | null
  /** Their titles wait for a match. */
  undecided: number | null
  /** Repeated, not taken, or of titles that are not part of the import. */
  skipped: number | null
  /** Of those taken: a part cannot be read. */
  partlyRead: number
  malformed: number
  /** The same row once more. */
  repeated: number
  notTaken: { reason: NotTaken | PlainText; rows: number }[]
  /** Rows that the reader has counted and of which nothing became: a fault of Reelmark's. */
  unaccounted: number
  /** Columns of its tables that hold something and that nothing was read from, by their names, or their numbers where they have none. */
  unusedColumns: { file: string; columns: (string | number)[] }[]
  /** A few dates that can be read in two ways, of which nothing in the file tells. */
  doubtfulDates: string[]
  /** What the person said of such dates; null where they have not. */
  dateOrder: DayOrder | null
  /** How such dates were read: as the person said, else as is usual in their region. Null where there are none. */
  dateOrderRead: DayOrder | null
  /** In which its days were counted, where it says so. */
  timeZone: string | null
  /** The people whose rows it holds, by name; none where it does not say. */
  profiles: string[]
  /** Those that were chosen; null for all of them. */
  chosenProfiles: string[] | null
}

/** A file of which nothing has been read. */
export const noRows = {
  rows: 0,
  taken: 0,
  imported: null,
  existing: null,
  undecided: null,
  skipped: null,
  partlyRead: 0,
  malformed: 0,
  repeated: 0,
  notTaken: [],
  unaccounted: 0,
  unusedColumns: [],
  doubtfulDates: [],
  dateOrder: null,
  dateOrderRead: null,
  timeZone: null,
  profiles: [],
  chosenProfiles: null,
} satisfies Omit<RunFile, 'name' | 'bytes'>

export type RunCounts = {
  movies: { new: number; existing: number }
  series: { new: number; existing: number }
  plays: { new: number; existing: number }
  ratings: { new: number; changed: number; existing: number }
  watchlist: { new: number; existing: number; removed: number }
  favourites: NewAndExisting
  abandoned: NewAndExisting
  hidden: NewAndExisting
  notes: NewAndExisting & { changed: number }
  lists: NewAndExisting
  listEntries: NewAndExisting
  rewatches: NewAndExisting
  owned: NewAndExisting
  unmatched: number
  malformed: number
}

type NewAndExisting = { new: number; existing: number }

export type RunProof = {
  /** `listed` by the source, row by row; `reported` is its own count, where it gives one. */
  upstream: { plays: number; reported: number | null }
  held: { plays: number }
  missing: { title: string | null; plays: number }[]
  /** Held here from that source, and no longer there; only known after a complete walk. */
  extra: { title: string | null; plays: number }[]
  /** What was read whole and not counted by the source: whether all of it came cannot be said. */
  uncounted: RunInclude[]
  /** Plays the person unticked in the preview. */
  leftOut: number
}

export type RunItem = {
  id: number
  kind: MediaKind | null
  title: string | null
  year: number | null
  ids: TitleIds
  action: 'add' | 'update' | 'unchanged' | 'unmatched' | 'malformed'
  reason: PlanReason | RowProblem | PlainText
  plays: { new: number; existing: number }
  /** For the preview's posters, where the library or the cache already has one. */
  posterPath: string | null
}

export const noCounts = (): RunCounts => ({
  movies: { new: 0, existing: 0 },
  series: { new: 0, existing: 0 },
  plays: { new: 0, existing: 0 },
  ratings: { new: 0, changed: 0, existing: 0 },
  watchlist: { new: 0, existing: 0, removed: 0 },
  favourites: { new: 0, existing: 0 },
  abandoned: { new: 0, existing: 0 },
  hidden: { new: 0, existing: 0 },
  notes: { new: 0, changed: 0, existing: 0 },
  lists: { new: 0, existing: 0 },
  listEntries: { new: 0, existing: 0 },
  rewatches: { new: 0, existing: 0 },
  owned: { new: 0, existing: 0 },
  unmatched: 0,
  malformed: 0,
})
