import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import { isSamePart, type Move, partOf } from './moved-part.ts'

/** What is owned of both keeps what is said of it with `into`. */
export async function moveOwned(trx: Database, viewer: Viewer, move: Move): Promise<JournalEntry[]> {
  const all = await trx
    .selectFrom('owned')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', [move.from, move.into])
    .orderBy('id')
    .execute()
  const entries: JournalEntry[] = []
  for (const row of all.filter((each) => each.title_id === move.from)) {
    const part = partOf(row, move)
    if (all.some((each) => each.title_id === move.into && isSamePart(each, part))) {
      await trx.deleteFrom('owned').where('id', '=', row.id).execute()
      entries.push({ entity: 'owned', entityId: row.id, before: row, after: null })
      continue
    }
    const after = { title_id: move.into, episode_id: part.episode_id }
    await trx.updateTable('owned').set(after).where('id', '=', row.id).execute()
    const before = { title_id: row.title_id, episode_id: row.episode_id }
    entries.push({ entity: 'owned', entityId: row.id, before, after })
  }
  return entries
}
