import { onTestFinished } from 'vitest'
import { migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'

/** A real, migrated SQLite in memory, closed when the test ends. */
export async function openTestDatabase(): Promise<Database> {
  const { db, close } = openDatabase(':memory:')
  onTestFinished(close)
  await migrate(db)
  return db
}
