import { sql } from 'kysely'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { ComingTitle } from '#app/domain/up-next.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'

const AHEAD_DAYS = 30
const DAY_MS = 86_400_000

/**
 * What comes in the next thirty days, soonest first: episodes of series that are being watched, premieres of series of
 * the library that were not started, releases of movies on the watchlist. One statement.
 */
export async function listComing(
  db: Database,
  viewer: Viewer,
  today: CalendarDay,
  limit: number,
): Promise<ComingTitle[]> {
  const until = new Date(Date.parse(today) + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10)
  const rows = await episodesToCome(db, viewer, today, until)
    .unionAll(releasesToCome(db, viewer, today, until))
    .orderBy('day')
    .orderBy('sort_name')
    .orderBy('season')
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ day, season, number, episode_name, ...row }) => ({
    day,
    title: posterTitleOf(row),
    episode: season === null || number === null ? null : { season, number, name: episode_name },
  }))
}

const episodesToCome = (db: Database, viewer: Viewer, today: CalendarDay, until: CalendarDay) =>
  db
    .selectFrom('library_entry as e')
    .innerJoin('episode as n', 'n.title_id', 'e.title_id')
    .select(posterColumns)
    .select((eb) => [
      'e.sort_name',
      sql<number | null>`n.season`.as('season'),
      sql<number | null>`n.number`.as('number'),
      eb.fn.coalesce('n.name', 'n.source_title').as('episode_name'),
      eb.ref('n.air_date').$notNull().as('day'),
    ])
    .where('e.profile_id', '=', viewer.profileId)
    // the next day on which an episode airs; it has an index
    .where('e.stale_on', '>', today)
    .where('e.stale_on', '<=', until)
    .where((eb) => eb.or([eb('e.plays', '>', 0), eb('n.number', '=', 1)]))
    .where('e.status', '<>', 'abandoned')
    .where('e.hidden_at', 'is', null)
    .where('n.on_tmdb', '=', 1)
    .where('n.season', '>', 0)
    .where('n.air_date', '>', today)
    .where('n.air_date', '<=', until)

const releasesToCome = (db: Database, viewer: Viewer, today: CalendarDay, until: CalendarDay) =>
  db
    .selectFrom('library_entry as e')
    .select(posterColumns)
    .select((eb) => [
      'e.sort_name',
      sql<number | null>`null`.as('season'),
      sql<number | null>`null`.as('number'),
      sql<string | null>`null`.as('episode_name'),
      eb.ref('e.release_date').$notNull().as('day'),
    ])
    .where('e.profile_id', '=', viewer.profileId)
    .where('e.watchlisted_at', 'is not', null)
    .where('e.kind', '=', 'movie')
    .where('e.release_date', '>', today)
    .where('e.release_date', '<=', until)
