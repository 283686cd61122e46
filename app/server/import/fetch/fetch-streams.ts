import { subHours, subMinutes } from 'date-fns'
import {
  type ExtraInclude,
  isPlayStream,
  type RunInclude,
  type SourceStream,
  streamOf,
} from '#app/domain/source-stream.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { LiveSource, SourcePage } from '#app/server/live-source/live-source.ts'
import { ofWantedKinds } from './of-wanted-kinds.ts'
import { stageRows } from './stage-rows.ts'
import {
  findCursor,
  getStream,
  isUncounted,
  type StreamState,
  type SyncCursor,
  updateStream,
} from '#app/server/sync-state/stream-store.ts'

export type FetchDeps = { db: Database; clock: Clock; source: LiveSource }

export type FetchJob = {
  runId: string
  kind: 'import' | 'sync'
  /** Whose lists they are, at the source. */
  account: string | null
  include: readonly RunInclude[]
  extras: readonly ExtraInclude[]
  /** The person wants every row held against the library, whatever the stamps and counts say. */
  isCheck: boolean
  signal: AbortSignal
  /** After each answer has been staged. */
  onAnswer: () => Promise<void>
  onWait: (wait: { until: Date } | null) => void
}

/** Sources keep times to the minute, and a play can arrive late: each sync looks this much further back. */
const OVERLAP_MINUTES = 15
/** A sync without one before it looks back this far. */
const FIRST_SYNC_HOURS = 24
/** How often a stream is walked in all when its count moves during the walk. */
const MAX_PASSES = 3

/**
 * Reads every stream of a run side by side, a page at a time, into the staging tables. Each page and the place to go
 * on from are one transaction, so a killed process goes on at the same page.
 * @throws what the first failing stream threw, after the others have ended; their rows stay for the next try
 */
export async function fetchStreams(deps: FetchDeps, viewer: Viewer, job: FetchJob): Promise<void> {
  await noteActivities(deps, job)
  const outcomes = await Promise.allSettled(
    job.include.map((include) => fetchStream(deps, viewer, job, streamOf[include])),
  )
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
}

/** The source's stamps are read before the first page: what changes during the walk is seen by the next sync. */
async function noteActivities({ db, source }: FetchDeps, job: FetchJob): Promise<void> {
  const known = await db.selectFrom('run_stream').select('stream').where('run_id', '=', job.runId).execute()
  if (known.length > 0) return
  const stamps = await source.changes({ signal: job.signal, onWait: job.onWait })
  const streams = [...job.include.map((name) => streamOf[name]), ...job.extras]
  await db
    .insertInto('run_stream')
    .values(streams.map((stream) => ({ run_id: job.runId, stream, activity_at: stamps[stream] })))
    .execute()
  await job.onAnswer()
}

async function fetchStream(
  deps: FetchDeps,
  viewer: Viewer,
  job: FetchJob,
  stream: SourceStream,
): Promise<void> {
  const { db } = deps
  const state = await getStream(db, job.runId, stream)
  if (state.done === 1) return
  const mayBePartial = job.kind === 'sync' && !job.isCheck && state.is_whole === 0
  const isEnough = mayBePartial && (await fetchNews(deps, viewer, job, stream, state))
  if (!isEnough) await walkWhole(deps, job, stream)
  await updateStream(db, job.runId, stream, { done: 1 })
}

/** Reads no more than what may have changed. @returns whether that was enough */
async function fetchNews(
  deps: FetchDeps,
  viewer: Viewer,
  job: FetchJob,
  stream: SourceStream,
  { activity_at }: StreamState,
): Promise<boolean> {
  const of = { source: deps.source.id, account: job.account, stream }
  const cursor = await findCursor(deps.db, viewer, of)
  const needsWalk = cursor?.needs_walk === 1
  if (needsWalk && (await countUpstream(deps, job, stream)) !== null) return false
  if (isUnchanged(activity_at, cursor?.activity_at ?? null)) {
    const latest_count = cursor?.upstream_count ?? null
    await updateStream(deps.db, job.runId, stream, { latest_count, needs_walk: needsWalk ? 1 : 0 })
    return true
  }
  return isPlayStream(stream) && fetchSince(deps, viewer, job, stream, cursor)
}

/** Reads the plays since the last sync. @returns whether they explain everything that changed */
async function fetchSince(
  deps: FetchDeps,
  viewer: Viewer,
  job: FetchJob,
  stream: SourceStream,
  cursor: SyncCursor | undefined,
): Promise<boolean> {
  const { reads_from } = await getStream(deps.db, job.runId, stream)
  const startAt = reads_from ?? windowStart(cursor?.synced_from, deps.clock.now())
  await updateStream(deps.db, job.runId, stream, { reads_from: startAt })
  await walkPages(deps, job, { stream, startAt })
  const count = await countUpstream(deps, job, stream)
  // Without a cursor nothing was read whole before, and nothing is owed.
  const needs_walk = count === null && cursor !== undefined ? 1 : 0
  await updateStream(deps.db, job.runId, stream, { latest_count: count, needs_walk })
  return addsUp(deps.db, viewer, job.runId, stream, { count, before: cursor?.upstream_count ?? null })
}

/**
 * Reads every row there is. When the source's count moves during the walk, rows were added or removed and one may
 * have slipped between two pages: then once more.
 */
async function walkWhole(deps: FetchDeps, job: FetchJob, stream: SourceStream): Promise<void> {
  const { db } = deps
  const { is_whole } = await getStream(db, job.runId, stream)
  if (is_whole === 0) await updateStream(db, job.runId, stream, fromTheTop)
  for (let walk = 1; walk <= MAX_PASSES; walk++) {
    await walkPages(deps, job, { stream, startAt: undefined })
    const state = await getStream(db, job.runId, stream)
    await updateStream(db, job.runId, stream, { needs_walk: isUncounted(state) ? 1 : 0 })
    if (state.first_count === state.latest_count) return
    if (walk < MAX_PASSES) await updateStream(db, job.runId, stream, fromTheTop)
  }
}

const fromTheTop = {
  next_page: 1,
  rows_read: 0,
  first_count: null,
  latest_count: null,
  highest_count: null,
  uncounted_pages: 0,
  page_mark: null,
  reads_from: null,
  is_whole: 1,
} as const

async function walkPages(
  { db, source }: FetchDeps,
  job: FetchJob,
  o: { stream: SourceStream; startAt: string | undefined },
): Promise<void> {
  // A walk that was cut off goes on where it was; if rows have moved meanwhile, the counts differ and it walks again.
  for (let page = (await getStream(db, job.runId, o.stream)).next_page; ; page++) {
    job.signal.throwIfAborted()
    const answer = await source.page(o.stream, {
      page,
      signal: job.signal,
      onWait: job.onWait,
      ...(o.startAt !== undefined && { startAt: o.startAt }),
    })
    const isRepeated = await keepPage(db, job, { stream: o.stream, page, answer })
    await job.onAnswer()
    if (answer.isLast || isRepeated) return
  }
}

/**
 * Stages a page and what it says of the whole stream, in one transaction.
 * @returns whether it was the page before once more, as where the source does not page at all
 */
async function keepPage(
  db: Database,
  job: FetchJob,
  { stream, page, answer }: { stream: SourceStream; page: number; answer: SourcePage },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const before = await getStream(trx, job.runId, stream)
    const isRepeated = before.page_mark === answer.mark
    const { itemCount } = answer
    if (!isRepeated)
      await stageRows(
        trx,
        { id: job.runId, stream },
        isPlayStream(stream) ? answer.rows : ofWantedKinds(answer.rows, job.include),
      )
    await updateStream(trx, job.runId, stream, {
      next_page: page + 1,
      rows_read: before.rows_read + (isRepeated ? 0 : answer.rowCount),
      first_count: before.first_count ?? itemCount,
      latest_count: itemCount ?? before.latest_count,
      highest_count:
        itemCount === null ? before.highest_count : Math.max(itemCount, before.highest_count ?? 0),
      uncounted_pages: before.uncounted_pages + (itemCount === null ? 1 : 0),
      page_mark: answer.mark,
    })
    return isRepeated
  })
}

/** How many rows the stream has in all, from the paging headers of its first page. */
async function countUpstream(
  { source }: FetchDeps,
  job: FetchJob,
  stream: SourceStream,
): Promise<number | null> {
  const { itemCount } = await source.page(stream, { page: 1, signal: job.signal, onWait: job.onWait })
  await job.onAnswer()
  return itemCount
}

/**
 * Whether what is new explains the source's count. Where it does not, plays were added with an old date, or removed:
 * `start_at` shows neither. Without a count from before there is nothing to compare.
 */
async function addsUp(
  db: Database,
  viewer: Viewer,
  runId: string,
  stream: SourceStream,
  { count, before }: { count: number | null; before: number | null },
): Promise<boolean> {
  if (count === null || before === null) return true
  const { n } = await db
    .selectFrom('staged_row as s')
    .leftJoin('play as p', (join) =>
      join.onRef('p.trakt_history_id', '=', 's.history_id').on('p.profile_id', '=', viewer.profileId),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('s.run_id', '=', runId)
    .where('s.stream', '=', stream)
    .where('s.type', '=', 'play')
    .where('p.id', 'is', null)
    .executeTakeFirstOrThrow()
  return count === before + n
}

const isUnchanged = (now: string | null, then: string | null) => now !== null && now === then

/** Where a sync begins to read plays (contract, rule 4). */
function windowStart(syncedFrom: string | undefined, now: Date): string {
  const start = syncedFrom
    ? subMinutes(new Date(syncedFrom), OVERLAP_MINUTES)
    : subHours(now, FIRST_SYNC_HOURS)
  return start.toISOString()
}
