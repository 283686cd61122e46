import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow } from '#app/server/db/person-tables.ts'
import type { JournalEntry } from './write-journal.ts'

/** What the database lets go together with a play: by what its sources know it, and what is known of its episode. */
const DEPENDENT_TABLES = ['play_source', 'play_clue'] as const

type HangingRow = Record<string, string | number | null>
type Hanging = Partial<Record<(typeof DEPENDENT_TABLES)[number], HangingRow[]>>

/** Ids in one statement. */
const CHUNK = 500

/**
 * Takes a play out with everything that hangs on it. The entry of the journal holds all of it, so that taking the
 * removal back leaves nothing missing, and a file that is imported once more finds the play again.
 */
export const removePlayRow = (trx: Database, play: PlayRow): Promise<JournalEntry[]> =>
  removePlayRows(trx, [play])

/** The same of many plays; the statements do not grow with their number. */
export async function removePlayRows(trx: Database, plays: readonly PlayRow[]): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  for (let i = 0; i < plays.length; i += CHUNK)
    entries.push(...(await removeChunk(trx, plays.slice(i, i + CHUNK))))
  return entries
}

async function removeChunk(trx: Database, plays: readonly PlayRow[]): Promise<JournalEntry[]> {
  const ids = plays.map(({ id }) => id)
  const notes = await trx.selectFrom('note').selectAll().where('play_id', 'in', ids).orderBy('id').execute()
  const hanging = new Map<number, Hanging>()
  for (const table of DEPENDENT_TABLES) {
    const rows = await trx.selectFrom(table).selectAll().where('play_id', 'in', ids).execute()
    for (const row of rows) {
      const held = hanging.get(row.play_id) ?? {}
      held[table] = [...(held[table] ?? []), { ...row }]
      hanging.set(row.play_id, held)
    }
  }
  await trx.deleteFrom('note').where('play_id', 'in', ids).execute()
  await trx.deleteFrom('play').where('id', 'in', ids).execute()
  return [
    ...notes.map((note): JournalEntry => ({ entity: 'note', entityId: note.id, before: note, after: null })),
    ...plays.map((play): JournalEntry => ({
      entity: 'play',
      entityId: play.id,
      before: { ...play, hanging: hanging.get(play.id) ?? {} },
      after: null,
    })),
  ]
}

/** What hung on a play that is there again. What a source has found anew in the meantime stays with its new play. */
export async function restoreDependents(trx: Database, hanging: unknown): Promise<void> {
  const held = (hanging ?? {}) as Hanging
  for (const table of DEPENDENT_TABLES) {
    for (const row of held[table] ?? []) {
      await trx
        .insertInto(table)
        .values(row as never)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  }
}
