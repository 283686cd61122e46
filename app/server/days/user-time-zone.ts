import { dayIn, isTimeZone } from '#app/domain/calendar-day.ts'
import { AppError } from '#app/server/base/app-error.ts'
import { listBingeSeries, switchBingeDays } from './binge-series.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/db/profile.ts'
import { bingeDoneWords, timeZoneWords } from '#app/words/en.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'

export type ZoneDeps = { db: Database; config: Pick<Config, 'timeZone'> }

/** Where the zone comes from: the person's choice, TZ_DEFAULT, the Trakt account, the machine; the first that is set. */
export async function userTimeZone({ db, config }: ZoneDeps): Promise<string> {
  const row = await db
    .selectFrom('profile')
    .select(['time_zone as chosen', 'account_time_zone as account'])
    .where('id', '=', PROFILE_ID)
    .executeTakeFirstOrThrow()
  return resolveTimeZone({ chosen: row.chosen, configured: config.timeZone, account: row.account })
}

/** The order of precedence, without the database. */
export function resolveTimeZone(zones: {
  chosen: string | null
  configured: string | null
  account: string | null
}): string {
  return (
    [zones.chosen, zones.configured, zones.account].find((z) => z !== null && isTimeZone(z)) ?? machineZone()
  )
}

let knownMachineZone: string | undefined
/** Does not change while the process lives, and is slow to ask for. */
const machineZone = () => (knownMachineZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone)

/** The person's choice; null goes back to the automatic one. Days already counted are counted anew. */
export async function setTimeZone(deps: ZoneDeps & { now: Date }, zone: string | null): Promise<void> {
  if (zone !== null && !isTimeZone(zone)) throw new AppError(400, 'unknown-time-zone', timeZoneWords.unknown)
  await deps.db.updateTable('profile').set({ time_zone: zone }).where('id', '=', PROFILE_ID).execute()
  await recountDays(deps)
}

/**
 * Works out anew on which day each timed play falls, if the zone is another than the last time. A day taken from an
 * air date or given by hand is no instant and stays. Run whenever the zone may have changed.
 */
export async function recountDays({ db, config, now }: ZoneDeps & { now: Date }): Promise<void> {
  const zone = await userTimeZone({ db, config })
  const counted = await db
    .selectFrom('profile')
    .select('days_counted_in')
    .where('id', '=', PROFILE_ID)
    .executeTakeFirstOrThrow()
  if (counted.days_counted_in === zone) return
  await moveDays(db, zone)
  await moveBingeDays(db, zone, now)
  await refreshAllEntries(db, dayIn(zone, now))
  await db.updateTable('profile').set({ days_counted_in: zone }).where('id', '=', PROFILE_ID).execute()
}

/** Another zone makes other days, and so other binge days. */
async function moveBingeDays(db: Database, zone: string, now: Date): Promise<void> {
  const series = await listBingeSeries(db)
  if (series.length === 0) return
  await db.transaction().execute(async (trx) => {
    await switchBingeDays(trx, series, {
      isApplied: true,
      label: bingeDoneWords.countedAnew(zone),
      timeZone: zone,
      now,
    })
  })
}

const CHUNK = 5000

async function moveDays(db: Database, zone: string): Promise<void> {
  for (let after = 0; ;) {
    const plays = await db
      .selectFrom('play')
      .select(['id', 'watched_at', 'day'])
      .where('profile_id', '=', PROFILE_ID)
      .where('precision', '=', 'instant')
      .where('id', '>', after)
      .orderBy('id')
      .limit(CHUNK)
      .execute()
    const last = plays.at(-1)
    if (!last) return
    after = last.id
    await db.transaction().execute(async (trx) => {
      for (const play of plays) {
        const day = play.watched_at === null ? null : dayIn(zone, play.watched_at)
        if (day === play.day) continue
        await trx.updateTable('play').set({ day }).where('id', '=', play.id).execute()
      }
    })
  }
}
