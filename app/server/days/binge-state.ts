import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** Whether the binge rule stands on a series shows in its plays, unless its air dates are still awaited. */
export async function bingeStateFromPlays(
  trx: Database,
  viewer: Viewer,
  titleIds: readonly number[],
): Promise<void> {
  if (titleIds.length === 0) return
  await sql`
    update binge_series set is_applied = ${standsOnAirDates}
    where profile_id = ${viewer.profileId} and is_due = 0
      and title_id in (select value from json_each(${JSON.stringify(titleIds)}))`.execute(trx)
}

/**
 * A run has been taken back: where plays still stand on air dates, these belong to the change that moved them before;
 * elsewhere nothing is left of the rule.
 */
export async function revertBingeState(trx: Database, viewer: Viewer, runId: string): Promise<void> {
  await sql`
    update binge_series set is_due = 0, is_applied = 1, change_id = coalesce(${changeThatMoved}, change_id)
    where profile_id = ${viewer.profileId} and change_id = ${runId} and ${standsOnAirDates}`.execute(trx)
  await trx.deleteFrom('binge_series').where('change_id', '=', runId).execute()
}

const standsOnAirDates = sql`exists (
  select 1 from play p where p.profile_id = binge_series.profile_id and p.title_id = binge_series.title_id
    and p.basis = 'air-date')`

const changeThatMoved = sql`(
  select j.change_id from play p
    join journal j on j.entity = 'play' and j.entity_id = p.id
    join change c on c.id = j.change_id
  where p.profile_id = binge_series.profile_id and p.title_id = binge_series.title_id
    and j.after ->> '$.basis' = 'air-date' and c.undone_at is null
  order by j.id desc limit 1)`
