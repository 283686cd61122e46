import type { ChangeLabel } from '#app/domain/change-label.ts'
import { randomUUID } from 'node:crypto'
import type { Database } from '#app/server/db/open-database.ts'
import { openChange } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { bingeStateFromPlays } from './binge-state.ts'
import { dateSeries } from './date-series.ts'

/** A full import wants a series' binge days worked out, as soon as its air dates are known. */
export async function markBingeDue(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  changeId: string,
): Promise<void> {
  const state = { change_id: changeId, is_applied: 1 as const, is_due: 1 as const }
  await trx
    .insertInto('binge_series')
    .values({ profile_id: viewer.profileId, title_id: titleId, ...state })
    .onConflict((conflict) => conflict.columns(['profile_id', 'title_id']).doUpdateSet(state))
    .execute()
}

/** Does what is due for a series, once its metadata is there. One look-up where nothing is. */
export async function settleBingeDays(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  timeZone: string,
): Promise<void> {
  const due = await trx
    .selectFrom('binge_series')
    .select('change_id')
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .where('is_due', '=', 1)
    .executeTakeFirst()
  if (!due) return
  await dateSeries(trx, viewer, titleId, {
    isApplied: true,
    changeId: due.change_id,
    timeZone,
    isWithoutLaterSyncs: true,
  })
  await trx
    .updateTable('binge_series')
    .set({ is_due: 0 })
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .execute()
}

/**
 * A run has ended early: what is due in its name is done with the air dates that are known now, and nothing stays due,
 * so that metadata which comes later, perhaps with a sync, moves no date.
 * @returns the titles whose library entries must be refreshed
 */
export async function settleBingeDaysOf(
  trx: Database,
  viewer: Viewer,
  changeId: string,
  timeZone: string,
): Promise<number[]> {
  const due = await trx
    .selectFrom('binge_series')
    .select('title_id')
    .where('profile_id', '=', viewer.profileId)
    .where('change_id', '=', changeId)
    .where('is_due', '=', 1)
    .execute()
  const titleIds = due.map((row) => row.title_id)
  for (const titleId of titleIds) await settleBingeDays(trx, viewer, titleId, timeZone)
  await bingeStateFromPlays(trx, viewer, titleIds)
  return titleIds
}

/** Series on which the rule stands, whether it moved anything or not. */
export async function listBingeSeries(db: Database, viewer: Viewer): Promise<number[]> {
  const rows = await db
    .selectFrom('binge_series')
    .select('title_id')
    .where('profile_id', '=', viewer.profileId)
    .where('is_applied', '=', 1)
    .execute()
  return rows.map((row) => row.title_id)
}

/**
 * The person's switch: applies the rule to series, or takes it back, at once and as one change that can be undone.
 * Runs in the caller's transaction; the caller works out the library entries anew.
 * @returns the change's id and how many plays have another date now
 */
export async function switchBingeDays(
  trx: Database,
  viewer: Viewer,
  titleIds: readonly number[],
  o: { isApplied: boolean; label: ChangeLabel; timeZone: string; now: Date },
): Promise<{ changeId: string; plays: number }> {
  const changeId = randomUUID()
  await openChange(trx, viewer, { id: changeId, kind: 'hand', label: o.label, at: o.now })
  let plays = 0
  for (const titleId of titleIds) {
    plays += await dateSeries(trx, viewer, titleId, {
      isApplied: o.isApplied,
      changeId,
      timeZone: o.timeZone,
    })
    const state = {
      change_id: changeId,
      is_applied: o.isApplied ? (1 as const) : (0 as const),
      is_due: 0 as const,
    }
    await trx
      .insertInto('binge_series')
      .values({ profile_id: viewer.profileId, title_id: titleId, ...state })
      .onConflict((conflict) => conflict.columns(['profile_id', 'title_id']).doUpdateSet(state))
      .execute()
  }
  return { changeId, plays }
}
