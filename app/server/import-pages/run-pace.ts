import type { Pace } from '#app/domain/remaining-time.ts'
import type { Database } from '#app/server/db/open-database.ts'

const WINDOW_MS = 60_000

/**
 * How many titles the enrichment settled lately, by its own notes. It outlives a restart, and a wait shows in it.
 * @param since the run's phase began then; what was settled earlier was another run's
 */
export async function runPace(db: Database, { now, since }: { now: Date; since: string }): Promise<Pace> {
  const windowStart = new Date(now.getTime() - WINDOW_MS).toISOString()
  const from = since > windowStart ? since : windowStart
  const row = await db
    .selectFrom('enrichment')
    .select((eb) => [eb.fn.countAll<number>().as('done'), eb.fn.min('finished_at').as('first')])
    .where('state', 'in', ['done', 'failed', 'not-found'])
    .where('finished_at', '>=', from)
    .executeTakeFirstOrThrow()
  return { done: row.done, seconds: row.first === null ? 0 : (now.getTime() - Date.parse(from)) / 1000 }
}
