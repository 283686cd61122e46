import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { RunPhase } from '#app/server/db/run-tables.ts'
import type { RunOptions } from '#app/server/import/run/find-run.ts'
import { noCounts, type RunCounts } from '#app/server/import/run/run-record.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** A run as a line of a list. */
export type RunLine = {
  id: string
  kind: 'import' | 'sync'
  isCheck: boolean
  source: string
  phase: RunPhase
  startedAt: string
  finishedAt: string | null
  undoneAt: string | null
  counts: RunCounts
  requests: number
  errors: number
}

export const runsShown = ['imports', 'syncs', 'news', 'errors'] as const
/** Imports, syncs, those that brought something, those with errors; null for all. */
export type RunsShown = (typeof runsShown)[number]

export type RunsPage = { timeZone: string; runs: RunLine[]; page: number; pages: number; found: number }

const RUNS_A_PAGE = 50

/** The history of runs, newest first; three statements. */
export async function runsPage(
  deps: ZoneDeps,
  viewer: Viewer,
  { show, page }: { show: RunsShown | null; page: number },
): Promise<RunsPage> {
  const timeZone = await userTimeZone(deps, viewer)
  const { found } = await runsOf(deps.db, viewer, show)
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(found / RUNS_A_PAGE))
  const at = Math.min(pages, Math.max(1, page))
  const runs = await listRunLines(deps.db, viewer, {
    show,
    limit: RUNS_A_PAGE,
    offset: (at - 1) * RUNS_A_PAGE,
  })
  return { timeZone, runs, page: at, pages, found }
}

export async function listRunLines(
  db: Database,
  viewer: Viewer,
  { show = null, limit, offset = 0 }: { show?: RunsShown | null; limit: number; offset?: number },
): Promise<RunLine[]> {
  const rows = await runsOf(db, viewer, show)
    .leftJoin('change as c', 'c.id', 'r.id')
    .select(['r.id', 'r.kind', 'r.source', 'r.phase', 'r.options', 'r.counts', 'r.requests_made as requests'])
    .select(['r.started_at', 'r.finished_at', 'c.undone_at'])
    .select((eb) =>
      eb
        .selectFrom('run_error as e')
        .select((error) => error.fn.countAll<number>().as('n'))
        .whereRef('e.run_id', '=', 'r.id')
        .where('e.kind', '=', 'error')
        .as('errors'),
    )
    .orderBy('r.started_at', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    isCheck: (JSON.parse(row.options) as RunOptions).isCheck ?? false,
    source: row.source,
    phase: row.phase,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    undoneAt: row.undone_at,
    counts: { ...noCounts(), ...(JSON.parse(row.counts) as Partial<RunCounts>) },
    requests: row.requests,
    errors: row.errors ?? 0,
  }))
}

const broughtSomething = sql<boolean>`r.counts ->> '$.plays.new' + r.counts ->> '$.ratings.new'
  + r.counts ->> '$.ratings.changed' + r.counts ->> '$.watchlist.new' + r.counts ->> '$.watchlist.removed' +
  (select coalesce(sum(extra.value ->> '$.new'), 0) from json_each(r.counts) as extra
    where extra.key in ('favourites', 'abandoned', 'hidden', 'notes', 'lists', 'listEntries', 'rewatches', 'owned')) > 0`
const hasErrors = sql<boolean>`(r.failure is not null or exists (select 1 from run_error where run_id = r.id and kind = 'error'))`

function runsOf(db: Database, viewer: Viewer, show: RunsShown | null) {
  const runs = db.selectFrom('import_run as r').where('r.profile_id', '=', viewer.profileId)
  switch (show) {
    case 'imports':
      return runs.where('r.kind', '=', 'import')
    case 'syncs':
      return runs.where('r.kind', '=', 'sync')
    case 'news':
      return runs.where(broughtSomething)
    case 'errors':
      return runs.where(hasErrors)
    case null:
      return runs
  }
}
