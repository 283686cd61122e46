import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { idRanges } from './id-ranges.ts'

/**
 * Finds the plays of the library that rows of an own export are, by the uids they carry, whatever was edited since.
 * Rows of other sources carry none and stay as they are.
 */
export async function resolveIdentities(db: Database, viewer: Viewer, runId: string): Promise<void> {
  for await (const range of idRanges(db, runId))
    await sql`
    update staged_row set play_id = coalesce(
      (select p.id from json_each(staged_row.uids) u
        join play p on p.profile_id = ${viewer.profileId} and p.uid = u.value order by u.key limit 1),
      (select p.id from play p, json_each(p.other_uids) o
        where p.profile_id = ${viewer.profileId} and p.other_uids is not null
          and o.value in (select value from json_each(staged_row.uids)) limit 1))
    where ${range} and run_id = ${runId} and uids is not null`.execute(db)
}
