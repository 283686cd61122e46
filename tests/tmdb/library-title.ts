import type { Insertable } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { EpisodeTable, NewTitle } from '#app/server/db/catalogue-tables.ts'
import { aPlay } from '#tests/builders/library-rows.ts'

const CREATED = '2024-01-01T00:00:00.000Z'

/** A title as a source brought it: no metadata yet. @returns its id */
export async function aSourceTitle(db: Database, title: Partial<NewTitle> = {}): Promise<number> {
  const row = await db
    .insertInto('title')
    .values({ kind: 'movie', source_title: 'Inception', source_year: 2010, created_at: CREATED, ...title })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const aSourceSeries = (db: Database, title: Partial<NewTitle> = {}): Promise<number> =>
  aSourceTitle(db, {
    kind: 'series',
    tmdb_id: 1396,
    source_title: 'Breaking Bad',
    source_year: 2008,
    ...title,
  })

/** An episode that a source named and, unless told otherwise, a play of it. @returns the episode's id */
export async function aWatchedEpisode(
  db: Database,
  titleId: number,
  episode: Partial<Insertable<EpisodeTable>> & { season: number; number: number },
): Promise<number> {
  const row = await db
    .insertInto('episode')
    .values({ title_id: titleId, source_title: `Trakt ${episode.season}x${episode.number}`, ...episode })
    .returning('id')
    .executeTakeFirstOrThrow()
  await aPlay(db, { title_id: titleId, episode_id: row.id })
  return row.id
}

/** Every row of every table that enrichment writes, to be compared. */
export async function everythingStored(db: Database): Promise<Record<string, unknown[]>> {
  const tables = [
    'title',
    'title_metadata',
    'title_genre',
    'collection',
    'person',
    'credit',
    'season',
    'episode',
  ] as const
  const rows: Record<string, unknown[]> = {}
  for (const table of tables) rows[table] = await db.selectFrom(table).selectAll().execute()
  return rows
}
