import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'

/** 2: it is on the screen; 1: a run asked for it; 0: refreshed in the background. */
export type EnrichmentPriority = 0 | 1 | 2

const FRESH_FOR_MS = 24 * 60 * 60_000
const ROWS_A_STATEMENT = 1000

/**
 * Puts titles into the queue, or moves them forward in it. What TMDB answered within the last day, its "no such
 * entry" included, is left as it is, unless `force` (the person matched the title anew). Call `wake()` on the queue
 * once the transaction has been committed.
 */
export async function requestEnrichment(
  db: Database,
  titleIds: readonly number[],
  { priority, now, force = false }: { priority: EnrichmentPriority; now: Date; force?: boolean },
): Promise<void> {
  const requestedAt = now.toISOString()
  const freshSince = force ? null : new Date(now.getTime() - FRESH_FOR_MS).toISOString()
  const ids = [...new Set(titleIds)]
  for (let start = 0; start < ids.length; start += ROWS_A_STATEMENT) {
    const lot = JSON.stringify(ids.slice(start, start + ROWS_A_STATEMENT))
    await sql`
      insert into enrichment (title_id, state, priority, requested_at)
      select value, 'pending', ${priority}, ${requestedAt} from json_each(${lot}) where true
      on conflict (title_id) do update set
        priority = case when state = 'pending' then max(priority, excluded.priority) else excluded.priority end,
        attempts = case when state = 'pending' then attempts else 0 end,
        requested_at = case when state = 'pending' and priority >= excluded.priority then requested_at
                       else excluded.requested_at end,
        state = 'pending',
        next_try_at = null
      where state in ('pending', 'failed') or ${freshSince} is null or finished_at is null
        or finished_at <= ${freshSince}`.execute(db)
  }
}
