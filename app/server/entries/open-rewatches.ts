import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import { type DatedPlay, type Rewatch, rewatchProgress } from '#app/domain/rewatch.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow, RewatchRow } from '#app/server/db/person-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type RewatchUnderWay = ReturnType<typeof rewatchProgress> & { beganAt: string }

/** How far the rewatches under way have come, by series. One look-up where there are none. */
export async function openRewatches(
  db: Database,
  viewer: Viewer,
  titleIds: readonly number[],
  today: CalendarDay,
): Promise<Map<number, RewatchUnderWay>> {
  const found = new Map<number, RewatchUnderWay>()
  if (titleIds.length === 0) return found
  const rewatches = await db
    .selectFrom('rewatch')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', titleIds)
    .where('ended_at', 'is', null)
    .execute()
  if (rewatches.length === 0) return found
  const timeZone = await countedZone(db, viewer)
  for (const rewatch of rewatches) {
    const { episodes, plays } = await listRun(db, viewer, rewatch)
    const progress = rewatchProgress(episodes, plays, rewatchOf(rewatch, timeZone), today)
    found.set(rewatch.title_id, { ...progress, beganAt: rewatch.began_at })
  }
  return found
}

/** The zone in which the days of the plays are counted at present. */
async function countedZone(db: Database, viewer: Viewer): Promise<string> {
  const { days_counted_in } = await db
    .selectFrom('profile')
    .select('days_counted_in')
    .where('id', '=', viewer.profileId)
    .executeTakeFirstOrThrow()
  return days_counted_in ?? 'UTC'
}

export function rewatchOf({ began_at, ended_at }: RewatchRow, timeZone: string): Rewatch {
  return {
    beganAt: began_at,
    beganDay: dayIn(timeZone, began_at),
    endedAt: ended_at,
    endedDay: ended_at === null ? null : dayIn(timeZone, ended_at),
  }
}

export function datedPlay(
  play: Pick<PlayRow, 'episode_id' | 'watched_at' | 'day' | 'basis' | 'source_watched_at'>,
): DatedPlay & { episodeId: number | null } {
  return {
    episodeId: play.episode_id,
    watchedAt: play.watched_at,
    day: play.day,
    basis: play.basis,
    sourceWatchedAt: play.source_watched_at,
  }
}

async function listRun(db: Database, viewer: Viewer, { title_id }: RewatchRow) {
  const episodes = await db
    .selectFrom('episode')
    .select(['id', 'season', 'number', 'air_date as airDate'])
    .where('title_id', '=', title_id)
    .where('on_tmdb', '=', 1)
    .execute()
  const plays = await db
    .selectFrom('play')
    .select(['episode_id', 'watched_at', 'day', 'basis', 'source_watched_at'])
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', title_id)
    .execute()
  return { episodes: episodes.map((e) => ({ ...e, seen: false })), plays: plays.map(datedPlay) }
}
