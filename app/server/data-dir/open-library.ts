import { join } from 'node:path'
import { assertNotNewer, migrate } from '#app/server/db/migrate.ts'
import { type OpenedDatabase, openDatabase } from '#app/server/db/open-database.ts'
import type { Logger } from '#app/server/base/log.ts'
import { startCheckpoints } from './checkpoints.ts'
import { compactOnce } from './compact-once.ts'
import { openStampReader } from './database-stamp.ts'
import { inspectDatabase } from './inspect-database.ts'

export type OpenedLibrary = OpenedDatabase & {
  /** Makes the file as short as the library in it. */
  shorten: () => Promise<void>
}

/**
 * Opens the library of a data folder that this process holds, and brings it up to this version.
 * @throws UnusableDatabaseError, NewerDatabaseError, FailedMigrationError, and what SQLite says
 */
export async function openLibrary(dataDir: string, log: Logger): Promise<OpenedLibrary> {
  inspectDatabase(dataDir)
  const path = join(dataDir, 'reelmark.db')
  const reader = openStampReader(path)
  let opened: OpenedDatabase | null = null
  try {
    opened = openDatabase(path)
    await assertNotNewer(opened.db)
    const checkpoints = await startCheckpoints({ path, log, reader, alone: opened.alone })
    const { db, alone, close } = opened
    const closeAll = async () => {
      await checkpoints.stop()
      await close()
      reader.close()
    }
    try {
      await migrate(db)
      await compactOnce({ dataDir, alone, log })
    } catch (error) {
      await checkpoints.stop()
      throw error
    }
    return { db, alone, shorten: checkpoints.ask, close: closeAll }
  } catch (error) {
    await opened?.close()
    reader.close()
    throw error
  }
}
