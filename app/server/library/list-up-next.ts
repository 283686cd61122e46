import { type ExpressionBuilder, sql } from 'kysely'
import type { UpNextOrder, UpNextTitle } from '#app/domain/up-next.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Tables } from '#app/server/db/tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'

/** The length of an episode that can be counted on: what is known of the regular ones, on average. */
const USUAL_MINUTES = sql<number | null>`(select avg(u.runtime_minutes) from episode u
  where u.title_id = e.title_id and u.season > 0 and u.on_tmdb = 1 and u.runtime_minutes > 0)`

/** A rewatch goes on by itself, however far the first run came. */
const NEXT_SEASON = sql<number>`iif(e.rewatch_began_at is null, e.next_season, e.rewatch_next_season)`
const NEXT_EPISODE = sql<number>`iif(e.rewatch_began_at is null, e.next_episode, e.rewatch_next_episode)`

/** Series under way with their next episode: the one watched last first, or the one that aired last first. */
export async function listUpNext(
  db: Database,
  viewer: Viewer,
  { order, limit }: { order: UpNextOrder; limit: number },
): Promise<UpNextTitle[]> {
  const by = order === 'aired' ? 'air_date' : 'last_played'
  const rows = await db
    // Picked first: what is worked out below then concerns these few, and not every series under way.
    .selectFrom((eb) =>
      pickSeries(eb, viewer).orderBy(by, 'desc').orderBy('e.title_id', 'desc').limit(limit).as('e'),
    )
    .innerJoin('episode as n', 'n.id', 'e.episode_id')
    .leftJoin('title_metadata as m', 'm.title_id', 'e.title_id')
    .select(posterColumns)
    .select(['e.watched_of_run', 'e.air_date'])
    .select(['m.overview', 'm.backdrop_path', 'm.genres', USUAL_MINUTES.as('usual_minutes')])
    .select((eb) => [
      'n.season',
      'n.number',
      eb.fn.coalesce('n.name', 'n.source_title').as('episode_name'),
      'n.overview as episode_overview',
      'n.runtime_minutes',
      'n.still_path',
    ])
    .orderBy(`e.${by}`, 'desc')
    .orderBy('e.title_id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...posterTitleOf(row),
    watched: row.watched_of_run,
    overview: row.overview,
    backdropPath: row.backdrop_path,
    genres: row.genres === null ? [] : (JSON.parse(row.genres) as string[]),
    minutesLeft: minutesLeft({ ...row, watched: row.watched_of_run }),
    next: {
      season: row.season,
      number: row.number,
      name: row.episode_name,
      overview: row.episode_overview,
      airDate: row.air_date,
      runtimeMinutes: row.runtime_minutes,
      stillPath: row.still_path,
    },
  }))
}

/** Every series under way, with the episode to go on with. */
function pickSeries(eb: ExpressionBuilder<Tables, never>, viewer: Viewer) {
  return eb
    .selectFrom('library_entry as e')
    .innerJoin('episode as n', (join) =>
      join
        .onRef('n.title_id', '=', 'e.title_id')
        .on('n.season', '=', NEXT_SEASON)
        .on('n.number', '=', NEXT_EPISODE),
    )
    .select(posterColumns)
    .select(['e.last_played', 'n.id as episode_id', 'n.air_date'])
    .select(
      sql<number | null>`iif(e.rewatch_began_at is null, e.watched, e.rewatch_watched)`.as('watched_of_run'),
    )
    .where('e.profile_id', '=', viewer.profileId)
    .where('e.kind', '=', 'series')
    .where((where) =>
      where.or([
        where('e.status', '=', 'watching'),
        where.and([where('e.rewatch_began_at', 'is not', null), where('e.status', '<>', 'abandoned')]),
      ]),
    )
    .where('e.hidden_at', 'is', null)
}

type Lengths = { aired: number | null; watched: number | null; usual_minutes: number | null }

/** Of all aired episodes that are left, by the usual length. */
function minutesLeft({ aired, watched, usual_minutes: usual }: Lengths): number | null {
  return usual === null ? null : Math.round(usual * Math.max(0, (aired ?? 0) - (watched ?? 0)))
}
