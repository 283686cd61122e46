import type { Database } from '#app/server/db/open-database.ts'
import type { RunPhase } from '#app/server/db/run-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type StoppedRun = { id: string; phase: RunPhase; resume_phase: RunPhase | null }

/**
 * The run that can go on now: one that a stopped process left, else one whose source is connected again, unless a
 * preview holds the place.
 */
export async function findStoppedRun(
  db: Database,
  { isConnected }: { isConnected: (source: string) => Promise<boolean> },
): Promise<StoppedRun | undefined> {
  const runs = await db
    .selectFrom('import_run')
    .select(['id', 'phase', 'resume_phase', 'source'])
    .where('phase', 'in', ['fetching', 'ready', 'applying', 'enriching', 'interrupted'])
    .execute()
  const holder = runs.find((run) => run.phase !== 'interrupted')
  if (holder) return holder.phase === 'ready' ? undefined : holder
  for (const run of runs) if (await isConnected(run.source)) return run
  return undefined
}

/** Whether a run waits for its source to be connected again. */
export async function isRunWaiting(db: Database, viewer: Viewer, source: string): Promise<boolean> {
  const run = await db
    .selectFrom('import_run')
    .select('id')
    .where('profile_id', '=', viewer.profileId)
    .where('source', '=', source)
    .where('phase', '=', 'interrupted')
    .executeTakeFirst()
  return run !== undefined
}

/** Runs that still need the connection to a source: those that read from it or wait for it. */
export async function listRunsOn(db: Database, viewer: Viewer, source: string): Promise<string[]> {
  const runs = await db
    .selectFrom('import_run')
    .select('id')
    .where('profile_id', '=', viewer.profileId)
    .where('source', '=', source)
    .where('file', 'is', null)
    .where('phase', 'in', ['fetching', 'interrupted'])
    .execute()
  return runs.map(({ id }) => id)
}
