import { sql } from 'kysely'
import type { ProgressEpisode } from '#app/domain/progress.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** The episodes that TMDB lists of each series, with whether one was seen, as `progressOf` wants them. */
export async function listProgressEpisodes(
  db: Database,
  viewer: Viewer,
  titleIds: readonly number[],
): Promise<Map<number, ProgressEpisode[]>> {
  const bySeries = new Map<number, ProgressEpisode[]>()
  if (titleIds.length === 0) return bySeries
  const rows = await db
    .selectFrom('episode as e')
    .select([
      'e.title_id',
      'e.season',
      'e.number',
      'e.air_date',
      sql<
        0 | 1
      >`exists (select 1 from play p where p.profile_id = ${viewer.profileId} and p.episode_id = e.id)`.as(
        'seen',
      ),
    ])
    .where('e.title_id', 'in', titleIds)
    .where('e.on_tmdb', '=', 1)
    .execute()
  for (const row of rows) {
    const episode = { season: row.season, number: row.number, airDate: row.air_date, seen: row.seen === 1 }
    const list = bySeries.get(row.title_id)
    if (list) list.push(episode)
    else bySeries.set(row.title_id, [episode])
  }
  return bySeries
}
