import { AppError } from '#app/server/app-error.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Config } from '#app/server/config.ts'
import type { Logger } from '#app/server/log.ts'
import type { TraktAccount } from '#app/server/trakt/trakt-account.ts'
import type { RunController } from './run-controller.ts'

type Deps = {
  config: Pick<Config, 'syncIntervalMinutes'>
  clock: Clock
  log: Logger
  trakt: Pick<TraktAccount, 'status'>
  runs: Pick<RunController, 'sync'>
  random?: () => number
}

const MINUTE_MS = 60_000
/** Installations that were started together must not ask together for ever. */
const JITTER = 0.1

/** The background sync: every SYNC_INTERVAL_MINUTES while Trakt is connected; 0 turns it off. */
export function createSyncSchedule({ config, clock, log, trakt, runs, random = Math.random }: Deps) {
  const stopping = new AbortController()
  let loop: Promise<void> = Promise.resolve()

  async function run(): Promise<void> {
    for (;;) {
      const spread = 1 + (random() * 2 - 1) * JITTER
      await clock.sleep(config.syncIntervalMinutes * MINUTE_MS * spread, stopping.signal)
      await syncOnce()
    }
  }

  async function syncOnce(): Promise<void> {
    try {
      const { connected, needsReconnect } = await trakt.status()
      if (connected && !needsReconnect) await runs.sync()
    } catch (error) {
      if (error instanceof AppError && error.status === 409) return
      log.warn({ err: error }, 'the background sync could not begin')
    }
  }

  return {
    start: () => {
      if (config.syncIntervalMinutes === 0) return
      loop = run().catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: error }, 'the background sync has ended')
      })
    },
    stop: async () => {
      stopping.abort(new Error('The application is stopping.'))
      await loop
    },
  }
}
