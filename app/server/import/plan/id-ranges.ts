import { type RawBuilder, sql } from 'kysely'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'

const IDS_A_STEP = 4000

/**
 * A run's staged rows in lots, as a condition for each: an update of all of them at once would keep pages waiting for
 * seconds. Between two lots pages get their turn.
 */
export async function* idRanges(db: Database, runId: string): AsyncGenerator<RawBuilder<boolean>, void> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select (select min(id) from staged_row) as first, (select max(id) from staged_row) as last`.execute(db)
  const { first, last } = rows[0] ?? { first: null, last: null }
  if (first === null || last === null) return
  for (let from = first; from <= last; from += IDS_A_STEP) {
    // The plus keeps SQLite from taking an index by run, and going through all of it for each lot.
    yield sql<boolean>`(staged_row.id between ${from} and ${from + IDS_A_STEP - 1} and +staged_row.run_id = ${runId})`
    await giveWay()
  }
}
