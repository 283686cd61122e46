import { sql } from 'kysely'
import { dayIn } from '#app/domain/calendar-day.ts'
import { AppError, notFound } from '#app/server/app-error.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Config } from '#app/server/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { refreshEntries } from '#app/server/library/refresh-entries.ts'
import { userTimeZone } from '#app/server/library/user-time-zone.ts'
import { undoProblemWords } from '#app/words/en.ts'
import { undoChange } from './undo-change.ts'

/** Takes back one thing that was done by hand; a run has an undo of its own. @throws AppError 404, 409 */
export async function undoByHand(
  { db, clock, config }: { db: Database; clock: Clock; config: Pick<Config, 'timeZone'> },
  changeId: string,
): Promise<void> {
  const change = await db.selectFrom('change').select('kind').where('id', '=', changeId).executeTakeFirst()
  if (!change) throw notFound('change')
  if (change.kind === 'run') throw new AppError(409, 'is-a-run', undoProblemWords.isARun)
  const now = clock.now()
  const timeZone = await userTimeZone({ db, config })
  await db.transaction().execute(async (trx) => {
    const touched = await undoChange(trx, changeId, { now, timeZone })
    await bingeStateFromPlays(trx, touched)
    await refreshEntries(trx, touched, dayIn(timeZone, now))
  })
}

/** Whether the binge rule stands on a series shows in its plays. */
async function bingeStateFromPlays(trx: Database, titleIds: readonly number[]): Promise<void> {
  if (titleIds.length === 0) return
  await trx
    .updateTable('binge_series')
    .set({
      is_applied: sql<0 | 1>`exists (select 1 from play p where p.profile_id = binge_series.profile_id
        and p.title_id = binge_series.title_id and p.basis = 'air-date')`,
    })
    .where('profile_id', '=', PROFILE_ID)
    .where('title_id', 'in', titleIds)
    .execute()
}
