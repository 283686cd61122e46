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
 * Brings the database up to this version. Each migration is one transaction.
 * @throws NewerDatabaseError, FailedMigrationError, and what SQLite says of the disk
 */
export async function migrate(db: Database): Promise<void> {
  await assertNotNewer(db)
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest()
  if (!error) return
  if (isOfTheDisk(error)) throw error
  const failed = results?.find((result) => result.status === 'Error')
  throw new FailedMigrationError(failed?.migrationName ?? 'unknown', error)
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
