import { dayIn } from '#app/domain/calendar-day.ts'
import { AppError } from '#app/server/base/app-error.ts'
import { revertBingeState } from '#app/server/days/binge-state.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { undoChange } from '#app/server/journal/undo-change.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { runRefusalWords } from '#app/words/en.ts'
import type { RunDeps } from './run/run-deps.ts'
import type { RunRecord } from './run/run-record.ts'

/**
 * Takes back everything a run wrote. The cursors of the streams it read are forgotten too, for what lies before them
 * is no longer all here: the next full import sees again what is at the source. A file moves none.
 * @throws AppError 409 `run-in-progress`, `already-undone`, `undo-depends`
 */
export async function undoRun({ db, clock, config }: RunDeps, run: RunRecord): Promise<void> {
  if (run.inProgress || run.phase === 'ready' || run.phase === 'interrupted') {
    throw new AppError(409, 'run-in-progress', runRefusalWords.thisUnderWay)
  }
  const now = clock.now()
  const timeZone = await userTimeZone({ db, config }, run)
  await db.transaction().execute(async (trx) => {
    const touched = await undoChange(trx, run, run.id, { now, timeZone })
    await trx.deleteFrom('play_source').where('change_id', '=', run.id).execute()
    await revertBingeState(trx, run, run.id)
    await forgetCursors(trx, run)
    await refreshEntries(trx, run, touched, dayIn(timeZone, now))
  })
}

async function forgetCursors(trx: Database, run: RunRecord): Promise<void> {
  await trx
    .deleteFrom('sync_cursor')
    .where('profile_id', '=', run.profileId)
    .where('source', '=', run.source)
    .where('stream', 'in', (eb) =>
      eb.selectFrom('run_stream').select('stream').where('run_id', '=', run.id).where('done', '=', 1),
    )
    .execute()
}
