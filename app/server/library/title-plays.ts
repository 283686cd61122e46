import type { TitlePlay } from '#app/domain/title-details.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** All plays of a title, newest first, each with its episode's number in the database. */
export async function listTitlePlays(
  db: Database,
  viewer: Viewer,
  titleId: number,
): Promise<(TitlePlay & { episodeId: number | null })[]> {
  const rows = await db
    .selectFrom('play as p')
    .leftJoin('note as n', 'n.play_id', 'p.id')
    .select(['p.id', 'p.episode_id', 'p.watched_at', 'p.day', 'p.precision', 'p.basis', 'p.source'])
    .select(['p.source_watched_at', 'p.year', 'n.text as note'])
    .where('p.profile_id', '=', viewer.profileId)
    .where('p.title_id', '=', titleId)
    .orderBy('p.day', 'desc')
    .orderBy('p.watched_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    episodeId: row.episode_id,
    watchedAt: row.watched_at,
    day: row.day,
    year: row.year,
    precision: row.precision,
    basis: row.basis,
    source: row.source,
    sourceWatchedAt: row.source_watched_at,
    ...(row.note !== null && { note: row.note }),
  }))
}
