import type { TitlePlay } from '#app/domain/title-details.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

/** All plays of a title, newest first, each with its episode's number in the database. */
export async function listTitlePlays(
  db: Database,
  titleId: number,
): Promise<(TitlePlay & { episodeId: number | null })[]> {
  const rows = await db
    .selectFrom('play')
    .select(['id', 'episode_id', 'watched_at', 'day', 'precision', 'basis', 'source', 'source_watched_at'])
    .where('profile_id', '=', PROFILE_ID)
    .where('title_id', '=', titleId)
    .orderBy('day', 'desc')
    .orderBy('watched_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    episodeId: row.episode_id,
    watchedAt: row.watched_at,
    day: row.day,
    precision: row.precision,
    basis: row.basis,
    source: row.source,
    sourceWatchedAt: row.source_watched_at,
  }))
}
