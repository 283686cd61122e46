import { sql } from 'kysely'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'

const ROWS_A_STEP = 1000

/** Removes what a run has staged, a little at a time, so that pages get their turn. */
export async function dropStaged(db: Database, runId: string): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await sql`
      delete from staged_row where id in (
        select id from staged_row where run_id = ${runId} limit ${ROWS_A_STEP})`.execute(db)
    if (Number(numAffectedRows ?? 0) < ROWS_A_STEP) return
    await giveWay()
  }
}

/**
 * A failed run of a file that was not read whole begins at the top when it is tried again; one that says no phase to
 * go on from cannot be.
 */
const isOver = sql`(r.phase in ('completed', 'cancelled')
  or (r.phase = 'failed' and r.resume_phase is null)
  or (r.phase = 'failed' and r.resume_phase = 'fetching' and r.file is not null))`

/**
 * Removes what is staged for runs that are over. Each step looks again: a failed run may be tried again meanwhile.
 * @returns how many rows
 */
export async function dropStagedOfOverRuns(db: Database, pause: () => Promise<void>): Promise<number> {
  const { rows: runs } = await sql<{ id: string }>`
    select r.id from import_run r
    where ${isOver} and exists (select 1 from staged_row s where s.run_id = r.id)`.execute(db)
  let dropped = 0
  for (const { id } of runs) {
    for (;;) {
      const { numAffectedRows } = await sql`
        delete from staged_row where id in (
          select s.id from import_run r join staged_row s on s.run_id = r.id
          where r.id = ${id} and ${isOver} limit ${ROWS_A_STEP})`.execute(db)
      const rows = Number(numAffectedRows ?? 0)
      dropped += rows
      if (rows < ROWS_A_STEP) break
      await pause()
    }
  }
  return dropped
}
