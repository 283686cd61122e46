import { type RunDocument, runDocument } from '#app/server/import/run/run-document.ts'
import { type Pace, remainingSeconds } from '#app/domain/remaining-time.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { findRun } from '#app/server/import/run/find-run.ts'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import { countDoubts } from '#app/server/matching/doubts-page.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { fetchProgress, type StreamProgress } from './fetch-progress.ts'
import { needsALook, type RunLook } from './needs-a-look.ts'
import { runPace } from './run-pace.ts'
import { type PreviewQuestion, runPreview, type RunPreview } from './run-preview.ts'

/** A run, with what its phase has to show. */
export type RunPage = {
  run: RunDocument
  streams: StreamProgress[]
  preview: RunPreview | null
  /** Seconds until every title is looked up, at the pace of the last minute; null where nobody knows. */
  remaining: number | null
  look: RunLook | null
  /** How many of its titles may be one of several at TMDB. */
  doubts: number
  /**
   * What this run noticed to be gone from the source and waits for a decision, all that waits, and the plays that
   * were gone when it began, and kept.
   */
  vanished: { noticed: number; waiting: number; kept: number }
}

type Deps = { db: Database; clock: Clock }

/** Undefined where there is no such run. At most six statements. */
export async function runPage(
  { db, clock }: Deps,
  viewer: Viewer,
  id: string,
  question: PreviewQuestion,
): Promise<RunPage | undefined> {
  const run = await findRun(db, viewer, id)
  if (!run) return undefined
  const vanished = { noticed: 0, waiting: 0, kept: 0 }
  const nothing = {
    run: runDocument(run),
    streams: [],
    preview: null,
    remaining: null,
    look: null,
    doubts: 0,
    vanished,
  }
  switch (run.phase) {
    case 'fetching':
      return { ...nothing, streams: await fetchProgress(db, id) }
    case 'ready':
      return { ...nothing, preview: await runPreview(db, viewer, id, question) }
    case 'enriching':
      return {
        ...nothing,
        remaining: remainingOf(run, await runPace(db, { now: clock.now(), since: run.phaseBeganAt })),
      }
    case 'completed':
      return {
        ...nothing,
        look: await needsALook(db, id),
        doubts: await countDoubts(db, viewer, id),
        vanished: await countVanishedOf(db, run),
      }
    default:
      return nothing
  }
}

async function countVanishedOf(db: Database, run: RunRecord): Promise<RunPage['vanished']> {
  const { noticed, waiting, kept } = await db
    .selectFrom('vanished')
    .select((eb) => {
      const all = eb.fn.countAll<number>()
      return [
        all.filterWhere('decision', 'is', null).as('waiting'),
        all.filterWhere('decision', 'is', null).filterWhere('run_id', '=', run.id).as('noticed'),
        all
          .filterWhere('decision', 'in', ['keep', 'restore'])
          .filterWhere('entity', '=', 'play')
          .filterWhere('decided_at', '<', run.startedAt)
          .as('kept'),
      ]
    })
    .where('profile_id', '=', run.profileId)
    .executeTakeFirstOrThrow()
  return { noticed, waiting, kept }
}

function remainingOf(run: RunRecord, pace: Pace): number | null {
  return run.waiting ? null : remainingSeconds(run.total - run.completed, pace)
}
