import type { Database } from '#app/server/db/open-database.ts'
import type { KnownEpisode } from './choose-episode.ts'

/**
 * What Trakt said of an episode that was taken for another one, only because it has the same number, goes to a row of
 * its own. What a person, or a source that knows numbers only, said of the number stays.
 */
export async function moveTraktPart(db: Database, from: KnownEpisode, into: number): Promise<void> {
  await db
    .updateTable('play')
    .set({ episode_id: into })
    .where('episode_id', '=', from.id)
    .where('trakt_history_id', 'is not', null)
    .execute()
  for (const table of ['rating', 'note', 'list_entry', 'owned'] as const) {
    await db
      .updateTable(table)
      .set({ episode_id: into })
      .where('episode_id', '=', from.id)
      .where('source', '=', 'trakt')
      .execute()
  }
  await db
    .updateTable('episode')
    .set({ trakt_id: null, source_title: null })
    .where('id', '=', from.id)
    .execute()
  from.traktId = null
}
