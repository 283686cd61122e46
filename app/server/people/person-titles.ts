import { sql } from 'kysely'
import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import type { PersonTitle } from '#app/domain/person-page.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** Every title of the library a person took part in, with all they did in it, the one watched last first. */
export async function listPersonTitles(
  db: Database,
  viewer: Viewer,
  personId: number,
  timeZone: string,
): Promise<(PersonTitle & { tmdbId: number | null })[]> {
  const rows = await db
    .selectFrom('credit as c')
    // The other way round it would be a walk through the library.
    .crossJoin('library_entry as e')
    .innerJoin('title as t', 't.id', 'e.title_id')
    .select(posterColumns)
    .select(['t.tmdb_id', 'e.plays', 'e.watchlisted_at', 'e.first_played_day', 'e.last_played'])
    .select([partsOf("c.department = 'cast'").as('roles'), partsOf("c.department <> 'cast'").as('jobs')])
    .where('c.person_tmdb_id', '=', personId)
    .where('e.profile_id', '=', viewer.profileId)
    .whereRef('e.title_id', '=', 'c.title_id')
    .groupBy('e.title_id')
    .orderBy('e.last_played', 'desc')
    .orderBy('e.release_date', 'desc')
    .orderBy('e.title_id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...posterTitleOf(row),
    tmdbId: row.tmdb_id,
    roles: distinct(row.roles),
    jobs: distinct(row.jobs),
    plays: row.plays,
    isListed: row.watchlisted_at !== null,
    firstSeen: row.first_played_day,
    lastSeen: dayOf(row.last_played, timeZone),
  }))
}

const partsOf = (which: string) =>
  sql<string>`json_group_array(c.role order by c.position) filter (where ${sql.raw(which)} and c.role <> '')`

/** A role of a series may be several, joined by the store. */
function distinct(json: string): string[] {
  const parts = (JSON.parse(json) as string[]).flatMap((part) => part.split(' / '))
  return [...new Set(parts)]
}

const dayOf = (lastPlayed: string | null, timeZone: string): CalendarDay | null =>
  lastPlayed !== null && lastPlayed.length > 10 ? dayIn(timeZone, lastPlayed) : lastPlayed
