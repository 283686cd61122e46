import { dayIn } from '#app/domain/calendar-day.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { switchBingeDays } from '#app/server/days/binge-series.ts'

/**
 * The person's switch for one series, or (null) for all: moves binge days to their air dates, or puts them back on
 * what the source said. One change in the journal.
 */
export async function switchSeries(
  { db, clock, config }: { db: Database; clock: Clock; config: Pick<Config, 'timeZone'> },
  viewer: Viewer,
  { titleId, isApplied }: { titleId: number | null; isApplied: boolean },
): Promise<{ changeId: string; plays: number }> {
  const now = clock.now()
  const timeZone = await userTimeZone({ db, config }, viewer)
  const titleIds = titleId === null ? await listAll(db, viewer) : [titleId]
  return db.transaction().execute(async (trx) => {
    const label = { code: isApplied ? ('binge-moved' as const) : ('binge-put-back' as const) }
    const outcome = await switchBingeDays(trx, viewer, titleIds, { isApplied, label, timeZone, now })
    await refreshEntries(trx, viewer, titleIds, dayIn(timeZone, now))
    return outcome
  })
}

async function listAll(db: Database, viewer: Viewer): Promise<number[]> {
  const rows = await db
    .selectFrom('binge_series')
    .select('title_id')
    .where('profile_id', '=', viewer.profileId)
    .execute()
  return rows.map((row) => row.title_id)
}
