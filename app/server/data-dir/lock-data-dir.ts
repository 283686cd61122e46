import { join } from 'node:path'
import { databaseWords } from '#app/words/en.ts'
import { loadDriver } from '#app/server/db/open-database.ts'

/** A process that is stopping has this long to let go of the folder before the next one gives up. */
const PATIENCE_MS = 5000

/** Two processes would run the same import and use up each other's tokens. */
export class FolderInUseError extends Error {
  constructor(dataDir: string) {
    super(databaseWords.folderInUse(dataDir))
    this.name = 'FolderInUseError'
  }
}

/**
 * Makes sure that this process is the only one at work in a data folder, for as long as it lives. The lock is the
 * operating system's, taken through an empty database beside the real one: it ends with the process, however that
 * ends, and holds between containers on one machine. Who only reads the real database, as a backup does, is not kept out.
 * @returns lets go of it
 * @throws FolderInUseError
 */
export function lockDataDir(dataDir: string, patienceMs = PATIENCE_MS): () => void {
  const Driver = loadDriver()
  const lock = new Driver(join(dataDir, 'reelmark.lock'), { timeout: patienceMs })
  try {
    // No journal on the disk that a killed process would leave.
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
      throw new FolderInUseError(dataDir)
    throw error
  }
  return () => lock.close()
}
