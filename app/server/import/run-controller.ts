import { randomUUID } from 'node:crypto'
import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import { type ExtraInclude, extraIncludes, type RunInclude, runIncludes } from '#app/domain/source-stream.ts'
import { conventions, namedRegion } from '#app/locale/conventions.ts'
import { usualDayOrder } from '#app/domain/usual-day-order.ts'
import { AppError, notFound } from '#app/server/base/app-error.ts'
import type { RunPhase } from '#app/server/db/run-tables.ts'
import { openChange } from '#app/server/journal/write-journal.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { runRefusalWords } from '#app/words/en.ts'
import { endCancelled } from './end-cancelled.ts'
import { beginApplying, excludeItems } from './begin-applying.ts'
import { chooseReading, differsFrom, type ReadingChoice } from './choose-reading.ts'
import { dropUpload, sweepUploads } from './files/upload-store.ts'
import { findRun, type RunOptions } from './run/find-run.ts'
import type { RunDeps } from './run/run-deps.ts'
import { noCounts, noRows, type RunFile, type RunRecord } from './run/run-record.ts'
import { jsonOf, moveRun, updateRun } from './run/run-store.ts'
import type { FileSource } from './sources/file-source.ts'
import { undoRun } from './undo-run.ts'
import { findStoppedRun, isRunWaiting, listRunsOn } from './run/waiting-run.ts'
import { workRun } from './work-run.ts'

/** What can be done with runs. Each answers with the run as it stands; the work itself goes on in the background. */
export type RunController = {
  /** From a connected source. @throws AppError 409 `run-in-progress`, and what the source refuses with */
  startImport: (
    viewer: Viewer,
    o: {
      source: string
      include: readonly RunInclude[]
      extras?: readonly ExtraInclude[]
    },
  ) => Promise<RunRecord>
  /** Of a file that has been stored under the run's id. @throws AppError 409 `run-in-progress` */
  startFileImport: (
    viewer: Viewer,
    o: {
      runId: string
      source: FileSource
      /** What the person said of a table's columns. */
      mapping?: CsvMapping | null
      file: { name: string; bytes: number }
    },
  ) => Promise<RunRecord>
  /** From the preview on; also tries a failed run again from where it failed. @throws AppError 404, 409, 400 */
  begin: (viewer: Viewer, runId: string, o: BeginOptions) => Promise<RunRecord>
  /** Reads the file anew, in the way the person says, for another preview. @throws AppError 404, 409, 400 */
  readAnew: (viewer: Viewer, runId: string, choice: ReadingChoice) => Promise<RunRecord>
  cancel: (viewer: Viewer, runId: string) => Promise<RunRecord>
  undo: (viewer: Viewer, runId: string) => Promise<RunRecord>
  /**
   * @param o.source the first one unless it is named
   * @param o.isCheck holds everything at the source against the library
   * @throws AppError 409 as above
   */
  sync: (viewer: Viewer, o?: { source?: string; isCheck?: boolean }) => Promise<RunRecord>
  /** Goes on with what a stopped process, or a lost connection, left behind. */
  resume: () => Promise<void>
  /** Ends the runs that read from a source or wait for it: its account has been disconnected. */
  endRunsOn: (viewer: Viewer, source: string) => Promise<void>
  /** Once no run is at work. */
  whenIdle: () => Promise<void>
  /** Lets the step under way finish. The run goes on at the next start. */
  stop: () => Promise<void>
}

export type BeginOptions = {
  exclude?: readonly number[]
  bingeDates?: boolean
} & ReadingChoice

type Job = { runId: string; abort: AbortController; done: Promise<void> }

export function createRunController(deps: RunDeps): RunController {
  const { db, clock, log } = deps
  let job: Job | null = null
  let following: Promise<void> = Promise.resolve()
  const stopping = new AbortController()

  const launch = (runId: string) => {
    if (stopping.signal.aborted) return
    const before = job?.done ?? Promise.resolve()
    const abort = new AbortController()
    const done = before.then(() => workRun(deps, runId, abort.signal))
    const current: Job = { runId, abort, done }
    job = current
    following = done.then(() => {
      if (job === current) job = null
      return takeUp(runId)
    })
  }

  /** Takes up what can go on now that `endedRunId` has left the place. */
  const takeUp = async (endedRunId: string | null) => {
    if (stopping.signal.aborted || job) return
    try {
      const isConnected = async (source: string) => (await deps.sources.get(source).refusal()) === null
      const stopped = await findStoppedRun(db, { isConnected })
      if (!stopped || stopped.id === endedRunId || stopping.signal.aborted || job) return
      const to = stopped.resume_phase ?? (stopped.phase === 'interrupted' ? 'fetching' : stopped.phase)
      await moveRun(db, stopped.id, {
        from: [stopped.phase],
        to,
        now: clock.now(),
        change: { failure: null },
      })
      launch(stopped.id)
    } catch (error) {
      log.warn({ err: error }, 'the waiting run could not go on')
      // Otherwise another run has taken the place meanwhile, and its end takes the waiting one up.
      if (deps.disk.note(error)) void takeUpWhenRoom(endedRunId)
    }
  }

  const takeUpWhenRoom = async (endedRunId: string | null) => {
    await deps.disk.whenRoom(stopping.signal).catch(() => undefined)
    following = following.then(() => takeUp(endedRunId))
  }

  const whenIdle = async (): Promise<void> => {
    if (!job) return
    await job.done
    await following
    return whenIdle()
  }

  const get = async (viewer: Viewer, runId: string) => {
    const run = await findRun(db, viewer, runId)
    if (!run) throw notFound('run')
    return run
  }

  const start = async (viewer: Viewer, kind: 'import' | 'sync', source: string, options: RunOptions) => {
    const refusal = await deps.sources.get(source).refusal()
    if (refusal) throw refusal
    const id = randomUUID()
    await insertRun(deps, viewer, { id, kind, source, options, file: null })
    launch(id)
    return get(viewer, id)
  }

  const startFile: RunController['startFileImport'] = async (
    viewer,
    { runId, source, file, mapping = null },
  ) => {
    const bingeDates = source.hasBulkMarks ?? false
    const usualOrder = usualDayOrder(
      namedRegion(conventions()),
      await userTimeZone({ db, config: deps.config }, viewer),
    )
    const options: RunOptions = { include: [], bingeDates, usualOrder, ...(mapping && { mapping }) }
    await insertRun(deps, viewer, {
      id: runId,
      kind: 'import',
      source: source.id,
      options,
      file: newFile(file),
    })
    await sweepUploads({ db, dataDir: deps.config.dataDir, now: clock.now() })
    launch(runId)
    return get(viewer, runId)
  }

  return {
    startImport: (viewer, { source, include, extras = [] }) =>
      start(viewer, 'import', source, { include: [...include], extras: [...extras], bingeDates: true }),
    startFileImport: startFile,
    sync: (viewer, { source = deps.sources.all[0].id, isCheck = false } = {}) =>
      start(viewer, 'sync', source, {
        include: [...runIncludes],
        extras: [...extraIncludes],
        bingeDates: false,
        isCheck,
      }),
    begin: async (viewer, runId, o) => {
      const run = await get(viewer, runId)
      const begun = await (run.phase === 'ready' ? beginReady(deps, run, o) : tryAgain(deps, run))
      launch(runId)
      return begun ?? get(viewer, runId)
    },
    readAnew: async (viewer, runId, choice) => {
      await chooseReading(deps, await get(viewer, runId), choice, { goesOn: false })
      launch(runId)
      return get(viewer, runId)
    },
    cancel: async (viewer, runId) => {
      const run = await get(viewer, runId)
      await cancelRun(deps, run)
      if (job?.runId === runId && run.phase !== 'applying')
        job.abort.abort(new Error('The run was cancelled.'))
      else if (run.phase === 'ready') following = following.then(() => takeUp(runId))
      return get(viewer, runId)
    },
    undo: async (viewer, runId) => {
      await undoRun(deps, await get(viewer, runId))
      return get(viewer, runId)
    },
    resume: async () => {
      if (job) return
      await sweepUploads({ db, dataDir: deps.config.dataDir, now: clock.now() })
      await takeUp(null)
    },
    endRunsOn: async (viewer, source) => {
      for (const runId of await listRunsOn(db, viewer, source)) {
        await cancelRun(deps, await get(viewer, runId))
        if (job?.runId === runId) job.abort.abort(new Error('The account was disconnected.'))
      }
    },
    whenIdle,
    stop: async () => {
      stopping.abort(new Error('The application is stopping.'))
      job?.abort.abort(new Error('The application is stopping.'))
      await job?.done
      await following
    },
  }
}

/** Another reading than that of the preview wants another look at the file; then the run goes on by itself. */
async function beginReady(deps: RunDeps, run: RunRecord, o: BeginOptions): Promise<RunRecord | undefined> {
  const { db } = deps
  if (differsFrom(run, o)) {
    await db.transaction().execute((trx) => excludeItems(trx, run.id, o.exclude ?? []))
    await chooseReading(deps, { ...run, bingeDates: o.bingeDates ?? run.bingeDates }, o, { goesOn: true })
    return undefined
  }
  const begun = await beginApplying(deps, run, o)
  await dropUpload(deps.config.dataDir, run.id)
  return begun
}

const newFile = (file: { name: string; bytes: number }): RunFile => ({
  ...file,
  ...noRows,
})

/** The database holds the rule that one run is under way at a time (unique index `one_active_run`). */
async function insertRun(
  { db, clock }: RunDeps,
  viewer: Viewer,
  run: { id: string; kind: 'import' | 'sync'; source: string; options: RunOptions; file: RunFile | null },
): Promise<void> {
  const at = clock.now().toISOString()
  try {
    await db.transaction().execute(async (trx) => {
      // A file needs no connection, so it waits for none.
      if (run.file === null && (await isRunWaiting(trx, viewer, run.source))) throw runInProgress()
      await openChange(trx, viewer, { id: run.id, kind: 'run', label: null, at: clock.now() })
      await trx
        .insertInto('import_run')
        .values({
          id: run.id,
          profile_id: viewer.profileId,
          kind: run.kind,
          source: run.source,
          file: run.file && jsonOf.file(run.file),
          phase: 'fetching',
          options: JSON.stringify(run.options),
          counts: jsonOf.counts(noCounts()),
          binge: jsonOf.binge({ days: 0, plays: 0 }),
          started_at: at,
          phase_began_at: at,
        })
        .execute()
    })
  } catch (error) {
    throw asConflict(error)
  }
}

function asConflict(error: unknown): unknown {
  const isUnique = error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
  if (!isUnique) return error
  return runInProgress()
}

const runInProgress = () => new AppError(409, 'run-in-progress', runRefusalWords.anotherUnderWay)

async function tryAgain({ db, clock }: RunDeps, run: RunRecord): Promise<void> {
  const row = await db
    .selectFrom('import_run')
    .select('resume_phase')
    .where('id', '=', run.id)
    .executeTakeFirst()
  if (!row?.resume_phase || (run.phase !== 'failed' && run.phase !== 'interrupted')) {
    throw new AppError(409, 'run-not-ready', runRefusalWords.notStartable)
  }
  const change = { failure: null, finished_at: null, cancellation_requested: 0 as const }
  try {
    await moveRun(db, run.id, { from: [run.phase], to: row.resume_phase, now: clock.now(), change })
  } catch (error) {
    throw asConflict(error)
  }
}

const OVER: readonly RunPhase[] = ['completed', 'cancelled', 'failed']

/** In `applying` the step under way is finished first; everywhere else the run ends here and now. */
async function cancelRun(deps: RunDeps, run: RunRecord): Promise<void> {
  if (OVER.includes(run.phase)) throw new AppError(409, 'run-over', runRefusalWords.over)
  await updateRun(deps.db, run.id, { cancellation_requested: 1 })
  if (run.phase === 'applying') return
  await endCancelled(deps, run, run.id, ['fetching', 'ready', 'enriching', 'interrupted'])
  if (run.phase === 'ready') await dropUpload(deps.config.dataDir, run.id)
}
