import type { Database } from '#app/server/db/open-database.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'

export type EpisodeIds = Map<string, number>

export const episodeKey = (season: number, number: number) => `${season}x${number}`

const CHUNK = 400

/**
 * Rows for every episode that a title's plays and ratings name, whether TMDB lists it or not.
 * @returns their ids by `episodeKey`
 */
export async function ensureEpisodes(
  db: Database,
  titleId: number,
  rows: readonly StagedRow[],
): Promise<EpisodeIds> {
  const named = new Map<string, StagedRow & { season: number; episode: number }>()
  for (const row of rows) {
    if (row.season === null || row.episode === null) continue
    named.set(episodeKey(row.season, row.episode), { ...row, season: row.season, episode: row.episode })
  }
  const ids: EpisodeIds = new Map()
  const wanted = [...named.values()]
  for (let i = 0; i < wanted.length; i += CHUNK) {
    const stored = await db
      .insertInto('episode')
      .values(
        wanted.slice(i, i + CHUNK).map((row) => ({
          title_id: titleId,
          season: row.season,
          number: row.episode,
          trakt_id: row.episode_trakt_id,
          source_title: row.episode_title,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['title_id', 'season', 'number']).doUpdateSet((eb) => ({
          trakt_id: eb.fn.coalesce('excluded.trakt_id', 'episode.trakt_id'),
          source_title: eb.fn.coalesce('excluded.source_title', 'episode.source_title'),
        })),
      )
      .returning(['id', 'season', 'number'])
      .execute()
    for (const episode of stored) ids.set(episodeKey(episode.season, episode.number), episode.id)
  }
  return ids
}
