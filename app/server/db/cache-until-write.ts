import { type Database, timesWritten } from './open-database.ts'

type Kept = { written: number; values: Map<string, unknown> }

const kept = new WeakMap<Database, Kept>()

/** Nobody turns so many pages without something being written; a crawler may. */
const MOST = 200

/**
 * Reads something once and keeps it until anything is written: there is one connection to the database, and one process
 * that has it. Within a transaction it is read each time.
 * @param name what tells it from other things that are kept
 */
export async function cacheUntilWrite<T>(db: Database, name: string, read: () => Promise<T>): Promise<T> {
  const written = timesWritten(db)
  if (written === null) return read()
  let known = kept.get(db)
  if (known?.written !== written || known.values.size >= MOST) {
    known = { written, values: new Map() }
    kept.set(db, known)
  }
  if (known.values.has(name)) return known.values.get(name) as T
  const value = await read()
  known.values.set(name, value)
  return value
}
