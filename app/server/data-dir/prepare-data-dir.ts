import { accessSync, closeSync, constants, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '#app/server/base/config.ts'
import { configWords, dataDirWords } from '#app/words/en.ts'
import { keepFilesPrivate } from './restrict-modes.ts'
import { UnusableDatabaseError } from './inspect-database.ts'

const OWN_FILES = ['reelmark.db', 'reelmark.db-wal', 'reelmark.lock', 'secret.key']
/** The database with its files, uploads, pictures and a browser's connections. */
const FILES_AT_ONCE = 64
const SENSIBLE_LIMIT = 1024

/**
 * Makes the data folder where there is none, and sees that it can be worked in.
 * @throws ConfigError, UnusableDatabaseError
 */
export function prepareDataDir(dataDir: string): void {
  keepFilesPrivate()
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new ConfigError([configWords.dataFolderClosed(dataDir, codeOf(error))])
  }
  assertHandles(dataDir)
  for (const name of OWN_FILES) assertOurs(join(dataDir, name))
}

function assertOurs(path: string): void {
  for (const [mode, say] of [
    [constants.R_OK, dataDirWords.notReadable],
    [constants.W_OK, dataDirWords.notWritable],
  ] as const) {
    try {
      accessSync(path, mode)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw new UnusableDatabaseError(say(path))
    }
  }
}

/** SQLite calls it a database that cannot be opened, and a request finds out much later. */
function assertHandles(dataDir: string): void {
  const handles: number[] = []
  try {
    while (handles.length < FILES_AT_ONCE) handles.push(openSync(dataDir, 'r'))
  } catch (error) {
    if (!/^E[MN]FILE$/.test(codeOf(error) ?? '')) throw error
    throw new ConfigError([dataDirWords.tooFewFiles(SENSIBLE_LIMIT)])
  } finally {
    for (const handle of handles) closeSync(handle)
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? null
