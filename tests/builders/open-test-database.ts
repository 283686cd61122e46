import { readFileSync } from 'node:fs'
import { inject, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'

/** A real, migrated SQLite in memory, closed when the test ends. */
export function openTestDatabase(): Promise<Database> {
  const { db, close } = openMigrated()
  onTestFinished(close)
  return Promise.resolve(db)
}

/** The same for a caller that closes it itself. */
export function openMigrated(): ReturnType<typeof openDatabase> {
  return openDatabase((bytes ??= readFileSync(inject('migrated'))))
}

let bytes: Buffer | undefined
