import { setImmediate } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'

const IDS_A_STEP = 4000

/**
 * A run's staged rows in lots, as a condition on their ids: an update of all of them at once would keep pages waiting
 * for seconds. Between two lots pages get their turn.
 */
export async function* idRanges(db: Database, runId: string): AsyncGenerator<RawBuilder<boolean>, void> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select (select id from staged_row where run_id = ${runId} order by id limit 1) as first,
      (select id from staged_row where run_id = ${runId} order by id desc limit 1) as last`.execute(db)
  const { first, last } = rows[0] ?? { first: null, last: null }
  if (first === null || last === null) return
  for (let from = first; from <= last; from += IDS_A_STEP) {
    yield sql<boolean>`staged_row.id between ${from} and ${from + IDS_A_STEP - 1}`
    await setImmediate()
  }
}
