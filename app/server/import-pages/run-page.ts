import { type Pace, remainingSeconds } from '#app/domain/remaining-time.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { findRun } from '#app/server/import/find-run.ts'
import type { RunRecord } from '#app/server/import/run-record.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { fetchProgress, type StreamProgress } from './fetch-progress.ts'
import { needsALook, type NeedsALook } from './needs-a-look.ts'
import { runPace } from './run-pace.ts'
import { type PreviewQuestion, runPreview, type RunPreview } from './run-preview.ts'

/** A run, with what its phase has to show. */
export type RunPage = {
  run: RunRecord
  streams: StreamProgress[]
  preview: RunPreview | null
  /** Seconds until every title is looked up, at the pace of the last minute; null where nobody knows. */
  remaining: number | null
  look: { unmatched: NeedsALook[]; malformed: NeedsALook[] } | null
  /** What this run noticed to be gone from the source and waits for a decision, and all that waits. */
  vanished: { noticed: number; waiting: number }
}

type Deps = { db: Database; clock: Clock }

/** Undefined where there is no such run. At most six statements. */
export async function runPage(
  { db, clock }: Deps,
  id: string,
  question: PreviewQuestion,
): Promise<RunPage | undefined> {
  const run = await findRun(db, id)
  if (!run) return undefined
  const vanished = { noticed: 0, waiting: 0 }
  const nothing = { run, streams: [], preview: null, remaining: null, look: null, vanished }
  switch (run.phase) {
    case 'fetching':
      return { ...nothing, streams: await fetchProgress(db, id) }
    case 'ready':
      return { ...nothing, preview: await runPreview(db, id, question) }
    case 'enriching':
      return {
        ...nothing,
        remaining: remainingOf(run, await runPace(db, { now: clock.now(), since: run.phaseBeganAt })),
      }
    case 'completed':
      return { ...nothing, look: await needsALook(db, id), vanished: await countVanishedOf(db, id) }
    default:
      return nothing
  }
}

async function countVanishedOf(db: Database, runId: string): Promise<RunPage['vanished']> {
  const { noticed, waiting } = await db
    .selectFrom('vanished')
    .select((eb) => [
      eb.fn.countAll<number>().as('waiting'),
      eb.fn.countAll<number>().filterWhere('run_id', '=', runId).as('noticed'),
    ])
    .where('profile_id', '=', PROFILE_ID)
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow()
  return { noticed, waiting }
}

function remainingOf(run: RunRecord, pace: Pace): number | null {
  return run.waiting ? null : remainingSeconds(run.total - run.completed, pace)
}
