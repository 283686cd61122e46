import type { RunFailure } from '#app/domain/run-problem.ts'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import { asDiskFull, DiskFullError } from '#app/server/db/disk-full.ts'
import { type Database, onDiskFull } from '#app/server/db/open-database.ts'
import type { Logger } from '#app/server/base/log.ts'
import { abortable } from '#app/server/upstream/abortable.ts'

export type DiskProblem = Extract<RunFailure, { code: 'disk-full' }>

/** Knows that the disk is full from the first write that found no room until one of its own finds some. */
export type DiskWatch = {
  /** Null where there is room, as far as is known. */
  problem: () => DiskProblem | null
  /** @returns whether the error says that there is no room */
  note: (error: unknown) => boolean
  /** Resolves once there is room. @throws the signal's reason */
  whenRoom: (signal: AbortSignal) => Promise<void>
  stop: () => Promise<void>
}

type Deps = {
  db: Database
  clock: Clock
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  config: Pick<Config, 'dataDir'>
}

const LOOK_EVERY_MS = 5000
/** More than any one step writes, so that what waits does not stop again at once. */
const TRIED_BYTES = 1024 * 1024
const TRIED_NAME = 'disk-room'

export function createDiskWatch({ db, clock, log, config }: Deps): DiskWatch {
  const stopping = new AbortController()
  let full: { problem: DiskProblem; over: Promise<void> } | null = null

  const note = (error: unknown) => {
    const found = asDiskFull(error, config.dataDir)
    if (!(found instanceof DiskFullError)) return false
    if (full || stopping.signal.aborted) return true
    log.error({ err: found.cause ?? found, folder: config.dataDir }, 'the disk is full')
    full = {
      problem: { code: 'disk-full', folder: config.dataDir },
      over: watch(),
    }
    return true
  }

  const watch = async () => {
    try {
      do await clock.sleep(LOOK_EVERY_MS, stopping.signal)
      while (!(await hasRoom()))
      log.info('there is room on the disk again')
    } catch (error) {
      if (!stopping.signal.aborted) log.warn({ err: error }, 'the disk is no longer watched')
    } finally {
      full = null
    }
  }

  const hasRoom = async () => {
    try {
      await writeFileOf(config.dataDir)
      await writeRowOf(db)
      return true
    } catch (error) {
      if (!note(error)) log.warn({ err: error }, 'it could not be tried whether there is room on the disk')
      return false
    }
  }

  onDiskFull(db, note)
  return {
    problem: () => full?.problem ?? null,
    note,
    whenRoom: async (signal) => {
      if (full) await abortable(full.over, signal)
    },
    stop: async () => {
      stopping.abort(new Error('The application is stopping.'))
      await full?.over
    },
  }
}

/** Among the uploads, where whatever belongs to no run is swept away. */
async function writeFileOf(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'uploads')
  const path = join(folder, TRIED_NAME)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(path, Buffer.alloc(TRIED_BYTES, 1), { flush: true })
  } finally {
    await rm(path, { force: true })
  }
}

/** In two commits: a row that goes in the commit it came in takes no room. */
async function writeRowOf(db: Database): Promise<void> {
  const row = { name: TRIED_NAME, value: 'x'.repeat(TRIED_BYTES) }
  await db
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
    .execute()
  await db.deleteFrom('setting').where('name', '=', TRIED_NAME).execute()
}
