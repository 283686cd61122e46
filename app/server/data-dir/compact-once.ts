import { statfsSync } from 'node:fs'
import { INCREMENTAL } from '#app/server/db/give-back-space.ts'
import type { OpenedDatabase } from '#app/server/db/open-database.ts'
import type { Logger } from '#app/server/base/log.ts'

/** Rewritten within a second or two, and small enough to fit into memory meanwhile. */
const MOST_BYTES = 128 * 1024 * 1024
/** The copy in the log, and the file that it becomes. */
const ROOM_NEEDED = 3

type Deps = { dataDir: string; alone: OpenedDatabase['alone']; log: Pick<Logger, 'info' | 'warn'> }

/**
 * A database of an earlier version cannot give back space until it is rewritten once. That happens at start,
 * where what is in use is small; a large library is left as it is, and the log says how it is done by hand.
 */
export async function compactOnce({ dataDir, alone, log }: Deps): Promise<void> {
  await alone((sqlite) => {
    const read = (name: string) => sqlite.pragma(name, { simple: true }) as number
    if (read('auto_vacuum') === INCREMENTAL) return
    const usedBytes = (read('page_count') - read('freelist_count')) * read('page_size')
    const { bavail, bsize } = statfsSync(dataDir)
    if (usedBytes > MOST_BYTES || bavail * bsize < ROOM_NEEDED * usedBytes) {
      log.info(
        { usedBytes },
        'the database keeps its size: to let it shrink, stop Reelmark and run "pragma auto_vacuum = 2; vacuum;" on it',
      )
      return
    }
    log.info({ usedBytes }, 'the database is compacted once, so that it can shrink from now on')
    try {
      sqlite.exec('pragma auto_vacuum = INCREMENTAL; vacuum')
    } catch (error) {
      log.warn({ err: error }, 'the database could not be compacted; it works as before')
    }
  })
}
