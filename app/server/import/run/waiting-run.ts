import type { Database } from '#app/server/db/open-database.ts'
import type { RunPhase } from '#app/server/db/run-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type StoppedRun = { id: string; phase: RunPhase; resume_phase: RunPhase | null }

/**
 * The run that can go on now: one that a stopped process left, else one that waits for Trakt, unless a preview holds
 * the place.
 */
export async function findStoppedRun(
  db: Database,
  { isConnected }: { isConnected: boolean },
): Promise<StoppedRun | undefined> {
  const runs = await db
    .selectFrom('import_run')
    .select(['id', 'phase', 'resume_phase'])
    .where('phase', 'in', ['fetching', 'ready', 'applying', 'enriching', 'interrupted'])
    .execute()
  const holder = runs.find((run) => run.phase !== 'interrupted')
  if (holder) return holder.phase === 'ready' ? undefined : holder
  return isConnected ? runs[0] : undefined
}

/** Whether a run of the Trakt connection waits for it to be reconnected. */
export async function isTraktRunWaiting(db: Database, viewer: Viewer): Promise<boolean> {
  const run = await db
    .selectFrom('import_run')
    .select('id')
    .where('profile_id', '=', viewer.profileId)
    .where('phase', '=', 'interrupted')
    .executeTakeFirst()
  return run !== undefined
}

/** Runs that still need the Trakt connection: those that read from it or wait for it. */
export async function listRunsOnTrakt(db: Database, viewer: Viewer): Promise<string[]> {
  const runs = await db
    .selectFrom('import_run')
    .select('id')
    .where('profile_id', '=', viewer.profileId)
    .where('file', 'is', null)
    .where('phase', 'in', ['fetching', 'interrupted'])
    .execute()
  return runs.map(({ id }) => id)
}
