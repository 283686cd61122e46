import type BetterSqlite3 from 'better-sqlite3'
import type { Logger } from '#app/server/base/log.ts'
import { newStamp, readStamps, sizeOf, type Stamp, type StampReader, writeStamps } from './database-stamp.ts'

/** As SQLite would: a thousand pages. */
const LOG_BYTES = 4 * 1024 * 1024
const LOOK_EVERY_MS = 250
/** After a checkpoint that a reader, or a full disk, stood in the way of. */
const TRY_AGAIN_MS = 5000

type Deps = {
  path: string
  log: Pick<Logger, 'warn'>
  /** The stamp in the file itself. */
  reader: StampReader
  /** Runs with the connection while no transaction is open. */
  alone: <T>(work: (sqlite: BetterSqlite3.Database) => T) => Promise<T>
}

export type Checkpoints = {
  /** Makes one soon, where the log is small but the file could be shorter. */
  ask: () => Promise<void>
  /** Before the database is closed, which is a checkpoint too. */
  stop: () => Promise<void>
}

/**
 * Moves the log into the database in place of SQLite's own checkpoints, and gives the file a new stamp each time. One
 * commit before a checkpoint and one after it see to it that the stamp in the file is in no copy of the library.
 */
export async function startCheckpoints({ path, log, reader, alone }: Deps): Promise<Checkpoints> {
  /** What the file may have for a stamp; one, except around a checkpoint. */
  let allowed: Stamp[] = [...(readStamps(path) ?? []), reader.read()]
  /** What the library has for a stamp between two checkpoints. */
  let between: Stamp | null = null
  let isDue = true
  let notBefore = 0

  /** From here on the file may get this stamp at any moment. */
  const announce = (sqlite: BetterSqlite3.Database) => {
    const next = newStamp()
    allowed = [...allowed, next]
    writeStamps(path, allowed)
    sqlite.pragma(`user_version = ${next}`)
  }

  const checkpoint = (sqlite: BetterSqlite3.Database) => {
    announce(sqlite)
    const isWhole = truncateLog(sqlite)
    between = newStamp()
    sqlite.pragma(`user_version = ${between}`)
    if (isWhole) writeStamps(path, (allowed = allowed.slice(-1)))
    isDue = !isWhole
    notBefore = isWhole ? 0 : Date.now() + TRY_AGAIN_MS
  }

  const look = async () => {
    if (Date.now() < notBefore) return
    // A program such as Litestream, or a shell, may make checkpoints of its own.
    const isMovedByOthers = reader.read() === between
    if (!isDue && !isMovedByOthers && (sizeOf(`${path}-wal`) ?? 0) < LOG_BYTES) return
    if (isMovedByOthers && between !== null) allowed = [...allowed, between]
    notBefore = Infinity
    try {
      await alone(checkpoint)
    } catch (error) {
      notBefore = Date.now() + TRY_AGAIN_MS
      log.warn({ err: error }, 'the database log could not be checkpointed, will retry')
    }
  }

  await alone((sqlite) => {
    writeStamps(path, allowed)
    sqlite.pragma('wal_autocheckpoint = 0')
  })
  let looking = look()
  await looking
  const timer = setInterval(() => {
    looking = look()
  }, LOOK_EVERY_MS)
  timer.unref()

  return {
    ask: async () => {
      await looking
      isDue = true
      looking = look()
      await looking
    },
    stop: async () => {
      clearInterval(timer)
      await looking
      await alone((sqlite) => {
        try {
          announce(sqlite)
        } catch (error) {
          log.warn({ err: error }, 'the database is closed without a new stamp')
          if (between !== null) writeStamps(path, [...allowed, between])
        }
      })
    },
  }
}

/** Without waiting for readers. @returns whether all of the log is in the file now */
function truncateLog(sqlite: BetterSqlite3.Database): boolean {
  const patience = sqlite.pragma('busy_timeout', { simple: true }) as number
  sqlite.pragma('busy_timeout = 0')
  try {
    const [answer] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return answer?.busy === 0
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`)
  }
}
