import { type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import { databaseWords } from '#app/words/en.ts'
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

/** Brings the database up to this version. Each migration is one transaction. @throws NewerDatabaseError */
export async function migrate(db: Database): Promise<void> {
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in migrations))
  if (unknown.length) throw new NewerDatabaseError(unknown)
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error(`A migration failed: ${JSON.stringify(error)}`)
}

async function appliedMigrations(db: Database): Promise<string[]> {
  const tables = await sql<{
    name: string
  }>`select name from sqlite_master where name = 'kysely_migration'`.execute(db)
  if (tables.rows.length === 0) return []
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return applied.rows.map((row) => row.name)
}
