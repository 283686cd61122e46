import { diskProblemText } from '#app/format/run-problem.ts'
import { runDocument } from '#app/server/import/run/run-document.ts'
import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import { activeRun } from '#app/server/import/run/find-run.ts'
import { runOnFullDisk } from '#app/server/import/run-on-full-disk.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { Runtime } from '#app/server/runtime.ts'
import { matchFigures } from '#app/server/tmdb/enrichment-figures.ts'
import { version } from '#app/server/base/version.ts'

/** Contract: GET /status. */
export async function appStatus(runtime: Runtime, viewer: Viewer) {
  const { db, config } = runtime
  const diskProblem = runtime.disk.problem()
  const active = await activeRun(db, viewer)
  const trakt = await runtime.trakt.status()
  const { state, until } = runtime.enrichment.state()
  return {
    version,
    trakt: {
      configured: trakt.configured,
      connected: trakt.connected,
      needsReconnect: trakt.needsReconnect,
      username: trakt.username,
      expiresAt: trakt.expiresAt,
      device: trakt.device,
    },
    tmdb: { configured: config.tmdb.apiKey !== null, state, until },
    library: await countLibrary(db, viewer),
    enrichment: { ...(await runtime.enrichment.figures()), ...(await matchFigures(db)) },
    timeZone: await userTimeZone({ db, config }, viewer),
    lastSyncAt: await lastSyncAt(db, viewer),
    activeRun: active ? runDocument(runOnFullDisk(active, diskProblem)) : null,
    disk: { isFull: diskProblem !== null, message: diskProblemText(diskProblem) },
  }
}

/** When the newest successful fetch of any stream began; null before the first. */
export async function lastSyncAt(db: Database, viewer: Viewer): Promise<string | null> {
  const row = await db
    .selectFrom('sync_cursor')
    .select((eb) => eb.fn.max('synced_from').as('at'))
    .where('profile_id', '=', viewer.profileId)
    .executeTakeFirst()
  return row?.at ?? null
}

async function countLibrary(db: Database, viewer: Viewer) {
  const { rows } = await sql<{ movies: number; series: number; plays: number; unmatched: number }>`
    select
      (select count(*) from library_entry where profile_id = ${viewer.profileId} and kind = 'movie') as movies,
      (select count(*) from library_entry where profile_id = ${viewer.profileId} and kind = 'series') as series,
      (select count(*) from play where profile_id = ${viewer.profileId}) as plays,
      (select count(*) from title t where t.tmdb_id is null and (
        exists (select 1 from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id)
        or exists (select 1 from rating r where r.profile_id = ${viewer.profileId} and r.title_id = t.id)
        or exists (select 1 from watchlist_entry w where w.profile_id = ${viewer.profileId} and w.title_id = t.id)
      )) as unmatched`.execute(db)
  return rows[0] ?? { movies: 0, series: 0, plays: 0, unmatched: 0 }
}
