import { type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import { dataDirWords, databaseWords } from '#app/words/en.ts'
import { DiskFullError } from './disk-full.ts'
import type { Database } from './open-database.ts'

const modules = import.meta.glob<Migration>('../../../db/migrations/*.ts', { eager: true })

const migrations = Object.fromEntries(
  Object.entries(modules).map(([path, migration]) => [
    path.slice(path.lastIndexOf('/') + 1, -3),
    { up: migration.up },
  ]),
)

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations) }

/** The file was written by a newer Reelmark; this one would not understand it and leaves it alone. */
export class NewerDatabaseError extends Error {
  constructor(unknown: readonly string[]) {
    super(databaseWords.newer(unknown))
    this.name = 'NewerDatabaseError'
  }
}

/** A step failed for a reason that lies in the step or in the data, and was rolled back. */
export class FailedMigrationError extends Error {
  constructor(migration: string, cause: unknown) {
    const because = cause instanceof Error ? cause.message : JSON.stringify(cause)
    super(dataDirWords.failedMigration(migration, because), { cause })
    this.name = 'FailedMigrationError'
  }
}

/** @throws NewerDatabaseError */
export async function assertNotNewer(db: Database): Promise<void> {
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in migrations))
  if (unknown.length) throw new NewerDatabaseError(unknown)
}

/**
 * Brings the database up to this version: all of it, or nothing. A library that was brought half-way would be too new
 * for the version it comes from.
 * @throws NewerDatabaseError, FailedMigrationError, and what SQLite says of the disk
 */
export async function migrate(db: Database): Promise<void> {
  await assertNotNewer(db)
  await db.transaction().execute(async (trx) => {
    const migrator = new Migrator({ db: withinTransaction(trx), provider })
    const { error, results } = await migrator.migrateToLatest()
    if (!error) return
    if (isOfTheDisk(error)) throw error
    const failed = results?.find((result) => result.status === 'Error')
    throw new FailedMigrationError(failed?.migrationName ?? 'unknown', error)
  })
}

/**
 * For code that asks for a connection or a transaction of its own, as the migrator and most migrations do: it gets the
 * one that is open, and its failure is that of the whole.
 */
function withinTransaction(trx: Database): Database {
  const open = { execute: <T>(work: (db: Database) => Promise<T>): Promise<T> => work(within) }
  const within: Database = new Proxy(trx, {
    get: (target, name) => {
      if (name === 'transaction' || name === 'connection') return () => open
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  return within
}

const isOfTheDisk = (error: unknown) =>
  error instanceof DiskFullError ||
  (error instanceof Error &&
    'code' in error &&
    /^SQLITE_(IOERR|READONLY|CANTOPEN|BUSY|CORRUPT|NOTADB)/.test(String(error.code)))

async function appliedMigrations(db: Database): Promise<string[]> {
  const tables = await sql<{
    name: string
  }>`select name from sqlite_master where name = 'kysely_migration'`.execute(db)
  if (tables.rows.length === 0) return []
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return applied.rows.map((row) => row.name)
}
