import type { Insertable } from 'kysely'
import type { PlanReason } from '#app/domain/plan-item.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import type { ImportRunTable, RunItemTable } from '#app/server/db/run-tables.ts'
import { noCounts } from '#app/server/import/run/run-record.ts'

const BEGAN = '2026-10-15T17:59:00.000Z'

/** Inserts a run, at its preview unless told otherwise. @returns its id */
export async function aRun(db: Database, options: Partial<Insertable<ImportRunTable>> = {}): Promise<string> {
  const row = await db
    .insertInto('import_run')
    .values({
      id: 'run-1',
      profile_id: 1,
      kind: 'import',
      source: 'trakt',
      phase: 'ready',
      options: JSON.stringify({ include: ['movies', 'series', 'ratings', 'watchlist'], bingeDates: true }),
      counts: JSON.stringify(noCounts()),
      binge: JSON.stringify({ days: 0, plays: 0 }),
      started_at: BEGAN,
      phase_began_at: BEGAN,
      ...options,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Inserts a line of a run's plan: a movie that is new, with one play. @returns its id */
export async function aRunItem(
  db: Database,
  options: Partial<Insertable<RunItemTable>> = {},
): Promise<number> {
  const row = await db
    .insertInto('run_item')
    .values({
      run_id: 'run-1',
      kind: 'movie',
      title: 'Inception',
      year: 2010,
      ids: JSON.stringify({ trakt: 1, tmdb: 1, imdb: null, tvdb: null, slug: null }),
      action: 'add',
      reason: storeMessage<PlanReason>({ code: 'news', parts: [{ code: 'new-plays', count: 1 }] }),
      plays_new: 1,
      ...options,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
