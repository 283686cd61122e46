import { dayIn, isTimeZone } from '#app/domain/calendar-day.ts'
import { AppError } from '#app/server/base/app-error.ts'
import { listBingeSeries, switchBingeDays } from './binge-series.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { timeZoneWords } from '#app/words/en.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'

export type ZoneDeps = { db: Database; config: Pick<Config, 'timeZone'> }

/** Where the zone comes from: the person's choice, TZ_DEFAULT, the connected account, the machine; the first that is set. */
export async function userTimeZone({ db, config }: ZoneDeps, viewer: Viewer): Promise<string> {
  const row = await db
    .selectFrom('profile')
    .select(['time_zone as chosen', 'account_time_zone as account'])
    .where('id', '=', viewer.profileId)
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
export async function setTimeZone(
  deps: ZoneDeps & { now: Date },
  viewer: Viewer,
  zone: string | null,
): Promise<void> {
  if (zone !== null && !isTimeZone(zone)) throw new AppError(400, 'unknown-time-zone', timeZoneWords.unknown)
  await deps.db.updateTable('profile').set({ time_zone: zone }).where('id', '=', viewer.profileId).execute()
  await recountDays(deps, viewer)
}

/**
 * Works out anew on which day each timed play falls, if the zone is another than the last time. A day taken from an
 * air date or given by hand is no instant and stays. Run whenever the zone may have changed.
 */
export async function recountDays(
  { db, config, now }: ZoneDeps & { now: Date },
  viewer: Viewer,
): Promise<void> {
  const zone = await userTimeZone({ db, config }, viewer)
  const counted = await db
    .selectFrom('profile')
    .select('days_counted_in')
    .where('id', '=', viewer.profileId)
    .executeTakeFirstOrThrow()
  if (counted.days_counted_in === zone) return
  await moveDays(db, viewer, zone)
  await moveBingeDays(db, viewer, zone, now)
  await refreshAllEntries(db, viewer, dayIn(zone, now))
  await db.updateTable('profile').set({ days_counted_in: zone }).where('id', '=', viewer.profileId).execute()
}

/** Another zone makes other days, and so other binge days. */
async function moveBingeDays(db: Database, viewer: Viewer, zone: string, now: Date): Promise<void> {
  const series = await listBingeSeries(db, viewer)
  if (series.length === 0) return
  await db.transaction().execute(async (trx) => {
    await switchBingeDays(trx, viewer, series, {
      isApplied: true,
      label: { code: 'binge-recounted', timeZone: zone },
      timeZone: zone,
      now,
    })
  })
}

const CHUNK = 5000

async function moveDays(db: Database, viewer: Viewer, zone: string): Promise<void> {
  for (let after = 0; ;) {
    const plays = await db
      .selectFrom('play')
      .select(['id', 'watched_at', 'day'])
      .where('profile_id', '=', viewer.profileId)
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
