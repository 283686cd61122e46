import type { Database } from '#app/server/db/open-database.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'

/**
 * Gives held plays the ids that their source knows them by now (find-renumbered.ts); everything else about them stays.
 * @returns the rows that are still to be added, those included whose play is not here any more
 */
export async function renumberPlays(
  trx: Database,
  context: Pick<ApplyContext, 'runId'>,
  rows: readonly StagedRow[],
): Promise<StagedRow[]> {
  const entries: JournalEntry[] = []
  const others: StagedRow[] = []
  for (const row of rows) {
    const entry = row.renumbered_play_id === null ? null : await renumber(trx, row.renumbered_play_id, row)
    if (entry) entries.push(entry)
    else others.push(row)
  }
  await writeJournal(trx, context.runId, entries)
  return others
}

async function renumber(
  trx: Database,
  playId: number,
  { history_id }: StagedRow,
): Promise<JournalEntry | null> {
  const before = await trx
    .selectFrom('play')
    .select('trakt_history_id')
    .where('id', '=', playId)
    .executeTakeFirst()
  if (!before) return null
  const after = { trakt_history_id: history_id }
  await trx.updateTable('play').set(after).where('id', '=', playId).execute()
  return { entity: 'play', entityId: playId, before, after }
}
