import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'
import { requestEnrichment } from './request-enrichment.ts'

const DAY_MS = 24 * 60 * 60_000
/**
 * A series that goes on gets new episodes, what came out lately is still being edited; everything else changes rarely,
 * and must be renewed within half a year. What TMDB did not have may come back.
 */
const GOES_ON_MS = DAY_MS
const RECENT_MS = 7 * DAY_MS
const NOT_FOUND_MS = 30 * DAY_MS
const OTHERWISE_MS = 120 * DAY_MS
/** What is still to come, or has no date, is recent too. */
const RECENT_FOR_MS = 180 * DAY_MS
/** So that a big library comes in portions. */
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
        when e.state = 'not-found' then ${before(NOT_FOUND_MS)}
        when t.kind = 'series' and coalesce(m.status, '') not in ('Ended', 'Canceled', 'Cancelled')
        then ${before(GOES_ON_MS)}
        when coalesce(m.last_air_date, m.release_date, '9999') >= ${before(RECENT_FOR_MS).slice(0, 10)}
        then ${before(RECENT_MS)}
        else ${before(OTHERWISE_MS)} end`,
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
