import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { asDiskFull } from './disk-full.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

const require = createRequire(import.meta.url)

/**
 * better-sqlite3 12 is the last that runs on Node 20, and aborts when compiled against Node 24.19 or newer;
 * 13 ships binaries for Node-API 10 (Node 22.14 and newer). docs/decisions/0002-two-sqlite-drivers.md.
 */
export function loadDriver(): typeof BetterSqlite3 {
  if (Number(process.versions['napi']) >= 10) {
    try {
      return require('better-sqlite3-13') as typeof BetterSqlite3
    } catch {
      // Optional: npm leaves it out where it has no binary for the platform.
    }
  }
  return require('better-sqlite3') as typeof BetterSqlite3
}

const PRAGMAS = [
  'journal_mode = WAL', // readers go on while a run writes
  'synchronous = NORMAL', // with WAL a power cut can lose the last commit, never the file
  'foreign_keys = ON',
  'busy_timeout = 5000', // a backup tool that holds the file for a moment is no error
  'cache_size = -32000', // 32 MB: a library of ten thousand titles stays in memory
  'temp_store = MEMORY',
]

/**
 * Opens (and creates) the database at a path, or one in memory with the bytes of a database that is not in WAL mode.
 * One connection, for SQLite has one writer. A write that finds no room throws a DiskFullError.
 */
export function openDatabase(from: string | Buffer): OpenedDatabase {
  if (typeof from === 'string') mkdirSync(dirname(from), { recursive: true })
  const Driver = loadDriver()
  const sqlite = new Driver(from)
  // Before the first table, so that what is removed can be given back in steps. In a file that is there it would write.
  if (sqlite.pragma('page_count', { simple: true }) === 0) sqlite.pragma('auto_vacuum = INCREMENTAL')
  for (const pragma of PRAGMAS) sqlite.pragma(pragma)
  const written = { times: 0 }
  const folder = typeof from === 'string' ? dirname(from) : null
  const faults: Faults = { told: () => undefined }
  const database = withStatementCache(sqlite, {
    onWrite: () => (written.times += 1),
    asError: (error) => {
      const known = asDiskFull(error, folder)
      if (known !== error) faults.told(known)
      return known
    },
  })
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  writes.set(db, written)
  faultsOf.set(db, faults)
  return {
    db,
    close: () => db.destroy(),
    // Kysely gives its one connection to one caller at a time.
    alone: (work) => db.connection().execute(() => Promise.resolve(work(sqlite))),
  }
}

export type OpenedDatabase = {
  db: Database
  close: () => Promise<void>
  /** Runs with the connection itself while no transaction is open, for what the query builder has no words for. */
  alone: <T>(work: (sqlite: BetterSqlite3.Database) => T) => Promise<T>
}

const writes = new WeakMap<Database, { times: number }>()

/** How many statements that may write were sent since it was opened; null for a transaction, which sees what may yet go. */
export const timesWritten = (db: Database): number | null => writes.get(db)?.times ?? null

type Faults = { told: (error: unknown) => void }
const faultsOf = new WeakMap<Database, Faults>()

/** Tells one listener of every write that finds no room, whoever catches the error. Not for a transaction. */
export function onDiskFull(db: Database, listener: (error: unknown) => void): void {
  const faults = faultsOf.get(db)
  if (faults) faults.told = listener
}

const STATEMENTS_KEPT = 300
/** Longer ones insert rows by the hundred; there are many of them, and each is as long as its rows. */
export const LONGEST_KEPT = 4000

type Prepared = SqliteStatement & { readonly: boolean }

function withErrors(statement: BetterSqlite3.Statement, asError: (error: unknown) => unknown): Prepared {
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw asError(error)
    }
  }
  return {
    reader: statement.reader,
    readonly: statement.readonly,
    all: (parameters) => attempt(() => statement.all(parameters)),
    run: (parameters) => attempt(() => statement.run(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
  }
}

/**
 * Kysely prepares each statement anew. The pages ask the same few hundred over and over; a prepared one can be used
 * again as long as nobody iterates over it, which nothing here does.
 */
function withStatementCache(
  sqlite: BetterSqlite3.Database,
  { onWrite, asError }: { onWrite: () => void; asError: (error: unknown) => unknown },
): SqliteDatabase {
  const statements = new Map<string, Prepared>()
  const prepared = (text: string) => {
    const known = statements.get(text)
    if (known) return known
    const statement = withErrors(sqlite.prepare(text), asError)
    if (text.length > LONGEST_KEPT) return statement
    if (statements.size >= STATEMENTS_KEPT) {
      const [oldest] = statements.keys()
      if (oldest !== undefined) statements.delete(oldest)
    }
    statements.set(text, statement)
    return statement
  }
  return {
    close: () => sqlite.close(),
    // Kysely asks for a statement once each time it runs it.
    prepare: (text) => {
      // On a full disk SQLite has rolled back already, and an error about that would hide the first one.
      if (text === 'rollback' && !sqlite.inTransaction) return sqlite.prepare('select 1 where 0')
      const statement = prepared(text)
      if (!statement.readonly) onWrite()
      return statement
    },
  }
}
