import { itemReasonText } from '#app/server/import/run/run-document.ts'
import { readMessage } from '#app/server/db/stored-message.ts'
import type { Database } from '#app/server/db/open-database.ts'

export type NeedsALook = {
  id: number
  /** The library's title, where there is one to match. */
  titleId: number | null
  title: string | null
  year: number | null
  reason: string
  plays: number
}

export type RunLook = {
  /** TMDB was asked about these and has no match. */
  unmatched: NeedsALook[]
  /** TMDB was not asked yet. */
  waiting: NeedsALook[]
  malformed: NeedsALook[]
}

const LIMIT = 200

/** Titles of a run without a match, and rows that could not be read. */
export async function needsALook(db: Database, runId: string): Promise<RunLook> {
  const rows = await db
    .selectFrom('run_item as i')
    .leftJoin('enrichment as e', 'e.title_id', 'i.title_id')
    .select(['i.id', 'i.title_id', 'i.action', 'i.title', 'i.year', 'i.reason', 'i.plays_new'])
    .select(['i.plays_existing', 'e.state'])
    .where('i.run_id', '=', runId)
    .where('i.action', 'in', ['unmatched', 'malformed'])
    .where('i.excluded', '=', 0)
    .orderBy('i.id')
    .limit(LIMIT)
    .execute()
  const only = (isWanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(isWanted).map(({ id, title_id, title, year, reason, action, ...row }) => ({
      id,
      titleId: title_id,
      title,
      year,
      reason: itemReasonText({ action, reason: readMessage(reason) }),
      plays: row.plays_new + row.plays_existing,
    }))
  const isLookedUp = (state: string | null) => state === 'not-found'
  return {
    unmatched: only((row) => row.action === 'unmatched' && isLookedUp(row.state)),
    waiting: only((row) => row.action === 'unmatched' && !isLookedUp(row.state)),
    malformed: only((row) => row.action === 'malformed'),
  }
}
