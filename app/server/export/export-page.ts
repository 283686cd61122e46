import { sql } from 'kysely'
import type { ExportCheckState } from '#app/domain/export-check.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { ExportCheck } from '#app/server/export/export-check.ts'
import { countFilmParts } from './letterboxd-csv.ts'

export type ExportPage = {
  plays: number
  ratings: number
  watchlist: number
  /** Plays of episodes without a Trakt id, which Trakt's importer leaves out. */
  unknownToTrakt: number
  filmParts: number
  check: ExportCheckState
  timeZone: string
}

type Deps = { db: Database; config: Config; exportCheck: ExportCheck }

export async function exportPage(deps: Deps, viewer: Viewer): Promise<ExportPage> {
  const { rows } = await sql<Pick<ExportPage, 'plays' | 'ratings' | 'watchlist' | 'unknownToTrakt'>>`
    select (select count(*) from play where profile_id = ${viewer.profileId}) as plays,
      (select count(*) from rating where profile_id = ${viewer.profileId}) as ratings,
      (select count(*) from watchlist_entry where profile_id = ${viewer.profileId}) as watchlist,
      (select count(*) from play p join episode e on e.id = p.episode_id
        where p.profile_id = ${viewer.profileId} and e.trakt_id is null) as unknownToTrakt`.execute(deps.db)
  const counts = rows[0] ?? { plays: 0, ratings: 0, watchlist: 0, unknownToTrakt: 0 }
  return {
    ...counts,
    filmParts: await countFilmParts(deps.db, viewer),
    check: await deps.exportCheck.state(),
    timeZone: await userTimeZone(deps, viewer),
  }
}
