import type { Database } from '../db/open-database.ts'
import { joinEpisodes } from './join-episodes.ts'
import { type HeldEpisode, type ListedEpisode, type Recut, recutEpisodes } from './recut-episodes.ts'

/** Writes a recut, in the caller's transaction. Rows keep their ids, for plays, ratings, notes and lists hang on them. */
export async function applyRecut(
  trx: Database,
  titleId: number,
  { moves, joins, superseded }: Recut,
): Promise<void> {
  if (superseded.length > 0) await trx.deleteFrom('episode').where('id', 'in', superseded).execute()
  for (const { from, into } of joins) await joinEpisodes(trx, from, into)
  if (joins.length > 0) await redateBingeDays(trx, titleId)
  if (moves.length === 0) return
  // Out of the way first: two episodes may change places, and no number can be held twice.
  await trx
    .updateTable('episode')
    .set((eb) => ({ number: eb('id', '*', -1) }))
    .where(
      'id',
      'in',
      moves.map(({ id }) => id),
    )
    .execute()
  for (const { id, season, number, displacedFrom } of moves) {
    const place = { season, number, displaced_from: displacedFrom }
    await trx.updateTable('episode').set(place).where('id', '=', id).execute()
  }
}

/** Plays on their air dates follow the air dates of the episodes that they are of now. */
async function redateBingeDays(trx: Database, titleId: number): Promise<void> {
  await trx
    .updateTable('binge_series')
    .set({ is_due: 1 })
    .where('title_id', '=', titleId)
    .where('is_applied', '=', 1)
    .execute()
}

/**
 * Fits what a source has just brought to the list that TMDB gave before. Nothing where TMDB's list is not known yet.
 * @returns which episodes became part of which
 */
export async function fitToListed(trx: Database, titleId: number): Promise<Recut['joins']> {
  const held = await listHeldEpisodes(trx, titleId)
  const listed = held.filter((episode) => episode.isListed)
  if (listed.length === 0) return []
  const recut = recutEpisodes(held, listed, () => true)
  await applyRecut(trx, titleId, recut)
  return recut.joins
}

export async function listHeldEpisodes(
  trx: Database,
  titleId: number,
): Promise<(HeldEpisode & ListedEpisode)[]> {
  const rows = await trx.selectFrom('episode').selectAll().where('title_id', '=', titleId).execute()
  const used = await usedEpisodes(trx, titleId)
  return rows.map((row) => ({
    id: row.id,
    season: row.season,
    number: row.number,
    displacedFrom: row.displaced_from,
    tmdbId: row.tmdb_id ?? row.known_tmdb_id,
    isListed: row.on_tmdb === 1,
    hasLeft: row.left_tmdb === 1,
    traktId: row.trakt_id,
    name: row.on_tmdb === 1 ? row.name : (row.source_title ?? row.name),
    airDate: row.air_date,
    isNeeded: used.has(row.id) || row.trakt_id !== null || row.source_title !== null,
  }))
}

/** What any profile watched, rated, noted, listed or owns. */
async function usedEpisodes(trx: Database, titleId: number): Promise<Set<number | null>> {
  // All profiles: the index on plays begins with the profile.
  const profiles = trx.selectFrom('profile').select('id')
  const used = new Set<number | null>()
  for (const table of ['play', 'rating', 'note', 'list_entry', 'owned'] as const) {
    const rows = await trx
      .selectFrom(table)
      .select('episode_id')
      .distinct()
      .where('profile_id', 'in', profiles)
      .where('title_id', '=', titleId)
      .where('episode_id', 'is not', null)
      .execute()
    for (const { episode_id } of rows) used.add(episode_id)
  }
  return used
}
