import type { Database } from '#app/server/db/open-database.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import { chooseEpisode, type KnownEpisode, type NamedEpisode } from './choose-episode.ts'

type EpisodeRow = Pick<StagedRow, 'season' | 'episode' | 'episode_trakt_id' | 'episode_tmdb_id'>

/** The library's episode that a row names; undefined where the row names none, or it is not held. */
export type EpisodeIds = (row: EpisodeRow) => number | undefined

/** `title`: as its source calls it. */
export type HeldEpisode = KnownEpisode & { title: string | null }

/** Finds episodes that are held, and makes none. */
export async function findEpisodes(db: Database, titleId: number): Promise<EpisodeIds> {
  const known = await listKnownEpisodes(db, titleId)
  return (row) => {
    const named = namedIn(row)
    const choice = named && chooseEpisode(known, named)
    return choice?.kind === 'held' ? choice.episode.id : undefined
  }
}

export const keyOf = (row: EpisodeRow) =>
  `${row.season}x${row.episode} ${row.episode_trakt_id} ${row.episode_tmdb_id}`

export function namedIn(row: EpisodeRow): NamedEpisode | null {
  if (row.season === null || row.episode === null) return null
  const { season, episode: number, episode_trakt_id: traktId, episode_tmdb_id: tmdbId } = row
  return { season, number, traktId, tmdbId }
}

export async function listKnownEpisodes(db: Database, titleId: number): Promise<HeldEpisode[]> {
  return db
    .selectFrom('episode')
    .select(['id', 'season', 'number', 'displaced_from as displacedFrom', 'trakt_id as traktId'])
    .select(['tmdb_id as tmdbId', 'known_tmdb_id as knownTmdbId', 'source_title as title'])
    .where('title_id', '=', titleId)
    .orderBy('id')
    .execute()
}
