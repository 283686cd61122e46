import { sql } from 'kysely'
import type { RunStatus } from '#app/domain/run-status.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const ACTIVE_PHASES = ['fetching', 'ready', 'applying', 'enriching', 'interrupted'] as const

/** One statement: pages ask for it again and again. */
export async function runStatus(db: Database, viewer: Viewer): Promise<RunStatus> {
  const row = await db
    .selectFrom('profile as p')
    .leftJoin('import_run as r', (join) =>
      join.onRef('r.profile_id', '=', 'p.id').on('r.phase', 'in', ACTIVE_PHASES),
    )
    .select(['r.id', 'r.kind', 'r.phase', 'r.completed', 'r.total', 'r.waiting_until'])
    .select((eb) =>
      eb
        .selectFrom('import_run as done')
        .select('done.finished_at')
        .whereRef('done.profile_id', '=', 'p.id')
        .where('done.finished_at', 'is not', null)
        .orderBy('done.started_at', 'desc')
        .limit(1)
        .as('last_end'),
    )
    .where('p.id', '=', viewer.profileId)
    .orderBy(sql`r.phase = 'interrupted'`)
    .executeTakeFirstOrThrow()
  const { id, kind, phase, completed, total } = row
  const isActive = id !== null && kind !== null && phase !== null
  return {
    run: isActive
      ? { id, kind, phase, completed: completed ?? 0, total: total ?? 0, waitingUntil: row.waiting_until }
      : null,
    lastEnd: row.last_end,
  }
}
