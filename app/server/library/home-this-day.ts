import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'

export type PlayOfThisDay = {
  title: PosterTitle
  day: CalendarDay
  /** The episodes of one day are one line: their number, and which it was where it was one. */
  plays: number
  episode: { season: number; number: number } | null
}

/** Nobody's history reaches farther back than home video. */
const YEARS_BACK = 45
const MOST_PLAYS = 200
const MOST_LINES = 20

/** What was watched on this day of the year in earlier years, newest first. Days taken from an air date are left out. */
export async function listPlaysOfThisDay(
  db: Database,
  viewer: Viewer,
  today: CalendarDay,
): Promise<PlayOfThisDay[]> {
  const rows = await db
    .selectFrom('play as p')
    .innerJoin('library_entry as e', (join) =>
      join.onRef('e.title_id', '=', 'p.title_id').onRef('e.profile_id', '=', 'p.profile_id'),
    )
    .leftJoin('episode as n', 'n.id', 'p.episode_id')
    .select(posterColumns)
    .select(['p.day', 'n.season', 'n.number'])
    .where('p.profile_id', '=', viewer.profileId)
    .where('p.day', 'in', sameDayInEarlierYears(today))
    .where('p.basis', '!=', 'air-date')
    .orderBy('p.day', 'desc')
    .orderBy('p.watched_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(MOST_PLAYS)
    .execute()
  const lines = new Map<string, PlayOfThisDay>()
  for (const row of rows) {
    const key = `${row.day} ${row.title_id}`
    const line = lines.get(key)
    if (line) line.plays++
    else
      lines.set(key, {
        title: posterTitleOf(row),
        day: row.day ?? today,
        plays: 1,
        episode:
          row.season === null || row.number === null ? null : { season: row.season, number: row.number },
      })
  }
  return [...lines.values()].slice(0, MOST_LINES)
}

function sameDayInEarlierYears(today: CalendarDay): CalendarDay[] {
  const year = Number(today.slice(0, 4))
  return Array.from({ length: YEARS_BACK }, (_, back) => `${year - back - 1}${today.slice(4)}`)
}
