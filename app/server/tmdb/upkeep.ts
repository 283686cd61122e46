import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '../db/open-database.ts'
import type { Logger } from '#app/server/base/log.ts'
import type { EnrichmentQueue } from './enrichment-queue.ts'
import type { ImageStore } from './image-store.ts'
import { removeOutdatedMetadata } from './remove-outdated-metadata.ts'
import { requestRefresh } from './request-refresh.ts'
import { removeOutdated } from './tmdb-cache.ts'

type Deps = {
  db: Database
  clock: Clock
  log: Logger
  enrichment: Pick<EnrichmentQueue, 'wake'>
  images: Pick<ImageStore, 'removeOutdated'>
  /** Runs in the transaction in which titles lose their metadata. */
  afterCleared: (trx: Database, titleIds: readonly number[]) => Promise<void>
}

export type Upkeep = { start: () => void; stop: () => Promise<void> }

const FIRST_AFTER_MS = 60_000
const EVERY_MS = 6 * 60 * 60_000

/** Keeps what comes from TMDB neither too old nor longer than allowed: soon after the start, then every six hours. */
export function createUpkeep(deps: Deps): Upkeep {
  const { clock, log } = deps
  let running: { stop: AbortController; done: Promise<void> } | null = null

  async function work(signal: AbortSignal): Promise<void> {
    let waitMs = FIRST_AFTER_MS
    while (!signal.aborted) {
      await clock.sleep(waitMs, signal).catch(() => undefined)
      if (signal.aborted) return
      await keepUp(deps).catch((error: unknown) =>
        log.error({ err: error }, 'the upkeep of TMDB data failed'),
      )
      waitMs = EVERY_MS
    }
  }

  return {
    start() {
      if (running) return
      const stop = new AbortController()
      running = { stop, done: work(stop.signal) }
    },
    async stop() {
      running?.stop.abort()
      await running?.done
      running = null
    },
  }
}

async function keepUp({ db, clock, log, enrichment, images, afterCleared }: Deps): Promise<void> {
  const now = clock.now()
  const removedAnswers = await removeOutdated(db, now)
  const removedImages = await images.removeOutdated()
  const forgotten = await removeOutdatedMetadata(db, now, afterCleared)
  const refreshed = await requestRefresh(db, now)
  if (refreshed > 0) enrichment.wake()
  log.debug({ removedAnswers, removedImages, forgotten, refreshed }, 'TMDB data kept up')
}
