import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow } from '#app/server/db/person-tables.ts'
import type { JournalEntry } from './write-journal.ts'

/** What the database lets go together with a play: by what its sources know it, and what is known of its episode. */
const HANGING = ['play_source', 'play_clue'] as const

type Hanging = Partial<Record<(typeof HANGING)[number], Record<string, string | number | null>[]>>

/**
 * Takes a play out with everything that hangs on it. The entry of the journal holds all of it, so that taking the
 * removal back leaves nothing missing, and a file that is imported once more finds the play again.
 */
export async function removePlayRow(trx: Database, play: PlayRow): Promise<JournalEntry[]> {
  const notes = await trx.selectFrom('note').selectAll().where('play_id', '=', play.id).execute()
  const hanging: Hanging = {}
  for (const table of HANGING) {
    const rows = await trx.selectFrom(table).selectAll().where('play_id', '=', play.id).execute()
    if (rows.length > 0) hanging[table] = rows
  }
  await trx.deleteFrom('note').where('play_id', '=', play.id).execute()
  await trx.deleteFrom('play').where('id', '=', play.id).execute()
  return [
    ...notes.map((note): JournalEntry => ({ entity: 'note', entityId: note.id, before: note, after: null })),
    { entity: 'play', entityId: play.id, before: { ...play, hanging }, after: null },
  ]
}

/** What hung on a play that is there again. What a source has found anew in the meantime stays with its new play. */
export async function hangAgain(trx: Database, hanging: unknown): Promise<void> {
  const held = (hanging ?? {}) as Hanging
  for (const table of HANGING) {
    for (const row of held[table] ?? []) {
      await trx
        .insertInto(table)
        .values(row as never)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  }
}
