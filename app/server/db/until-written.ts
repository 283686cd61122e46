import { sql } from 'kysely'
import type { Database } from './open-database.ts'

type Kept = { changes: number; values: Map<string, unknown> }

/** Nobody turns so many pages without something being written; a crawler may. */
const MOST = 200

const kept = new WeakMap<Database, Kept>()

/**
 * Reads something once and keeps it until anything is written. There is one connection to the database and one process
 * that has it, so SQLite's own count of changed rows says whether anything was.
 * @param name what tells it from other things that are kept
 */
export async function untilWritten<T>(db: Database, name: string, read: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(db)
  const changes = rows[0]?.changes ?? Number.NaN
  let known = kept.get(db)
  if (known?.changes !== changes || known.values.size >= MOST) {
    known = { changes, values: new Map() }
    kept.set(db, known)
  }
  if (known.values.has(name)) return known.values.get(name) as T
  const value = await read()
  known.values.set(name, value)
  return value
}
