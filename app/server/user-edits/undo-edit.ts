import { dayIn } from '#app/domain/calendar-day.ts'
import { AppError, notFound } from '#app/server/base/app-error.ts'
import { bingeStateFromPlays } from '#app/server/days/binge-state.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { undoProblemWords } from '#app/words/en.ts'
import { undoChange } from '#app/server/journal/undo-change.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** Takes back one thing that was done by hand; a run has an undo of its own. @throws AppError 404, 409 */
export async function undoEdit(
  { db, clock, config }: { db: Database; clock: Clock; config: Pick<Config, 'timeZone'> },
  viewer: Viewer,
  changeId: string,
): Promise<void> {
  const change = await db.selectFrom('change').select('kind').where('id', '=', changeId).executeTakeFirst()
  if (!change) throw notFound('change')
  if (change.kind === 'run') throw new AppError(409, 'is-a-run', undoProblemWords.isARun)
  const now = clock.now()
  const timeZone = await userTimeZone({ db, config }, viewer)
  await db.transaction().execute(async (trx) => {
    const touched = await undoChange(trx, viewer, changeId, { now, timeZone })
    await bingeStateFromPlays(trx, viewer, touched)
    await refreshEntries(trx, viewer, touched, dayIn(timeZone, now))
  })
}
