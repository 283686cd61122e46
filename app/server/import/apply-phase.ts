import type { RunProblem } from '#app/domain/run-problem.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import { streamOf } from '#app/domain/source-stream.ts'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { recountDays, userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { applyNextItems } from './apply/apply-items.ts'
import { listUnconfirmed } from '#app/server/removed-upstream/confirm-removals.ts'
import { applyLists } from './apply/apply-lists.ts'
import { detectRemovedUpstream } from '#app/server/removed-upstream/detect-removed-upstream.ts'
import { accountRows } from './plan/account-rows.ts'
import { proveRun } from './prove-run.ts'
import type { RunDeps } from './run/run-deps.ts'
import type { RunRecord } from './run/run-record.ts'
import { sourceOf } from './run/source-of.ts'
import { addRunErrors, isCancelled, jsonOf, moveRun, updateRun } from './run/run-store.ts'

/** Writes the plan, a few titles at a time; between two steps pages get their turn and a cancellation is heard. */
export async function applyPhase(deps: RunDeps, run: RunRecord, signal: AbortSignal): Promise<void> {
  const { db, clock, config } = deps
  if (run.file?.timeZone) await adoptTimeZone(deps, run, run.file.timeZone)
  const timeZone = await userTimeZone({ db, config }, run)
  const contextAt = (now: Date) => ({
    profileId: run.profileId,
    runId: run.id,
    source: run.source,
    isFile: run.file !== null,
    timeZone,
    today: dayIn(timeZone, now),
    now,
    followsWatchlist: sourceOf(deps, run)?.follows.watchlist ?? false,
    bingeDates: run.kind === 'import' && run.bingeDates,
  })
  await applyLists(db, contextAt(clock.now()))
  for (let completed = await countApplied(db, run.id); ;) {
    if (await isCancelled(db, run.id)) return
    signal.throwIfAborted()
    const items = await applyNextItems(db, contextAt(clock.now()))
    if (items.length === 0) break
    completed += items.length
    await updateRun(db, run.id, { completed, current_item: items.at(-1)?.title ?? null })
    await giveWay()
  }
  await finishApplying(deps, run)
}

/** Days are to be as they were in the export, where neither a person nor an account has said otherwise here. */
async function adoptTimeZone(
  { db, clock, config }: RunDeps,
  viewer: Viewer,
  timeZone: string,
): Promise<void> {
  const adopted = await db
    .updateTable('profile')
    .set({ account_time_zone: timeZone })
    .where('id', '=', viewer.profileId)
    .where('account_time_zone', 'is', null)
    .executeTakeFirst()
  if (adopted.numUpdatedRows > 0n) await recountDays({ db, config, now: clock.now() }, viewer)
}

async function finishApplying({ db, clock, sources }: RunDeps, run: RunRecord): Promise<void> {
  const source = sourceOf({ sources }, run)
  const account = (await source?.account()) ?? null
  if (source?.follows.removals) await noteVanished({ db, now: clock.now() }, run)
  const proof = await proveRun(db, run, run.id)
  await accountRows(db, run.id, { isWritten: true, now: clock.now() })
  await db.transaction().execute(async (trx) => {
    const moved = await moveRun(trx, run.id, {
      from: ['applying'],
      to: 'enriching',
      now: clock.now(),
      change: { proof: jsonOf.proof(proof), completed: 0, current_item: null },
    })
    // A file says how things were when it was made; the next sync looks at the source itself.
    if (moved && !run.file) await moveCursors(trx, run, account)
  })
}

async function noteVanished({ db, now }: { db: Database; now: Date }, run: RunRecord): Promise<void> {
  for (const name of run.include) {
    const waiting = await detectRemovedUpstream(db, run, {
      runId: run.id,
      source: run.source,
      stream: streamOf[name],
      now,
    })
    if (waiting === 0) continue
    const what = name === 'ratings' ? 'ratings' : 'plays'
    const message: RunProblem = { code: 'removed-at-once', what, count: waiting }
    await addRunErrors(db, run.id, [{ title: null, message }], now)
  }
}

/** Each stream that was read to its end and written counts as synced from the moment its fetching began. */
async function moveCursors(trx: Database, run: RunRecord, account: string | null): Promise<void> {
  const streams = await trx
    .selectFrom('run_stream')
    .innerJoin('import_run', 'import_run.id', 'run_stream.run_id')
    .select(['stream', 'activity_at', 'latest_count', 'needs_walk', 'fetch_began_at', 'started_at'])
    .where('run_stream.run_id', '=', run.id)
    .where('run_stream.done', '=', 1)
    .execute()
  const unconfirmed = await listUnconfirmed(trx, run.id)
  for (const stream of streams) {
    const cursor = {
      account,
      synced_from: stream.fetch_began_at ?? stream.started_at,
      activity_at: stream.activity_at,
      upstream_count: stream.latest_count,
      needs_walk: unconfirmed.has(stream.stream) ? 1 : stream.needs_walk,
    }
    await trx
      .insertInto('sync_cursor')
      .values({ profile_id: run.profileId, source: run.source, stream: stream.stream, ...cursor })
      .onConflict((conflict) => conflict.columns(['profile_id', 'source', 'stream']).doUpdateSet(cursor))
      .execute()
  }
}

async function countApplied(db: Database, runId: string): Promise<number> {
  const { n } = await db
    .selectFrom('run_item')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('run_id', '=', runId)
    .where('title_key', 'is not', null)
    .where('excluded', '=', 0)
    .where('state', '!=', 'planned')
    .executeTakeFirstOrThrow()
  return n
}
