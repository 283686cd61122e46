import type { Database } from '#app/server/db/open-database.ts'
import { settleAccount } from '#app/server/import/fetch/row-account.ts'
import { getRun } from '#app/server/import/run/find-run.ts'
import { addRunNotices, jsonOf, updateRun } from '#app/server/import/run/run-store.ts'
import { countRowFates } from './count-row-fates.ts'

/**
 * Counts how each row of a run's file ends, and keeps it with the run. A sum that is not that of the rows is reported,
 * once for each number. Nothing happens where the run has no file, or was planned by a version that did not number its
 * rows.
 * @param isWritten whether the run has written what it will
 */
export async function accountRows(
  db: Database,
  runId: string,
  { isWritten, now }: { isWritten: boolean; now: Date },
): Promise<void> {
  const { file } = await getRun(db, runId)
  if (file === null || (isWritten && file.imported === null)) return
  const settled = settleAccount(file, await countRowFates(db, runId, { isWritten }))
  await updateRun(db, runId, { file: jsonOf.file(settled) })
  if (settled.unaccounted !== 0 && settled.unaccounted !== file.unaccounted)
    await addRunNotices(db, runId, [{ code: 'rows-unaccounted', rows: settled.unaccounted }], now)
}
