import { dayIn } from '#app/domain/calendar-day.ts'
import { AppError, notFound } from '#app/server/app-error.ts'
import { bingeStateFromPlays } from '#app/server/binge/binge-state.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Config } from '#app/server/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
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
