import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'

/**
 * Forgets what TMDB said of titles, in the caller's transaction: metadata, credits, seasons, and of episodes everything
 * but their numbers and what the sources called them. Episodes that nobody watched, rated or named go. The caller works
 * out the library entries anew.
 * @param titleIds null: of every title
 */
export async function clearMetadata(trx: Database, titleIds: readonly number[] | null): Promise<void> {
  const ids = titleIds === null ? null : JSON.stringify(titleIds)
  const theirs = ids === null ? sql`true` : sql`title_id in (select value from json_each(${ids}))`
  for (const table of ['title_metadata', 'title_genre', 'title_text', 'credit', 'season'] as const)
    await sql`delete from ${sql.table(table)} where ${theirs}`.execute(trx)
  await sql`
    delete from episode where ${theirs} and trakt_id is null and source_title is null
      and not exists (select 1 from play p where p.profile_id in (select id from profile) and p.episode_id = episode.id)
      and not exists (select 1 from note n where n.episode_id = episode.id)
      and not exists (select 1 from list_entry l where l.episode_id = episode.id)
      and not exists (select 1 from owned o where o.episode_id = episode.id)
      and not exists (select 1 from rating r where r.title_id = episode.title_id and r.episode_id = episode.id)`.execute(
    trx,
  )
  await sql`delete from episode_text where episode_id in (select id from episode where ${theirs})`.execute(
    trx,
  )
  await sql`
    update episode set on_tmdb = 0, tmdb_id = null, name = null, overview = null, air_date = null,
      runtime_minutes = null, still_path = null
    where ${theirs}`.execute(trx)
}
