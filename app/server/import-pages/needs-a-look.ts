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

const LIMIT = 200

/** Titles of a run that TMDB does not know, and rows that could not be read. */
export async function needsALook(
  db: Database,
  runId: string,
): Promise<{ unmatched: NeedsALook[]; malformed: NeedsALook[] }> {
  const rows = await db
    .selectFrom('run_item')
    .select(['id', 'title_id', 'action', 'title', 'year', 'reason', 'plays_new', 'plays_existing'])
    .where('run_id', '=', runId)
    .where('action', 'in', ['unmatched', 'malformed'])
    .where('excluded', '=', 0)
    .orderBy('id')
    .limit(LIMIT)
    .execute()
  const only = (action: string) =>
    rows
      .filter((row) => row.action === action)
      .map(({ id, title_id, title, year, reason, ...row }) => ({
        id,
        titleId: title_id,
        title,
        year,
        reason,
        plays: row.plays_new + row.plays_existing,
      }))
  return { unmatched: only('unmatched'), malformed: only('malformed') }
}
