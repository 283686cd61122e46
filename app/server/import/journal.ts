import type { Insertable } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { JournalTable } from '#app/server/db/tables.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

/** One write to a person's history: null before is an addition, null after a removal. */
export type JournalEntry = {
  entity: 'play' | 'rating' | 'watchlist'
  /** The row's id; for the watchlist the title's. */
  entityId: number
  before: object | null
  after: object | null
}

const CHUNK = 500

/** Notes writes in the order they were made, in their own transaction, so that a run can be taken back. */
export async function writeJournal(
  db: Database,
  context: { runId: string | null; now: Date },
  entries: readonly JournalEntry[],
): Promise<void> {
  const rows = entries.map((entry): Insertable<JournalTable> => ({
    profile_id: PROFILE_ID,
    run_id: context.runId,
    at: context.now.toISOString(),
    entity: entry.entity,
    entity_id: entry.entityId,
    before: entry.before && JSON.stringify(entry.before),
    after: entry.after && JSON.stringify(entry.after),
  }))
  for (let i = 0; i < rows.length; i += CHUNK) {
    await db
      .insertInto('journal')
      .values(rows.slice(i, i + CHUNK))
      .execute()
  }
}
