import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'
import { applyRecut, listHeldEpisodes } from './apply-recut.ts'
import { recutEpisodes } from './recut-episodes.ts'
import type { TmdbSeries } from './schema/series.ts'

const ROWS_A_STATEMENT = 500

/**
 * Brings a series' episodes in line with the seasons that TMDB delivered. Rows keep their ids, for plays, ratings,
 * notes and lists hang on them; what TMDB no longer lists goes only if nothing was watched, rated, noted, listed or
 * named. A season that is listed but was not delivered stays as it is.
 * @returns the episodes that took in another row
 */
export async function storeEpisodes(trx: Database, titleId: number, series: TmdbSeries): Promise<number[]> {
  const isDelivered = deliveredSeasons(series)
  const listed = series.seasons.flatMap((season) =>
    season.episodes.map((episode) => ({ ...episode, season: season.number, tmdbId: episode.id })),
  )
  const held = await listHeldEpisodes(trx, titleId)
  const recut = recutEpisodes(held, listed, isDelivered)
  await applyRecut(trx, titleId, recut)
  for (let start = 0; start < listed.length; start += ROWS_A_STATEMENT) {
    await upsert(trx, titleId, listed.slice(start, start + ROWS_A_STATEMENT))
  }
  const listedPlaces = new Set(listed.map((episode) => placeOf(episode)))
  const movedTo = new Map(recut.moves.map((entry) => [entry.id, entry]))
  const left = new Set([...recut.superseded, ...recut.joins.map(({ from }) => from)])
  const gone = held.filter(
    (episode) =>
      isDelivered(episode.season) &&
      !left.has(episode.id) &&
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
  return recut.joins.map(({ into }) => into)
}

const placeOf = ({ season, number }: { season: number; number: number }) => `${season}:${number}`

/** A season is known when its part came, or when TMDB's list of seasons, which did come, lacks it. */
function deliveredSeasons({ seasons, listedSeasons }: TmdbSeries): (season: number) => boolean {
  const delivered = new Set(seasons.map((season) => season.number))
  const listed = new Set(listedSeasons?.map((season) => season.number))
  return (season) => delivered.has(season) || (listed.size > 0 && !listed.has(season))
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
        left_tmdb: 0 as const,
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
        left_tmdb: 0,
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

/**
 * Without its listing nothing of TMDB's is known of an episode but which one it was, and what it was called: a play must
 * not lose its name.
 */
async function unlist(trx: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('episode')
    .set({
      left_tmdb: sql`max(left_tmdb, on_tmdb)`,
      known_tmdb_id: sql`coalesce(tmdb_id, known_tmdb_id)`,
      source_title: sql`coalesce(source_title, name)`,
      on_tmdb: 0,
      tmdb_id: null,
      name: null,
      overview: null,
      air_date: null,
      runtime_minutes: null,
      still_path: null,
    })
    .where('id', 'in', ids)
    .execute()
}
