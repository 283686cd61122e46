import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'
import { episodeMoves, type HeldEpisode } from './episode-moves.ts'
import type { TmdbSeries } from './schema/series.ts'

const ROWS_A_STATEMENT = 500

/** What an episode is called and when it aired, as far as TMDB says; without its listing nothing is known. */
const UNLISTED = {
  on_tmdb: 0,
  tmdb_id: null,
  name: null,
  overview: null,
  air_date: null,
  runtime_minutes: null,
  still_path: null,
} as const

/**
 * Brings a series' episodes in line with the seasons that TMDB delivered. Rows keep their ids, for plays, ratings,
 * notes and lists hang on them; what TMDB no longer lists goes only if nobody watched, rated, noted, listed or named it. A season that is listed but
 * was not delivered stays as it is.
 */
export async function storeEpisodes(trx: Database, titleId: number, series: TmdbSeries): Promise<void> {
  const isDelivered = deliveredSeasons(series)
  const listed = series.seasons.flatMap((season) =>
    season.episodes.map((episode) => ({ ...episode, season: season.number, tmdbId: episode.id })),
  )
  const held = await listHeld(trx, titleId)
  const { moves, superseded } = episodeMoves(held, listed, isDelivered)
  await remove(trx, superseded)
  await move(trx, moves)
  for (let start = 0; start < listed.length; start += ROWS_A_STATEMENT) {
    await upsert(trx, titleId, listed.slice(start, start + ROWS_A_STATEMENT))
  }
  const listedPlaces = new Set(listed.map((episode) => placeOf(episode)))
  const movedTo = new Map(moves.map((entry) => [entry.id, entry]))
  const gone = held.filter(
    (episode) =>
      isDelivered(episode.season) &&
      !superseded.includes(episode.id) &&
      !listedPlaces.has(placeOf(movedTo.get(episode.id) ?? episode)),
  )
  await remove(
    trx,
    gone.flatMap((episode) => (episode.isNeeded ? [] : [episode.id])),
  )
  await unlist(
    trx,
    gone.flatMap((episode) => (episode.isNeeded ? [episode.id] : [])),
  )
}

const placeOf = ({ season, number }: { season: number; number: number }) => `${season}:${number}`

/** A season is known when its part came, or when TMDB's list of seasons, which did come, lacks it. */
function deliveredSeasons({ seasons, listedSeasons }: TmdbSeries): (season: number) => boolean {
  const delivered = new Set(seasons.map((season) => season.number))
  const listed = new Set(listedSeasons?.map((season) => season.number))
  return (season) => delivered.has(season) || (listed.size > 0 && !listed.has(season))
}

async function listHeld(trx: Database, titleId: number): Promise<HeldEpisode[]> {
  // All profiles: the index on plays begins with the profile.
  const used = sql<number>`e.id in (
    select episode_id from play where profile_id in (select id from profile) and title_id = ${titleId}
    union select episode_id from rating where profile_id in (select id from profile) and title_id = ${titleId}
    union select episode_id from note where profile_id in (select id from profile) and title_id = ${titleId}
    union select episode_id from list_entry where profile_id in (select id from profile) and title_id = ${titleId})`
  const rows = await trx
    .selectFrom('episode as e')
    .select(['e.id', 'e.season', 'e.number', 'e.tmdb_id', 'e.trakt_id', 'e.source_title'])
    .select(used.as('is_used'))
    .where('e.title_id', '=', titleId)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    season: row.season,
    number: row.number,
    tmdbId: row.tmdb_id,
    isNeeded: row.is_used === 1 || row.trakt_id !== null || row.source_title !== null,
  }))
}

async function move(trx: Database, moves: { id: number; season: number; number: number }[]): Promise<void> {
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
  for (const { id, season, number } of moves) {
    await trx.updateTable('episode').set({ season, number }).where('id', '=', id).execute()
  }
}

type Listed = TmdbSeries['seasons'][number]['episodes'][number] & { season: number; tmdbId: number | null }

async function upsert(trx: Database, titleId: number, episodes: Listed[]): Promise<void> {
  await trx
    .insertInto('episode')
    .values(
      episodes.map((episode) => ({
        title_id: titleId,
        season: episode.season,
        number: episode.number,
        on_tmdb: 1 as const,
        tmdb_id: episode.tmdbId,
        name: episode.name,
        overview: episode.overview,
        air_date: episode.airDate,
        runtime_minutes: episode.runtimeMinutes,
        still_path: episode.stillPath,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['title_id', 'season', 'number']).doUpdateSet((eb) => ({
        on_tmdb: 1,
        tmdb_id: eb.ref('excluded.tmdb_id'),
        name: eb.ref('excluded.name'),
        overview: eb.ref('excluded.overview'),
        air_date: eb.ref('excluded.air_date'),
        runtime_minutes: eb.ref('excluded.runtime_minutes'),
        still_path: eb.ref('excluded.still_path'),
      })),
    )
    .execute()
}

async function remove(trx: Database, ids: readonly number[]): Promise<void> {
  if (ids.length) await trx.deleteFrom('episode').where('id', 'in', ids).execute()
}

async function unlist(trx: Database, ids: readonly number[]): Promise<void> {
  if (ids.length) await trx.updateTable('episode').set(UNLISTED).where('id', 'in', ids).execute()
}
