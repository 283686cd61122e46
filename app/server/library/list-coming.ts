import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { ComingEpisode } from '#app/domain/up-next.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { posterColumns, posterTitleOf } from './poster-title-row.ts'

const AHEAD_DAYS = 30
const DAY_MS = 86_400_000

/** The episodes of the next thirty days, of series that are being watched; soonest first. */
export async function listComing(db: Database, today: CalendarDay, limit: number): Promise<ComingEpisode[]> {
  const until = new Date(Date.parse(today) + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10)
  const rows = await db
    .selectFrom('library_entry as e')
    .innerJoin('episode as n', 'n.title_id', 'e.title_id')
    .select(posterColumns)
    .select((eb) => [
      'n.season',
      'n.number',
      eb.fn.coalesce('n.name', 'n.source_title').as('episode_name'),
      eb.ref('n.air_date').$notNull().as('air_date'),
    ])
    .where('e.profile_id', '=', PROFILE_ID)
    // the next day on which an episode airs; it has an index
    .where('e.stale_on', '>', today)
    .where('e.stale_on', '<=', until)
    .where('e.plays', '>', 0)
    .where('e.status', '<>', 'abandoned')
    .where('e.hidden_at', 'is', null)
    .where('n.on_tmdb', '=', 1)
    .where('n.season', '>', 0)
    .where('n.air_date', '>', today)
    .where('n.air_date', '<=', until)
    .orderBy('n.air_date')
    .orderBy('e.sort_name')
    .orderBy('n.season')
    .orderBy('n.number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    day: row.air_date,
    season: row.season,
    number: row.number,
    name: row.episode_name,
    series: posterTitleOf(row),
  }))
}
