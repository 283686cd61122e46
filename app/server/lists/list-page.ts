import { sql } from 'kysely'
import type { ListEntry } from '#app/domain/list-summary.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'

export type ListPage = {
  id: number
  name: string
  description: string | null
  entries: ListEntry[]
  /** On it, and not known to TMDB yet. */
  unmatched: { titleId: number; name: string }[]
}

/** A list with all that is on it, in its order; undefined where there is none of that number. */
export async function listPage(db: Database, viewer: Viewer, id: number): Promise<ListPage | undefined> {
  const list = await db
    .selectFrom('list')
    .select(['id', 'name', 'description'])
    .where('profile_id', '=', viewer.profileId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!list) return undefined
  const unmatched = await db
    .selectFrom('list_entry as e')
    .innerJoin('title as t', 't.id', 'e.title_id')
    .select(['t.id as titleId', sql<string>`coalesce(t.source_title, ${commonWords.untitled})`.as('name')])
    .where('e.list_id', '=', id)
    .where('t.tmdb_id', 'is', null)
    .orderBy('e.position')
    .execute()
  return { ...list, entries: await listEntries(db, id), unmatched }
}

async function listEntries(db: Database, listId: number): Promise<ListEntry[]> {
  const rows = await db
    .selectFrom('list_entry as i')
    .innerJoin('library_entry as e', (join) =>
      join.onRef('e.title_id', '=', 'i.title_id').onRef('e.profile_id', '=', 'i.profile_id'),
    )
    .leftJoin('episode as n', 'n.id', 'i.episode_id')
    .select(posterColumns)
    .select(['i.id as entry_id', 'i.note', 'n.number as episode'])
    .select(sql<number | null>`coalesce(i.season, n.season)`.as('season'))
    .where('i.list_id', '=', listId)
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({
    id: row.entry_id,
    title: posterTitleOf(row),
    season: row.season,
    episode: row.episode,
    note: row.note,
  }))
}
