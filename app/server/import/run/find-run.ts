import type { FileNotice } from '#app/domain/file-notice.ts'
import type { NotTaken } from '#app/domain/not-taken.ts'
import type { RunProblem } from '#app/domain/run-problem.ts'
import { readMessage, type Stored } from '#app/server/db/stored-message.ts'
import { sql } from 'kysely'
import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import type { ExtraInclude, RunInclude } from '#app/domain/source-stream.ts'
import type { DayOrder } from '#app/domain/written-date.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { ImportRunRow, RunPhase } from '#app/server/db/run-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import {
  noCounts,
  noRows,
  type RunCounts,
  type RunError,
  type RunFile,
  type RunProof,
  type RunRecord,
} from './run-record.ts'

/** Phases in which a run is not over. All but `interrupted` hold the place: no other can begin. */
export const activePhases = ['fetching', 'ready', 'applying', 'enriching', 'interrupted'] as const
const workingPhases: readonly RunPhase[] = ['fetching', 'applying', 'enriching']

export type RunOptions = {
  include: RunInclude[]
  extras?: ExtraInclude[]
  bingeDates: boolean
  isCheck?: boolean
  /** How the run's table is to be read. */
  mapping?: CsvMapping
  /** Whose rows of its file are read; everyone's where it is missing. */
  profiles?: string[]
  /** What the person said of dates that can be read in two ways. */
  dateOrder?: DayOrder
  /** How such dates are usually meant where the person lives. */
  usualOrder?: DayOrder
  /** The keys of titles that were unticked before the file was read anew. */
  excludedKeys?: string[]
  /** Set where the run goes on without waiting at its preview once the file was read anew. */
  goesOn?: { excludedKeys: string[] }
}

export async function findRun(db: Database, viewer: Viewer, id: string): Promise<RunRecord | undefined> {
  const row = await runsOfProfile(db, viewer).where('import_run.id', '=', id).executeTakeFirst()
  return row && runRecord(row, await listMessages(db, [id]))
}

/** For the work on a run, which its row says for whom it is. */
export async function getRun(db: Database, id: string): Promise<RunRecord> {
  const row = await withUndo(db).where('import_run.id', '=', id).executeTakeFirstOrThrow()
  return runRecord(row, await listMessages(db, [id]))
}

export async function findRunOptions(db: Database, id: string): Promise<RunOptions | undefined> {
  const row = await db.selectFrom('import_run').select('options').where('id', '=', id).executeTakeFirst()
  return row && (JSON.parse(row.options) as RunOptions)
}

/** @returns the options of a run with some of them changed, as its row keeps them */
export async function changeOptions(db: Database, id: string, change: Partial<RunOptions>): Promise<string> {
  return JSON.stringify({ ...(await findRunOptions(db, id)), ...change })
}

/** The one run that is under way or waits at its preview; else one that waits for its source to be reconnected. */
export async function activeRun(db: Database, viewer: Viewer): Promise<RunRecord | undefined> {
  const row = await runsOfProfile(db, viewer)
    .where('phase', 'in', [...activePhases])
    .orderBy(sql`phase = 'interrupted'`)
    .executeTakeFirst()
  return row && runRecord(row, await listMessages(db, [row.id]))
}

/** Newest first. */
export async function listRuns(
  db: Database,
  viewer: Viewer,
  { limit = 50 }: { limit?: number } = {},
): Promise<RunRecord[]> {
  const rows = await runsOfProfile(db, viewer).orderBy('started_at', 'desc').limit(limit).execute()
  if (rows.length === 0) return []
  const messages = await listMessages(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) =>
    runRecord(
      row,
      messages.filter((one) => one.run_id === row.id),
    ),
  )
}

type RunMessage = {
  run_id: string
  title: string | null
  message: Stored<RunProblem | FileNotice>
  kind: 'error' | 'notice'
}

/** A page or an answer shows no more; the list of a run's errors to save has all of them. */
const MOST_MESSAGES = 2000

async function listMessages(db: Database, runIds: readonly string[]): Promise<RunMessage[]> {
  const rows = await db
    .selectFrom('run_error')
    .select(['run_id', 'title', 'message', 'kind'])
    .where('run_id', 'in', runIds)
    .orderBy('id')
    .limit(MOST_MESSAGES * runIds.length)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind ?? 'error' }))
}

export async function listRunErrors(
  db: Database,
  runId: string,
  o: { limit?: number } = {},
): Promise<RunError[]> {
  const rows = await db
    .selectFrom('run_error')
    .select(['title', 'message'])
    .where('run_id', '=', runId)
    .where('kind', '=', 'error')
    .orderBy('id')
    .limit(o.limit ?? -1)
    .execute()
  return rows.map(errorOf)
}

function withUndo(db: Database) {
  return db
    .selectFrom('import_run')
    .leftJoin('change', 'change.id', 'import_run.id')
    .selectAll('import_run')
    .select('change.undone_at')
}

const runsOfProfile = (db: Database, viewer: Viewer) =>
  withUndo(db).where('import_run.profile_id', '=', viewer.profileId)

function runRecord(
  row: ImportRunRow & { undone_at: string | null },
  messages: readonly RunMessage[],
): RunRecord {
  const options = JSON.parse(row.options) as RunOptions
  return {
    id: row.id,
    profileId: row.profile_id,
    kind: row.kind,
    source: row.source,
    phase: row.phase,
    inProgress: workingPhases.includes(row.phase),
    currentItem: row.current_item,
    completed: row.completed,
    total: row.total,
    errors: messages.filter(({ kind }) => kind === 'error').map(errorOf),
    notices: messages
      .filter(({ kind }) => kind === 'notice')
      .map(({ message }) => readMessage(message as Stored<FileNotice>)),
    cancellationRequested: row.cancellation_requested === 1,
    // A run of an older version says nothing of what that one did not know.
    counts: { ...noCounts(), ...(JSON.parse(row.counts) as Partial<RunCounts>) },
    binge: JSON.parse(row.binge) as RunRecord['binge'],
    proof: row.proof === null ? null : proofOf(row.proof),
    waiting:
      row.waiting_until === null ? null : { until: row.waiting_until, for: row.waiting_for ?? row.source },
    failure: row.failure === null ? null : (JSON.parse(row.failure) as RunRecord['failure']),
    include: options.include,
    extras: options.extras ?? [],
    bingeDates: options.bingeDates,
    isCheck: options.isCheck ?? false,
    file: row.file === null ? null : fileOf(row.file),
    requests: row.requests_made,
    startedAt: row.started_at,
    phaseBeganAt: row.phase_began_at,
    finishedAt: row.finished_at,
    undoneAt: row.undone_at,
  }
}

/** A run of an older version has no word on what was not counted. */
function proofOf(json: string): RunProof {
  const proof = JSON.parse(json) as Omit<RunProof, 'uncounted'> & Partial<RunProof>
  return { ...proof, uncounted: proof.uncounted ?? [] }
}

const errorOf = ({ title, message }: Pick<RunMessage, 'title' | 'message'>): RunError => ({
  title,
  message: readMessage(message as Stored<RunProblem>),
})

type StoredFile = Omit<Partial<RunFile>, 'notTaken'> & {
  name: string
  bytes: number
  /** Reasons of before 0.2 are sentences. */
  notTaken?: { reason: NotTaken | string; rows: number }[]
}

function fileOf(json: string): RunFile {
  const { notTaken = [], ...file } = JSON.parse(json) as StoredFile
  return {
    ...noRows,
    ...file,
    notTaken: notTaken.map(({ reason, rows }) => ({
      reason: typeof reason === 'string' ? { code: 'text', text: reason } : reason,
      rows,
    })),
  }
}
