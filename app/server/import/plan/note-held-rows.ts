import { sql } from 'kysely'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listRows } from '#app/server/import/extras/list-rows.ts'

const ROWS_A_STEP = 2000

/**
 * Keeps which rows of a file the library has already: once they are written, it has all of them.
 * @param ids as the plan has found them; lists have no title and are looked up here
 */
export async function noteHeldRows(
  db: Database,
  viewer: Viewer,
  runId: string,
  ids: readonly number[],
): Promise<void> {
  await sql`
    update staged_row set is_held = 1 where id in (
      select l.id from ${listRows(runId, 'list')} as l
      where exists (select 1 from list where list.profile_id = ${viewer.profileId} and list.name = l.list_name))`.execute(
    db,
  )
  // Neighbours share a page of the database, which is written once for all of them.
  const sorted = ids.toSorted((a, b) => a - b)
  for (let i = 0; i < sorted.length; i += ROWS_A_STEP) {
    await markHeld(db, sorted.slice(i, i + ROWS_A_STEP))
    await giveWay()
  }
}

async function markHeld(db: Database, ids: readonly number[]): Promise<void> {
  await sql`
    update staged_row set is_held = 1
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db)
}

/** The same for one title, anew. */
export async function noteHeldRowsOf(
  trx: Database,
  { runId, titleKey }: { runId: string; titleKey: string },
  ids: readonly number[],
): Promise<void> {
  await trx
    .updateTable('staged_row')
    .set({ is_held: 0 })
    .where('run_id', '=', runId)
    .where('title_key', '=', titleKey)
    .where('is_held', '=', 1)
    .execute()
  await markHeld(trx, ids)
}
