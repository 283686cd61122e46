import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'
import { requestEnrichment } from './request-enrichment.ts'

const DAY_MS = 24 * 60 * 60_000
/** A series that goes on gets new episodes; everything else changes rarely, and must be renewed within half a year. */
const GOES_ON_MS = DAY_MS
const OTHERWISE_MS = 30 * DAY_MS
/** So that a big library's month comes in portions. */
const MOST_AT_ONCE = 500

/**
 * Puts titles whose metadata has grown old into the queue, behind everything else. For a timer; call `wake()` on the
 * queue afterwards. @returns how many
 */
export async function requestRefresh(db: Database, now: Date): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
  const due = await db
    .selectFrom('enrichment as e')
    .innerJoin('title as t', 't.id', 'e.title_id')
    .leftJoin('title_metadata as m', 'm.title_id', 'e.title_id')
    .select('e.title_id')
    .where('e.state', 'in', ['done', 'not-found'])
    .where(
      'e.finished_at',
      '<=',
      sql<string>`case
        when e.state = 'done' and t.kind = 'series' and coalesce(m.status, '') not in ('Ended', 'Canceled', 'Cancelled')
        then ${before(GOES_ON_MS)} else ${before(OTHERWISE_MS)} end`,
    )
    .orderBy('e.finished_at')
    .limit(MOST_AT_ONCE)
    .execute()
  await requestEnrichment(
    db,
    due.map((row) => row.title_id),
    { priority: 0, now },
  )
  return due.length
}
