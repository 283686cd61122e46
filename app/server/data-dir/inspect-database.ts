import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadDriver } from '#app/server/db/open-database.ts'
import { dataDirWords as words } from '#app/words/en.ts'
import { hasLog, readFileState, readStamps } from './database-stamp.ts'

/** The library cannot be opened as it lies there; the message says what to do. Nothing was written. */
export class UnusableDatabaseError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnusableDatabaseError'
  }
}

/**
 * Looks at the database before SQLite does, which would take an empty file for a new library and a log for the one of
 * whatever file lies beside it.
 * @throws UnusableDatabaseError
 */
export function inspectDatabase(dataDir: string): void {
  const path = join(dataDir, 'reelmark.db')
  const state = readFileState(path)
  const wasUsed = existsSync(join(dataDir, 'secret.key'))
  if (state === null || state.bytes === 0) {
    if (!wasUsed && !hasLog(path)) return
    throw new UnusableDatabaseError(state === null ? words.missing(dataDir) : words.empty(dataDir))
  }
  if (!state.isDatabase) throw new UnusableDatabaseError(words.damaged(dataDir))
  const allowed = readStamps(path)
  const isOwn = allowed?.includes(state.stamp) ?? false
  if (hasLog(path) && allowed !== null && !isOwn) throw new UnusableDatabaseError(words.strangeLog(dataDir))
  if (!isOwn) assertSound(path, dataDir)
}

/** Reads the whole file, so it is asked only of one that was not there when Reelmark last ran. */
function assertSound(path: string, dataDir: string): void {
  const Driver = loadDriver()
  const sqlite = new Driver(path, { readonly: true, fileMustExist: true })
  try {
    const found = sqlite.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new UnusableDatabaseError(words.damaged(dataDir))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error
    throw new UnusableDatabaseError(words.damaged(dataDir))
  } finally {
    sqlite.close()
  }
}
