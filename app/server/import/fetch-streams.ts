import { subHours, subMinutes } from 'date-fns'
import type { Updateable } from 'kysely'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { RunStreamTable } from '#app/server/db/tables.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import type { TraktClient, TraktStream } from '#app/server/trakt/trakt-client.ts'
import type { RunInclude } from './run-record.ts'
import { stageRows } from './stage-rows.ts'

export type FetchDeps = { db: Database; clock: Clock; client: TraktClient }

export type FetchJob = {
  runId: string
  kind: 'import' | 'sync'
  include: readonly RunInclude[]
  signal: AbortSignal
  /** After each page has been staged. */
  onPage: () => Promise<void>
  onWait: (wait: { until: Date; reason: string } | null) => void
}

export const streamOf: Record<RunInclude, TraktStream> = {
  movies: 'movie-plays',
  series: 'episode-plays',
  ratings: 'ratings',
  watchlist: 'watchlist',
}

/** Trakt keeps times to the minute, and a scrobble can arrive late: each sync looks this much further back. */
const OVERLAP_MINUTES = 15
/** A sync without one before it looks back this far. */
const FIRST_SYNC_HOURS = 24
/** How often a stream is walked again when its count moved during the walk. */
const MOST_WALKS = 3

/**
 * Reads every stream of a run side by side, a page at a time, into the staging tables. Each page and the place to go
 * on from are one transaction, so a killed process goes on at the same page.
 * @throws what the first failing stream threw, after the others have ended; their rows stay for the next try
 */
export async function fetchStreams(deps: FetchDeps, job: FetchJob): Promise<void> {
  await noteActivities(deps, job)
  const outcomes = await Promise.allSettled(
    job.include.map((include) => fetchStream(deps, job, streamOf[include])),
  )
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
}

/** Trakt's stamps are read before the first page: what changes during the walk is seen by the next sync. */
async function noteActivities({ db, client }: FetchDeps, { runId, include }: FetchJob): Promise<void> {
  const known = await db.selectFrom('run_stream').select('stream').where('run_id', '=', runId).execute()
  if (known.length > 0) return
  const activities = await client.lastActivities()
  const stamps: Record<TraktStream, string | null> = {
    'movie-plays': activities.moviePlays,
    'episode-plays': activities.episodePlays,
    ratings: activities.ratings,
    watchlist: activities.watchlist,
  }
  await db
    .insertInto('run_stream')
    .values(
      include.map((name) => ({ run_id: runId, stream: streamOf[name], activity_at: stamps[streamOf[name]] })),
    )
    .execute()
}

async function fetchStream(deps: FetchDeps, job: FetchJob, stream: TraktStream): Promise<void> {
  const state = await getStream(deps.db, job.runId, stream)
  if (state.done === 1) return
  const cursor = await findCursor(deps.db, stream)
  if (job.kind === 'sync' && isUnchanged(state.activity_at, cursor?.activity_at ?? null)) {
    return void (await updateStream(deps.db, job.runId, stream, { done: 1 }))
  }
  const startAt =
    job.kind === 'sync' && isPlays(stream) ? windowStart(cursor?.synced_from, deps.clock.now()) : undefined
  for (let walk = 1; walk <= MOST_WALKS; walk++) {
    await walkPages(deps, job, { stream, startAt })
    if (!(await movedDuringWalk(deps.db, job.runId, stream))) break
    // Rows were added or removed while pages were read, so a row may have slipped between two pages.
    await updateStream(deps.db, job.runId, stream, { next_page: 1, rows_read: 0, first_count: null })
  }
  await updateStream(deps.db, job.runId, stream, { done: 1, error: null })
}

async function walkPages(
  { db, client }: FetchDeps,
  job: FetchJob,
  o: { stream: TraktStream; startAt: string | undefined },
): Promise<void> {
  // A walk that was cut off goes on where it was; if rows have moved meanwhile, the counts differ and it walks again.
  for (let page = (await getStream(db, job.runId, o.stream)).next_page; ; page++) {
    job.signal.throwIfAborted()
    const answer = await client.page(o.stream, {
      page,
      signal: job.signal,
      onWait: job.onWait,
      ...(o.startAt !== undefined && { startAt: o.startAt }),
    })
    const rows = answer.rows.filter((row) => isWanted(row, o.stream, job.include))
    await db.transaction().execute(async (trx) => {
      const before = await getStream(trx, job.runId, o.stream)
      await stageRows(trx, { id: job.runId, stream: o.stream }, rows)
      await updateStream(trx, job.runId, o.stream, {
        next_page: page + 1,
        rows_read: before.rows_read + answer.rowCount,
        first_count: before.first_count ?? answer.itemCount,
        latest_count: answer.itemCount,
      })
    })
    await job.onPage()
    if (answer.isLast) return
  }
}

async function movedDuringWalk(db: Database, runId: string, stream: TraktStream): Promise<boolean> {
  const { first_count, latest_count } = await getStream(db, runId, stream)
  return first_count !== latest_count
}

/** Ratings and watchlist entries of a kind that the person left out stay out. */
function isWanted(row: SourceRow, stream: TraktStream, include: readonly RunInclude[]): boolean {
  if (row.type === 'malformed' || isPlays(stream)) return true
  const kinds = include.filter((name) => name === 'movies' || name === 'series')
  if (kinds.length === 0) return true
  return kinds.includes(row.title.kind === 'movie' ? 'movies' : 'series')
}

const isPlays = (stream: TraktStream) => stream === 'movie-plays' || stream === 'episode-plays'

const isUnchanged = (now: string | null, then: string | null) => now !== null && now === then

/** Where a sync begins to read plays (contract, rule 4). */
function windowStart(syncedFrom: string | undefined, now: Date): string {
  const start = syncedFrom
    ? subMinutes(new Date(syncedFrom), OVERLAP_MINUTES)
    : subHours(now, FIRST_SYNC_HOURS)
  return start.toISOString()
}

async function findCursor(db: Database, stream: TraktStream) {
  return db
    .selectFrom('sync_cursor')
    .selectAll()
    .where('profile_id', '=', PROFILE_ID)
    .where('stream', '=', stream)
    .executeTakeFirst()
}

async function getStream(db: Database, runId: string, stream: TraktStream) {
  return db
    .selectFrom('run_stream')
    .selectAll()
    .where('run_id', '=', runId)
    .where('stream', '=', stream)
    .executeTakeFirstOrThrow()
}

async function updateStream(
  db: Database,
  runId: string,
  stream: TraktStream,
  change: Updateable<RunStreamTable>,
): Promise<void> {
  await db
    .updateTable('run_stream')
    .set(change)
    .where('run_id', '=', runId)
    .where('stream', '=', stream)
    .execute()
}
