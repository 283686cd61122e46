import { dayIn } from '#app/domain/calendar-day.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** How often each value from 1 (at 0) to 10 (at 9) was given. */
export type RatingCounts = { counts: number[]; total: number; average: number | null }

/**
 * The ratings of movies and of series as a whole; those of seasons and episodes are no part of it. With a year, the
 * ratings that were given in it.
 */
export async function countRatings(
  db: Database,
  viewer: Viewer,
  { year, timeZone }: { year: string | null; timeZone: string },
): Promise<RatingCounts> {
  const given = year === null ? await countAll(db, viewer) : await countOfYear(db, viewer, year, timeZone)
  const counts = Array.from({ length: 10 }, (_, index) => given.get(index + 1) ?? 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const points = counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
  return { counts, total, average: total === 0 ? null : points / total }
}

const ratingsOfTitles = (db: Database, viewer: Viewer) =>
  db
    .selectFrom('rating')
    .where('profile_id', '=', viewer.profileId)
    .where('season', 'is', null)
    .where('episode_id', 'is', null)

async function countAll(db: Database, viewer: Viewer): Promise<Map<number, number>> {
  const rows = await ratingsOfTitles(db, viewer)
    .select((eb) => ['value', eb.fn.countAll<number>().as('times')])
    .groupBy('value')
    .execute()
  return new Map(rows.map(({ value, times }) => [value, times]))
}

/** In every zone the year lies between these two; which of them belong to it the zone says. */
async function countOfYear(
  db: Database,
  viewer: Viewer,
  year: string,
  timeZone: string,
): Promise<Map<number, number>> {
  const next = String(Number(year) + 1).padStart(4, '0')
  const rows = await ratingsOfTitles(db, viewer)
    .select(['value', 'rated_at'])
    .where('rated_at', '>=', `${String(Number(year) - 1).padStart(4, '0')}-12-31`)
    .where('rated_at', '<', `${next}-01-02`)
    .execute()
  const times = new Map<number, number>()
  for (const { value, rated_at: at } of rows)
    if (dayIn(timeZone, at).startsWith(year)) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}
