import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/**
 * A sync reads plays again now and then: those of its overlap, or the whole history. One that the person removed stays
 * out for as long as the removal stands; a full import, which the person starts, brings it in again.
 */
export async function dropRemovedPlays(db: Database, viewer: Viewer, runId: string): Promise<void> {
  await removedPlaysOf(runId, viewer).execute(db)
}

/** Literals where the index is partial: it is not used for parameters. */
export const removedPlaysOf = (runId: string, viewer: Viewer) => sql`
    update staged_row set title_key = null
    where run_id = ${runId} and type = 'play' and history_id is not null
      and exists (
        select 1 from journal j indexed by journal_removed_play join change c on c.id = j.change_id
        where j.entity = 'play' and j.after is null and json_extract(j.before, '$.trakt_history_id') = staged_row.history_id
          and c.profile_id = ${viewer.profileId} and c.kind = 'hand' and c.undone_at is null)
      and not exists (
        select 1 from play p where p.profile_id = ${viewer.profileId} and p.trakt_history_id = staged_row.history_id)`
