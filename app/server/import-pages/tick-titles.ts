import type { Database } from '#app/server/db/open-database.ts'

/**
 * Notes which of the titles shown are to be brought. Titles that were not shown keep their ticks, and a run past its
 * preview keeps all of them. Statements are chunked by the page: at most a page of ids comes in.
 */
export async function tickTitles(
  db: Database,
  runId: string,
  { shown, taken }: { shown: readonly number[]; taken: readonly number[] },
): Promise<void> {
  const left = shown.filter((id) => !taken.includes(id))
  await db.transaction().execute(async (trx) => {
    for (const [ids, excluded] of [
      [taken.filter((id) => shown.includes(id)), 0] as const,
      [left, 1] as const,
    ]) {
      if (ids.length === 0) continue
      await trx
        .updateTable('run_item')
        .set({ excluded })
        .where('run_id', '=', runId)
        .where('id', 'in', [...ids])
        .where('action', '!=', 'malformed')
        .where('run_id', 'in', trx.selectFrom('import_run').select('id').where('phase', '=', 'ready'))
        .execute()
    }
  })
}

/** Every title the person has unticked. */
export async function listLeftOut(db: Database, runId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('run_item')
    .select('id')
    .where('run_id', '=', runId)
    .where('excluded', '=', 1)
    .execute()
  return rows.map((row) => row.id)
}
