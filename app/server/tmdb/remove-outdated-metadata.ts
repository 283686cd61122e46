import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'
import { clearMetadata } from './clear-metadata.ts'
import { LONGEST_MS } from './tmdb-cache.ts'

/**
 * Forgets what TMDB said of titles that could not be renewed for half a year, as its terms demand: TMDB has dropped
 * them, or there is no key any more. `afterCleared` runs in the same transaction. @returns how many titles
 */
export async function removeOutdatedMetadata(
  db: Database,
  now: Date,
  afterCleared: (trx: Database, titleIds: readonly number[]) => Promise<void>,
): Promise<number> {
  const oldest = new Date(now.getTime() - LONGEST_MS).toISOString()
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('title_metadata')
      .select('title_id')
      .where('fetched_at', '<=', oldest)
      .execute()
    const ids = rows.map((row) => row.title_id)
    if (ids.length === 0) return 0
    await clearMetadata(trx, ids)
    await sql`delete from person where not exists (select 1 from credit c where c.person_tmdb_id = person.tmdb_id)`.execute(
      trx,
    )
    await sql`
      delete from collection
      where not exists (select 1 from title_metadata m where m.collection_tmdb_id = collection.tmdb_id)`.execute(
      trx,
    )
    await afterCleared(trx, ids)
    return ids.length
  })
}
