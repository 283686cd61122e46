import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { exportLibrary } from '#app/server/export/export-library.ts'
import { OWNER } from '#tests/builders/owner.ts'

/** Everything a person owns: the export, and the rows it is made of. */
export async function heldState(deps: { db: Database; clock: Clock; config: { timeZone: string } }) {
  const { db } = deps
  const { exportedAt: _, ...library } = await exportLibrary(deps, OWNER)
  return {
    library,
    plays: await db.selectFrom('play').selectAll().orderBy('id').execute(),
    ratings: await db.selectFrom('rating').selectAll().orderBy('id').execute(),
    watchlist: await db.selectFrom('watchlist_entry').selectAll().orderBy('title_id').execute(),
    marks: await db.selectFrom('title_mark').selectAll().orderBy('id').execute(),
    notes: await db.selectFrom('note').selectAll().orderBy('id').execute(),
    lists: await db.selectFrom('list').selectAll().orderBy('id').execute(),
    listed: await db.selectFrom('list_entry').selectAll().orderBy('id').execute(),
    rewatches: await db.selectFrom('rewatch').selectAll().orderBy('id').execute(),
    owned: await db.selectFrom('owned').selectAll().orderBy('id').execute(),
    entries: await db.selectFrom('library_entry').selectAll().orderBy('title_id').execute(),
  }
}
