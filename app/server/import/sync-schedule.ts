import { AppError } from '#app/server/base/app-error.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Logger } from '#app/server/base/log.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { LiveSource } from '#app/server/live-source/live-source.ts'
import type { RunController } from './run-controller.ts'

type Deps = {
  config: Pick<Config, 'syncIntervalMinutes'>
  clock: Clock
  db: Database
  log: Logger
  /** Whose accounts are kept in sync. */
  owner: Viewer
  sources: { all: readonly Pick<LiveSource, 'id' | 'refusal'>[] }
  runs: Pick<RunController, 'sync' | 'whenIdle'>
  random?: () => number
}

export type SyncSchedule = {
  start: () => void
  stop: () => Promise<void>
  /** When the next sync begins, and how many runs before it have failed; null where the schedule is off. */
  next: () => Promise<{ at: string; failures: number } | null>
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Installations that were started together must not ask together for ever. */
const JITTER = 0.1
/** Enough for the shortest interval to reach a day. */
const FAILURES_COUNTED = 12

/**
 * The background sync: every SYNC_INTERVAL_MINUTES, one source after the other, of those that are
 * connected; 0 turns it off. After each failed run the
 * interval doubles, up to a day; a run that succeeds, also one a person started, brings it back.
 */
export function createSyncSchedule(deps: Deps): SyncSchedule {
  const { config, clock, db, log, owner, sources, runs, random = Math.random } = deps
  const intervalMs = config.syncIntervalMinutes * MINUTE_MS
  const stopping = new AbortController()
  const beginCycle = () => ({ from: clock.now().getTime(), spread: 1 + (random() * 2 - 1) * JITTER })
  let cycle = beginCycle()
  let loop: Promise<void> = Promise.resolve()

  async function next(): Promise<{ at: number; failures: number }> {
    const failures = await countFailuresInARow(db, owner)
    return { at: cycle.from + backedOff(intervalMs, failures) * cycle.spread, failures }
  }

  async function run(): Promise<void> {
    for (;;) {
      cycle = beginCycle()
      // Looks again at least every interval: the run before ends while this sleeps, and a person may sync meanwhile.
      for (let waitMs = await untilNext(); waitMs > 0; waitMs = await untilNext())
        await clock.sleep(Math.min(waitMs, intervalMs), stopping.signal)
      await syncOnce()
    }
  }

  const untilNext = async () => (await next()).at - clock.now().getTime()

  async function syncOnce(): Promise<void> {
    for (const [nth, source] of sources.all.entries()) {
      // One run at a time: that of the source before ends first.
      if (nth > 0) await runs.whenIdle()
      await syncWith(source)
    }
  }

  async function syncWith({ id, refusal }: Pick<LiveSource, 'id' | 'refusal'>): Promise<void> {
    try {
      if ((await refusal()) === null) await runs.sync(owner, { source: id })
    } catch (error) {
      if (error instanceof AppError && error.status === 409) return
      log.warn({ err: error }, 'the background sync could not begin')
    }
  }

  return {
    start: () => {
      if (intervalMs === 0) return
      loop = run().catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: error }, 'the background sync has ended')
      })
    },
    stop: async () => {
      stopping.abort(new Error('The application is stopping.'))
      await loop
    },
    next: async () => {
      if (intervalMs === 0) return null
      const { at, failures } = await next()
      return { at: new Date(Math.max(at, clock.now().getTime())).toISOString(), failures }
    },
  }
}

/** The interval after so many failures in a row. One that was set to more than a day is left as it is. */
export function backedOff(intervalMs: number, failures: number): number {
  return Math.max(intervalMs, Math.min(DAY_MS, intervalMs * 2 ** failures))
}

/** How many of the latest runs failed, up to the last one that did not. */
async function countFailuresInARow(db: Database, owner: Viewer): Promise<number> {
  const runs = await db
    .selectFrom('import_run')
    .select('phase')
    .where('profile_id', '=', owner.profileId)
    .where('phase', 'in', ['completed', 'failed'])
    .orderBy('started_at', 'desc')
    .limit(FAILURES_COUNTED)
    .execute()
  const lastGood = runs.findIndex(({ phase }) => phase === 'completed')
  return lastGood === -1 ? runs.length : lastGood
}
