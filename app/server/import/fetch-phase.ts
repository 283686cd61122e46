import type { RowProblem } from '#app/domain/row-problem.ts'
import type { RunProblem } from '#app/domain/run-problem.ts'
import { readMessage, type Stored } from '#app/server/db/stored-message.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { streamOf, type RunInclude } from '#app/domain/source-stream.ts'
import { DiskFullError } from '#app/server/db/disk-full.ts'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { refreshStaleEntries } from '#app/server/entries/refresh-entries.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { excludeKeys } from './begin-applying.ts'
import { asksForReading } from './choose-reading.ts'
import { countPlanned } from './run/count-planned.ts'
import { countBingeDays, countRun } from './run/count-run.ts'
import { dropRemovedPlays } from './plan/drop-removed-plays.ts'
import { fetchExtras } from './fetch/fetch-extras.ts'
import { type FetchJob, fetchStreams } from './fetch/fetch-streams.ts'
import { readUpload } from './fetch/read-upload.ts'
import { dropUpload } from './files/upload-store.ts'
import { findRenumbered } from './plan/find-renumbered.ts'
import { findRun, findRunOptions } from './run/find-run.ts'
import { dropExcludedTitles, rememberExcludedTitles } from './fetch/excluded-titles.ts'
import { applyDecisions } from './names/apply-decisions.ts'
import { accountRows } from './plan/account-rows.ts'
import { planRun } from './plan/plan-run.ts'
import type { RunDeps } from './run/run-deps.ts'
import { resolveEpisodeKeys } from './plan/resolve-episode-keys.ts'
import { resolveEpisodeNumbers } from './plan/resolve-episode-numbers.ts'
import { followReadings } from './plan/follow-readings.ts'
import { resolveNames } from './plan/resolve-names.ts'
import { noCounts, type NewRunError, type RunRecord } from './run/run-record.ts'
import { sourceOf } from './run/source-of.ts'
import { addRunErrors, jsonOf, moveRun, updateRun } from './run/run-store.ts'
import { stageUnlisted } from './fetch/stage-unlisted.ts'

/** Fetches from a connected source or reads the file, compares, and stops at the preview; a sync goes straight on to applying. */
export async function fetchPhase(deps: RunDeps, run: RunRecord, signal: AbortSignal): Promise<void> {
  const { db } = deps
  await recordFetchStart(deps, run.id)
  if (run.file) {
    await readUpload(deps, run, { ...run, file: run.file }, signal)
    await resolveNames(db, run.id)
    await resolveEpisodeKeys(db, run.id)
    await followReadings(db, run.id)
    await applyDecisions(db, run, run.id)
    await comparePhase(deps, run)
    if (!(await canBeReadAnew(db, run, run.id))) await dropUpload(deps.config.dataDir, run.id)
    return
  }
  await fetchFromSource(deps, run, signal)
  await comparePhase(deps, run)
}

/** What is chosen at the preview has the file read once more. */
async function canBeReadAnew(db: Database, viewer: Viewer, runId: string): Promise<boolean> {
  const run = await findRun(db, viewer, runId)
  return run?.phase === 'ready' && asksForReading(run.file)
}

async function fetchFromSource(deps: RunDeps, run: RunRecord, signal: AbortSignal): Promise<void> {
  const { db, clock } = deps
  const source = deps.sources.get(run.source)
  const fetching = { db, clock, source }
  const job: FetchJob = {
    runId: run.id,
    kind: run.kind,
    account: await source.account(),
    include: run.include,
    extras: run.extras,
    signal,
    isCheck: run.isCheck,
    onAnswer: () => showProgress(db, run.id),
    onWait: (wait) => void showWait(deps, run.id, wait && { until: wait.until, for: source.name }),
  }
  try {
    await fetchStreams(fetching, run, job)
    await fetchExtras(fetching, run, { ...job, timeZone: await userTimeZone(deps, run) })
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof DiskFullError) throw error
    // A sync keeps the streams that did come; a full import waits until it has everything.
    if (run.kind === 'import' || source.isConnectionLost(error) || !(await hasWholeStream(db, run.id)))
      throw error
    await updateRun(db, run.id, { failure: jsonOf.failure(source.problemOf(error)) })
  }
}

async function comparePhase({ db, clock, config, sources }: RunDeps, run: RunRecord): Promise<void> {
  const source = sourceOf({ sources }, run)
  // What reading a file has warned of stays.
  if (!run.file) await db.deleteFrom('run_error').where('run_id', '=', run.id).execute()
  await resolveEpisodeNumbers(db, run.id)
  if (source?.follows.watchlist && run.include.includes('watchlist'))
    await stageGoneFromWatchlist(db, run, clock.now())
  if (run.kind === 'sync') {
    await dropExcludedTitles(db, run, { runId: run.id, since: await syncedSince(db, run) })
    await dropRemovedPlays(db, run, run.id)
  }
  if (source?.follows.removals) await findRenumbered(db, run, run.id)
  const timeZone = await userTimeZone({ db, config }, run)
  await planRun(db, run, {
    runId: run.id,
    source: run.source,
    isFile: run.file !== null,
    timeZone,
    now: clock.now(),
  })
  await refreshStaleEntries(db, run, dayIn(timeZone, clock.now()))
  await reportMalformed(db, run.id, clock.now())
  await reportRefused(db, run, clock.now())
  const { goesOn, excludedKeys = [] } = (await findRunOptions(db, run.id)) ?? {}
  await excludeKeys(db, run.id, goesOn?.excludedKeys ?? excludedKeys)
  if (goesOn) await rememberExcludedTitles(db, run, run.id)
  await accountRows(db, run.id, { isWritten: false, now: clock.now() })
  const counts = await countRun(db, run, run.id)
  const binge =
    run.kind === 'import' ? await countBingeDays(db, run, run.id, timeZone) : { days: 0, plays: 0 }
  await moveRun(db, run.id, {
    from: ['fetching'],
    to: run.kind === 'import' && !goesOn ? 'ready' : 'applying',
    now: clock.now(),
    change: {
      counts: jsonOf.counts(counts),
      binge: jsonOf.binge(binge),
      completed: 0,
      total: await countPlanned(db, run.id),
    },
  })
}

/** Kept when a stopped run goes on: what was added since its first page is for the next sync to see. */
async function recordFetchStart({ db, clock }: RunDeps, runId: string): Promise<void> {
  await db
    .updateTable('import_run')
    .set({ fetch_began_at: clock.now().toISOString() })
    .where('id', '=', runId)
    .where('fetch_began_at', 'is', null)
    .execute()
}

/** From when on everything at the source is new to the library; '' where nothing was synced before. */
async function syncedSince(db: Database, run: RunRecord): Promise<string> {
  const row = await db
    .selectFrom('sync_cursor')
    .select((eb) => eb.fn.min('synced_from').as('at'))
    .where('profile_id', '=', run.profileId)
    .where('source', '=', run.source)
    .where('stream', 'in', Object.values(streamOf))
    .executeTakeFirst()
  return row?.at ?? ''
}

async function stageGoneFromWatchlist(db: Database, run: RunRecord, now: Date): Promise<void> {
  const kinds = kindsOf(run.include)
  const outcome = await stageUnlisted(db, run, { runId: run.id, source: run.source, kinds, now })
  if (outcome.kind === 'incomplete' || outcome.waiting === 0) return
  const message: RunProblem = { code: 'removed-at-once', what: 'watchlist', count: outcome.waiting }
  await addRunErrors(db, run.id, [{ title: null, message }], now)
}

function kindsOf(include: readonly RunInclude[]): MediaKind[] {
  const kinds = [include.includes('movies') && 'movie', include.includes('series') && 'series'] as const
  const named = kinds.filter((kind): kind is MediaKind => kind !== false)
  return named.length > 0 ? named : ['movie', 'series']
}

/** What the source did not give beside the history. */
async function reportRefused(db: Database, run: RunRecord, now: Date): Promise<void> {
  if (run.extras.length === 0) return
  const rows = await db
    .selectFrom('run_stream')
    .select(['stream', 'error'])
    .where('run_id', '=', run.id)
    .where('stream', 'in', run.extras)
    .where('error', 'is not', null)
    .execute()
  const errors = rows.flatMap(({ stream, error }): NewRunError[] => {
    const name = run.extras.find((each) => each === stream)
    if (name === undefined || error === null) return []
    return [{ title: null, message: { code: 'not-given', stream: name, because: readMessage(error) } }]
  })
  await addRunErrors(db, run.id, errors, now)
}

const MALFORMED_AT_ONCE = 500

async function reportMalformed(db: Database, runId: string, now: Date): Promise<void> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('run_item')
      .select(['id', 'title', 'reason'])
      .where('run_id', '=', runId)
      .where('action', '=', 'malformed')
      .where('id', '>', after)
      .orderBy('id')
      .limit(MALFORMED_AT_ONCE)
      .execute()
    await addRunErrors(
      db,
      runId,
      rows.map(({ title, reason }) => ({
        title,
        message: { code: 'row', problem: readMessage(reason as Stored<RowProblem>) },
      })),
      now,
    )
    after = rows.at(-1)?.id ?? after
    if (rows.length < MALFORMED_AT_ONCE) return
    await giveWay()
  }
}

async function hasWholeStream(db: Database, runId: string): Promise<boolean> {
  const stream = await db
    .selectFrom('run_stream')
    .select('stream')
    .where('run_id', '=', runId)
    .where('done', '=', 1)
    .executeTakeFirst()
  return stream !== undefined
}

/** While rows are coming in, the counts say how many there are; which of them are new is known at the preview. */
async function showProgress(db: Database, runId: string): Promise<void> {
  const streams = await db.selectFrom('run_stream').selectAll().where('run_id', '=', runId).execute()
  const read = (name: string) => streams.find((stream) => stream.stream === name)?.rows_read ?? 0
  const counts = noCounts()
  counts.plays.new = read('movie-plays') + read('episode-plays')
  counts.ratings.new = read('ratings')
  counts.watchlist.new = read('watchlist')
  await db
    .updateTable('import_run')
    .set((eb) => ({ counts: jsonOf.counts(counts), requests_made: eb('requests_made', '+', 1) }))
    .where('id', '=', runId)
    .execute()
}

async function showWait(
  { db, log }: RunDeps,
  runId: string,
  wait: { until: Date; for: string } | null,
): Promise<void> {
  try {
    await updateRun(db, runId, {
      waiting_until: wait?.until.toISOString() ?? null,
      waiting_for: wait?.for ?? null,
    })
  } catch (error) {
    log.warn({ err: error, runId }, 'the wait could not be shown')
  }
}
