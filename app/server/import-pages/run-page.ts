import { type Pace, remainingSeconds } from '#app/domain/remaining-time.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { findRun } from '#app/server/import/find-run.ts'
import type { RunRecord } from '#app/server/import/run-record.ts'
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
  const nothing = { run, streams: [], preview: null, remaining: null, look: null }
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
      return { ...nothing, look: await needsALook(db, id) }
    default:
      return nothing
  }
}

function remainingOf(run: RunRecord, pace: Pace): number | null {
  return run.waiting ? null : remainingSeconds(run.total - run.completed, pace)
}
