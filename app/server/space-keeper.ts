import type { Clock } from './base/clock.ts'
import { giveBackSpace } from './db/give-back-space.ts'
import type { OpenedLibrary } from './data-dir/open-library.ts'
import { dropStagedOfOverRuns } from './import/run/drop-staged.ts'
import type { Logger } from './base/log.ts'

type Deps = Pick<OpenedLibrary, 'db' | 'alone' | 'shorten'> & {
  clock: Clock
  log: Pick<Logger, 'info' | 'warn'>
}

export type SpaceKeeper = { start: () => void; stop: () => Promise<void> }

const EVERY_MS = 30_000
/** Between two steps, so that they are a small part of what the machine does. */
const PAUSE_MS = 20

/** Removes what runs that are over have staged, and gives the space back: in the background, in small steps. */
export function createSpaceKeeper(deps: Deps): SpaceKeeper {
  const { clock, log } = deps
  const stopping = new AbortController()
  const { signal } = stopping
  let loop: Promise<void> = Promise.resolve()

  const work = async () => {
    while (!signal.aborted) {
      await keepSpace(deps, () => clock.sleep(PAUSE_MS, signal)).catch((error: unknown) => {
        if (!signal.aborted) log.warn({ err: error }, 'space could not be given back, will retry')
      })
      await clock.sleep(EVERY_MS, signal).catch(() => undefined)
    }
  }

  return {
    start: () => {
      loop = work()
    },
    stop: async () => {
      stopping.abort(new Error('The application is stopping.'))
      await loop
    },
  }
}

export async function keepSpace(
  { db, alone, shorten, log }: Omit<Deps, 'clock'>,
  pause: () => Promise<void>,
): Promise<void> {
  const rows = await dropStagedOfOverRuns(db, pause)
  const pages = await giveBackSpace(alone, pause)
  if (pages > 0) await shorten()
  if (rows + pages > 0) log.info({ rows, pages }, 'space was given back')
}
