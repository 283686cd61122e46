import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** Remembers which titles of a run the person unticked, and forgets those that come in now. */
export async function rememberExcludedTitles(trx: Database, viewer: Viewer, runId: string): Promise<void> {
  await sql`
    delete from left_out where profile_id = ${viewer.profileId} and title_key in (
      select title_key from run_item where run_id = ${runId} and excluded = 0)`.execute(trx)
  await sql`
    insert into left_out (profile_id, title_key)
    select ${viewer.profileId}, title_key from run_item
    where run_id = ${runId} and excluded = 1 and title_key is not null
    on conflict do nothing`.execute(trx)
}

/**
 * A sync sees ratings, the watchlist and now and then the whole history again. What a title that was unticked, and is
 * not in the library, had before `since` stays out; what happens from then on comes in.
 */
export async function dropExcludedTitles(
  db: Database,
  viewer: Viewer,
  o: { runId: string; since: string },
): Promise<void> {
  await sql`
    update staged_row set title_key = null
    where run_id = ${o.runId} and coalesce(at, watched_at, '') < ${o.since}
      and title_key in (select title_key from left_out where profile_id = ${viewer.profileId})
      and not exists (
        select 1 from title t join play p on p.title_id = t.id and p.profile_id = ${viewer.profileId}
        where t.kind = staged_row.kind and t.trakt_id = staged_row.trakt_id)`.execute(db)
}
