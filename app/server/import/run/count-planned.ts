import type { Database } from '#app/server/db/open-database.ts'

/** How many titles a run has to write. */
export async function countPlanned(db: Database, runId: string): Promise<number> {
  const { n } = await db
    .selectFrom('run_item')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('run_id', '=', runId)
    .where('title_key', 'is not', null)
    .where('excluded', '=', 0)
    .executeTakeFirstOrThrow()
  return n
}
