import { dayIn } from '#app/domain/calendar-day.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

/** How often each value from 1 (at 0) to 10 (at 9) was given. */
export type RatingCounts = { counts: number[]; total: number; average: number | null }

/**
 * The ratings of movies and of series as a whole; those of seasons and episodes are no part of it. With a year, the
 * ratings that were given in it.
 */
export async function countRatings(
  db: Database,
  { year, timeZone }: { year: string | null; timeZone: string },
): Promise<RatingCounts> {
  const ratings = await db
    .selectFrom('rating')
    .select(['value', 'rated_at'])
    .where('profile_id', '=', PROFILE_ID)
    .where('season', 'is', null)
    .where('episode_id', 'is', null)
    .execute()
  const counts = Array.from({ length: 10 }, () => 0)
  for (const { value, rated_at } of ratings) {
    if (year !== null && dayIn(timeZone, rated_at).slice(0, 4) !== year) continue
    counts[value - 1] = (counts[value - 1] ?? 0) + 1
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  const points = counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
  return { counts, total, average: total === 0 ? null : points / total }
}
