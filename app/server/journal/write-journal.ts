import type { ChangeLabel } from '#app/domain/change-label.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import type { Insertable } from 'kysely'
import { insertRows } from '#app/server/db/insert-rows.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { JournalRow, JournalTable } from '#app/server/db/person-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** One write to a person's history: null before is an addition, null after a removal. */
export type JournalEntry = {
  entity: JournalRow['entity']
  /** The row's id; for the watchlist and a match the title's. */
  entityId: number
  /** The columns that differ, by their names in the table; of a removed row all of them. */
  before: object | null
  after: object | null
}

/** Names a change before its first entry. A run's change bears the run's id. Naming it again does nothing. */
export async function openChange(
  db: Database,
  viewer: Viewer,
  change: { id: string; kind: 'run' | 'hand'; label: ChangeLabel | null; at: Date },
): Promise<void> {
  await db
    .insertInto('change')
    .values({
      ...change,
      label: change.label && storeMessage(change.label),
      at: change.at.toISOString(),
      profile_id: viewer.profileId,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Notes writes in the order they were made, in their own transaction, so that the change can be taken back. */
export async function writeJournal(
  db: Database,
  changeId: string,
  entries: readonly JournalEntry[],
): Promise<void> {
  const rows = entries.map((entry): Insertable<JournalTable> => ({
    change_id: changeId,
    entity: entry.entity,
    entity_id: entry.entityId,
    before: entry.before && JSON.stringify(entry.before),
    after: entry.after && JSON.stringify(entry.after),
  }))
  await insertRows(db, 'journal', rows)
}
