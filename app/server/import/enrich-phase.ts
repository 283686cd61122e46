import { dayIn } from '#app/domain/calendar-day.ts'
import type { PlanReason } from '#app/domain/plan-item.ts'
import type { RunProblem } from '#app/domain/run-problem.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { readMessage, type Stored, storeMessage } from '#app/server/db/stored-message.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { countMovedPlays, countRun } from './run/count-run.ts'
import { dropStaged } from './run/drop-staged.ts'
import { afterFoundByRun } from '#app/server/merge/after-metadata-stored.ts'
import { accountRows } from './plan/account-rows.ts'
import { listUnplacedErrors } from './apply/report-unplaced.ts'
import type { RunDeps } from './run/run-deps.ts'
import type { NewRunError, RunRecord } from './run/run-record.ts'
import { addRunErrors, isCancelled, jsonOf, moveRun, updateRun } from './run/run-store.ts'

const SETTLED_AT_ONCE = 100
/** The queue says when a title is done; this is only for what it says without words, such as a pause. */
const POLL_INTERVAL_MS = 500

/**
 * Waits until the metadata queue has dealt with every title of the run, then ends it. Where TMDB cannot be asked at
 * all the run ends without it: the history is whole, and metadata comes later by itself.
 */
export async function enrichPhase(deps: RunDeps, run: RunRecord, signal: AbortSignal): Promise<void> {
  const { db, clock } = deps
  const bell = createWakeSignal(deps)
  try {
    deps.enrichment.wake()
    for (;;) {
      signal.throwIfAborted()
      if (await isCancelled(db, run.id)) return
      const settled = await settleItems(deps, run)
      if (settled === SETTLED_AT_ONCE) continue
      if ((await countUnsettled(db, run.id)) === 0) break
      const problem = problemWithTmdb(deps)
      if (problem) {
        await addRunErrors(db, run.id, [{ title: null, message: problem }], clock.now())
        break
      }
      await showPause(deps, run.id)
      await bell.next(signal)
    }
  } finally {
    bell.stop()
  }
  await finishRun(deps, run)
}

/** Takes note of titles whose metadata has come, or is known not to come. @returns how many */
async function settleItems({ db, clock, config }: RunDeps, run: RunRecord): Promise<number> {
  const { id: runId } = run
  const items = await listSettledItems(db, runId)
  if (items.length === 0) return 0
  const timeZone = await userTimeZone({ db, config }, run)
  const now = clock.now()
  await db.transaction().execute(async (trx) => {
    const touched: number[] = []
    for (const item of items) {
      touched.push(...(await afterFoundByRun(trx, run, item.title_id ?? 0, { runId, timeZone, now })))
      await trx
        .updateTable('run_item')
        .set({ state: 'settled', kind: item.kind, ...matchedSince(item) })
        .where('id', '=', item.id)
        .execute()
    }
    await refreshEntries(trx, run, touched, dayIn(timeZone, now))
    await addRunErrors(trx, runId, items.flatMap(problemOf), now)
    await trx
      .updateTable('import_run')
      .set((eb) => ({
        completed: eb('completed', '+', items.length),
        current_item: items.at(-1)?.title ?? null,
      }))
      .where('id', '=', runId)
      .execute()
  })
  return items.length
}

type SettledItem = Awaited<ReturnType<typeof listSettledItems>>[number]

async function listSettledItems(db: Database, runId: string) {
  return db
    .selectFrom('run_item as i')
    .innerJoin('title as t', 't.id', 'i.title_id')
    .innerJoin('enrichment as e', 'e.title_id', 'i.title_id')
    .select(['i.id', 'i.title', 'i.title_id', 'i.action', 'i.plays_existing', 'i.reason'])
    .select(['t.kind', 't.tmdb_id', 't.matched_by', 'e.state', 'e.last_error'])
    .where('i.run_id', '=', runId)
    .where('i.state', '=', 'applied')
    .where('e.state', 'in', ['done', 'failed', 'not-found'])
    .orderBy('i.id')
    .limit(SETTLED_AT_ONCE)
    .execute()
}

const FOUND_BY: Record<string, PlanReason> = {
  name: { code: 'found-by-name' },
  'imdb-id': { code: 'found-by-imdb-id' },
  'tvdb-id': { code: 'found-by-tvdb-id' },
}

/** A title that came without a TMDB id and has been found is no longer unmatched. */
function matchedSince(item: SettledItem): { action?: 'add' | 'update'; reason?: Stored<PlanReason> } {
  if (item.action !== 'unmatched' || item.tmdb_id === null) return {}
  return {
    action: item.plays_existing > 0 ? 'update' : 'add',
    reason: storeMessage<PlanReason>(FOUND_BY[item.matched_by ?? ''] ?? { code: 'found-otherwise' }),
  }
}

function problemOf(item: SettledItem): NewRunError[] {
  if (item.state === 'done') return []
  const because = item.last_error === null ? null : readMessage(item.last_error)
  const message: RunProblem =
    item.tmdb_id === null
      ? { code: 'unmatched', because: because ?? { code: 'unknown-ids' } }
      : { code: 'no-metadata', because }
  return [{ title: item.title, message }]
}

async function countUnsettled(db: Database, runId: string): Promise<number> {
  const { n } = await db
    .selectFrom('run_item')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('run_id', '=', runId)
    .where('state', '=', 'applied')
    .executeTakeFirstOrThrow()
  return n
}

/** Why the run goes on without TMDB; null where it waits for it. */
function problemWithTmdb({ enrichment }: RunDeps): RunProblem | null {
  switch (enrichment.state().state) {
    case 'not-configured':
      return { code: 'no-tmdb-key' }
    case 'invalid-key':
      return { code: 'tmdb-key-refused' }
    case 'unreachable':
      return { code: 'tmdb-unreachable' }
    case 'ok':
    case 'paused':
      return null
  }
}

async function showPause({ db, enrichment }: RunDeps, runId: string): Promise<void> {
  const { state, until } = enrichment.state()
  const isPaused = state === 'paused' && until !== null
  await updateRun(db, runId, {
    waiting_until: isPaused ? until : null,
    waiting_for: isPaused ? 'TMDB' : null,
  })
}

async function finishRun(deps: RunDeps, run: RunRecord): Promise<void> {
  const { db, clock, config } = deps
  const timeZone = await userTimeZone({ db, config }, run)
  const counts = await countRun(db, run, run.id)
  const binge =
    run.kind === 'import' && run.bingeDates
      ? await countMovedPlays(db, run, run.id, timeZone)
      : { days: 0, plays: 0 }
  const { failure } = await db
    .selectFrom('import_run')
    .select('failure')
    .where('id', '=', run.id)
    .executeTakeFirstOrThrow()
  const unmatched = await countStillUnmatched(db, run.id)
  const unplaced = await listUnplacedErrors(db, run, run.id)
  await accountRows(db, run.id, { isWritten: true, now: clock.now() })
  await db.transaction().execute(async (trx) => {
    await addRunErrors(trx, run.id, unplaced, clock.now())
    await moveRun(trx, run.id, {
      from: ['enriching'],
      to: failure === null ? 'completed' : 'failed',
      now: clock.now(),
      change: {
        counts: jsonOf.counts({ ...counts, unmatched }),
        binge: jsonOf.binge(binge),
        completed: run.total,
      },
    })
  })
  // Only now: a run that is stopped before its end counts all of its rows once more.
  await dropStaged(db, run.id)
}

async function countStillUnmatched(db: Database, runId: string): Promise<number> {
  const { n } = await db
    .selectFrom('run_item')
    .innerJoin('title', 'title.id', 'run_item.title_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('run_item.run_id', '=', runId)
    .where('run_item.excluded', '=', 0)
    .where('title.tmdb_id', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** Rings when a title has been dealt with; one ring may stand for several. */
function createWakeSignal({ enrichment, clock }: RunDeps) {
  let ring: (() => void) | null = null
  let hasRung = false
  const stop = enrichment.onSettled(() => {
    hasRung = true
    ring?.()
  })
  return {
    stop,
    next: async (signal: AbortSignal) => {
      if (!hasRung) {
        const nap = new AbortController()
        const rung = new Promise<void>((resolve) => {
          ring = resolve
        })
        await Promise.race([
          rung,
          clock.sleep(POLL_INTERVAL_MS, AbortSignal.any([signal, nap.signal])).catch(() => undefined),
        ])
        nap.abort()
        ring = null
      }
      hasRung = false
    },
  }
}
