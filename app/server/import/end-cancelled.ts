import { dayIn } from '#app/domain/calendar-day.ts'
import { settleBingeDaysOf } from '#app/server/days/binge-series.ts'
import type { RunPhase } from '#app/server/db/run-tables.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { accountRows } from './plan/account-rows.ts'
import { countMovedPlays } from './run/count-run.ts'
import { getRun } from './run/find-run.ts'
import type { RunDeps } from './run/run-deps.ts'
import { jsonOf, moveRun, updateRun } from './run/run-store.ts'

/**
 * Ends a run as cancelled, if it is in one of the phases. Its binge days are settled with what is known now, all or
 * nothing with the end: a cancelled run leaves nothing to be done in its name.
 */
export async function endCancelled(
  { db, clock, config }: Pick<RunDeps, 'db' | 'clock' | 'config'>,
  viewer: Viewer,
  runId: string,
  from: readonly RunPhase[],
): Promise<void> {
  const now = clock.now()
  const { phase } = await getRun(db, runId)
  // Later on, everything has been written and counted.
  if (phase === 'ready' || phase === 'applying') await accountRows(db, runId, { isWritten: true, now })
  const timeZone = await userTimeZone({ db, config }, viewer)
  await db.transaction().execute(async (trx) => {
    if (!(await moveRun(trx, runId, { from, to: 'cancelled', now }))) return
    const settled = await settleBingeDaysOf(trx, viewer, runId, timeZone)
    if (settled.length === 0) return
    await refreshEntries(trx, viewer, settled, dayIn(timeZone, now))
    await updateRun(trx, runId, { binge: jsonOf.binge(await countMovedPlays(trx, viewer, runId, timeZone)) })
  })
}
