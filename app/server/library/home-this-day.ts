import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { posterColumns, posterTitleOf } from './poster-title-row.ts'

export type PlayOfThisDay = {
  title: PosterTitle
  day: CalendarDay
  /** The episodes of one day are one line: their number, and which it was where it was one. */
  plays: number
  episode: { season: number; number: number } | null
}

/** Nobody's history reaches farther back than home video. */
const YEARS_BACK = 45
const MOST = 20

/** What was watched on this day of the year in earlier years, newest first. Days taken from an air date are left out. */
export async function listPlaysOfThisDay(db: Database, today: CalendarDay): Promise<PlayOfThisDay[]> {
  const rows = await db
    .selectFrom('play as p')
    .innerJoin('library_entry as e', (join) =>
      join.onRef('e.title_id', '=', 'p.title_id').onRef('e.profile_id', '=', 'p.profile_id'),
    )
    .leftJoin('episode as n', 'n.id', 'p.episode_id')
    .select(posterColumns)
    .select(['p.day', 'n.season', 'n.number'])
    .select((eb) => eb.fn.countAll<number>().as('plays'))
    .where('p.profile_id', '=', PROFILE_ID)
    .where('p.day', 'in', sameDayInEarlierYears(today))
    .where('p.basis', '!=', 'air-date')
    .groupBy(['p.day', 'p.title_id'])
    .orderBy('p.day', 'desc')
    .orderBy('p.title_id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    title: posterTitleOf(row),
    day: row.day ?? today,
    plays: row.plays,
    episode: row.season === null || row.number === null ? null : { season: row.season, number: row.number },
  }))
}

function sameDayInEarlierYears(today: CalendarDay): CalendarDay[] {
  const year = Number(today.slice(0, 4))
  return Array.from({ length: YEARS_BACK }, (_, back) => `${year - back - 1}${today.slice(4)}`)
}
