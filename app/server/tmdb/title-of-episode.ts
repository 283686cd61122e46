import type { Database } from '../db/open-database.ts'
import type { TitleRow } from '../db/catalogue-tables.ts'

/**
 * A title that a file named by the id of one episode is that episode's series, and what was said of it is said of the
 * episode; the next file that names the id means the episode at once. A title that has episodes of its own is left
 * alone: then it was the series that came with a wrong id.
 */
export async function becomeSeriesOfEpisode(
  trx: Database,
  title: TitleRow,
  { season, number }: { season: number; number: number },
): Promise<void> {
  const held = await trx
    .selectFrom('episode')
    .select('id')
    .where('title_id', '=', title.id)
    .limit(1)
    .executeTakeFirst()
  if (held || title.trakt_id !== null || title.imdb_id === null) return
  const { id: episodeId } = await trx
    .insertInto('episode')
    .values({ title_id: title.id, season, number })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const table of ['rating', 'play', 'note', 'list_entry', 'owned'] as const) {
    await trx
      .updateTable(table)
      .set({ episode_id: episodeId })
      .where('title_id', '=', title.id)
      .where('episode_id', 'is', null)
      .execute()
  }
  await trx
    .updateTable('title_alias')
    .set({ season, episode: number })
    .where('title_id', '=', title.id)
    .where('title_key', 'like', `series:imdb:${title.imdb_id}`)
    .execute()
  // Its name, year and id were the episode's.
  const [series] = (title.source_title ?? '').split(': ', 1)
  await trx
    .updateTable('title')
    .set({ imdb_id: null, source_year: null, source_title: series === '' ? null : (series ?? null) })
    .where('id', '=', title.id)
    .execute()
}
