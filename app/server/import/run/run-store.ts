import type { FileNotice } from '#app/domain/file-notice.ts'
import type { RunFailure } from '#app/domain/run-problem.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { ImportRunChange, RunPhase } from '#app/server/db/run-tables.ts'
import type { RunCounts, NewRunError, RunFile, RunProof, RunRecord } from './run-record.ts'

/** Writes to a run's row, which is the truth about the run. JSON columns are only written here. */
export async function updateRun(db: Database, id: string, change: ImportRunChange): Promise<void> {
  await db.updateTable('import_run').set(change).where('id', '=', id).execute()
}

/**
 * Moves a run on, but only from where the caller believes it to be: a cancellation that came first wins.
 * @returns whether the run moved
 */
export async function moveRun(
  db: Database,
  id: string,
  o: { from: readonly RunPhase[]; to: RunPhase; now: Date; change?: ImportRunChange },
): Promise<boolean> {
  const ends = o.to === 'completed' || o.to === 'cancelled' || o.to === 'failed'
  const at = o.now.toISOString()
  const moved = await db
    .updateTable('import_run')
    .set({
      phase: o.to,
      phase_began_at: at,
      waiting_until: null,
      waiting_for: null,
      ...(o.to !== 'interrupted' && { resume_phase: null }),
      ...(ends && { finished_at: at, current_item: null }),
      ...o.change,
    })
    .where('id', '=', id)
    .where('phase', 'in', [...o.from])
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

export async function isCancelled(db: Database, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('import_run')
    .select(['cancellation_requested', 'phase'])
    .where('id', '=', id)
    .executeTakeFirst()
  return !row || row.cancellation_requested === 1 || row.phase === 'cancelled'
}

export async function addRunErrors(
  db: Database,
  runId: string,
  errors: readonly NewRunError[],
  now: Date,
): Promise<void> {
  if (errors.length === 0) return
  await db
    .insertInto('run_error')
    .values(
      errors.map(({ title, message }) => ({
        run_id: runId,
        title,
        message: storeMessage(message),
        at: now.toISOString(),
      })),
    )
    .execute()
}

/** What concerns the file as a whole and lost nothing. */
export async function addRunNotices(
  db: Database,
  runId: string,
  notices: readonly FileNotice[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return
  const notice = { run_id: runId, title: null, kind: 'notice' as const, at: now.toISOString() }
  await db
    .insertInto('run_error')
    .values(notices.map((each) => ({ ...notice, message: storeMessage(each) })))
    .execute()
}

export const jsonOf = {
  counts: (counts: RunCounts) => JSON.stringify(counts),
  binge: (binge: RunRecord['binge']) => JSON.stringify(binge),
  proof: (proof: RunProof) => JSON.stringify(proof),
  file: (file: RunFile) => JSON.stringify(file),
  failure: (failure: RunFailure) => JSON.stringify(failure),
}
