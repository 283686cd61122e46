import { dayIn } from '#app/domain/calendar-day.ts'
import { AppError } from '#app/server/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { refreshEntries } from '#app/server/library/refresh-entries.ts'
import { userTimeZone } from '#app/server/library/user-time-zone.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import type { RunDeps } from './run-deps.ts'
import type { RunRecord } from './run-record.ts'

type Written = {
  id: number
  entity: 'play' | 'rating' | 'watchlist'
  entity_id: number
  before: string | null
  after: string | null
}

/**
 * Takes back everything a run wrote, newest first: what it added goes, what it changed is as it was. Refused where
 * something later wrote over it. The cursors go back too, so that the next sync sees again what is at the source.
 */
export async function undoRun({ db, clock, config }: RunDeps, run: RunRecord): Promise<void> {
  if (run.inProgress || run.phase === 'ready' || run.phase === 'interrupted') {
    throw new AppError(409, 'run-in-progress', 'The run is still under way. Cancel it first.')
  }
  if (run.undoneAt !== null) throw new AppError(409, 'already-undone', 'The run has already been taken back.')
  const timeZone = await userTimeZone({ db, config })
  await db.transaction().execute(async (trx) => {
    await assertNothingLater(trx, run.id)
    const written = await trx
      .selectFrom('journal')
      .select(['id', 'entity', 'entity_id', 'before', 'after'])
      .where('run_id', '=', run.id)
      .orderBy('id', 'desc')
      .execute()
    const touched = new Set<number>()
    for (const entry of written) {
      const titleId = await takeBack(trx, entry)
      if (titleId !== null) touched.add(titleId)
    }
    await trx.deleteFrom('binge_due').where('run_id', '=', run.id).execute()
    await trx.deleteFrom('sync_cursor').where('profile_id', '=', PROFILE_ID).execute()
    await trx
      .updateTable('import_run')
      .set({ undone_at: clock.now().toISOString() })
      .where('id', '=', run.id)
      .execute()
    await refreshEntries(trx, [...touched], dayIn(timeZone, clock.now()))
  })
}

/** A later write to the same play, rating or watchlist entry, by a run that was not taken back or by hand. */
async function assertNothingLater(trx: Database, runId: string): Promise<void> {
  const later = await trx
    .selectFrom('journal as mine')
    .innerJoin('journal as later', (join) =>
      join
        .onRef('later.entity', '=', 'mine.entity')
        .onRef('later.entity_id', '=', 'mine.entity_id')
        .onRef('later.id', '>', 'mine.id'),
    )
    .leftJoin('import_run', 'import_run.id', 'later.run_id')
    .select('later.id')
    .where('mine.run_id', '=', runId)
    .where((eb) => eb.or([eb('later.run_id', 'is', null), eb('later.run_id', '!=', runId)]))
    .where('import_run.undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!later) return
  throw new AppError(
    409,
    'undo-depends',
    'Something later changed what this run wrote. Take that back first, then this one.',
  )
}

/** @returns the title it belongs to */
async function takeBack(trx: Database, entry: Written): Promise<number | null> {
  if (entry.entity === 'watchlist') return takeBackWatchlist(trx, entry)
  const table = entry.entity
  const row = await trx
    .selectFrom(table)
    .select('title_id')
    .where('id', '=', entry.entity_id)
    .executeTakeFirst()
  if (!row) return null
  if (entry.before === null) await trx.deleteFrom(table).where('id', '=', entry.entity_id).execute()
  else {
    const before = JSON.parse(entry.before) as Record<string, never>
    await trx.updateTable(table).set(before).where('id', '=', entry.entity_id).execute()
  }
  return row.title_id
}

async function takeBackWatchlist(trx: Database, entry: Written): Promise<number> {
  if (entry.before === null) {
    await trx
      .deleteFrom('watchlist_entry')
      .where('profile_id', '=', PROFILE_ID)
      .where('title_id', '=', entry.entity_id)
      .execute()
  } else {
    const before = JSON.parse(entry.before) as { listed_at: string; source: string }
    await trx
      .replaceInto('watchlist_entry')
      .values({ profile_id: PROFILE_ID, title_id: entry.entity_id, ...before })
      .execute()
  }
  return entry.entity_id
}
