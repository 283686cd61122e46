import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'

const ROWS_A_STEP = 1000

/** Removes what a run has staged, a little at a time, so that pages get their turn. */
export async function dropStaged(db: Database, runId: string): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await sql`
      delete from staged_row where id in (
        select id from staged_row where run_id = ${runId} limit ${ROWS_A_STEP})`.execute(db)
    if (Number(numAffectedRows ?? 0) < ROWS_A_STEP) return
    await setImmediate()
  }
}
