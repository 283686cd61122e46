import { storeMessage } from '#app/server/db/stored-message.ts'
import type { ExtraInclude } from '#app/domain/source-stream.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { findCursor, getStream, updateStream } from '#app/server/sync-state/stream-store.ts'
import type { FetchDeps, FetchJob } from './fetch-streams.ts'
import { ofWantedKinds } from './of-wanted-kinds.ts'
import { stageRows } from './stage-rows.ts'

type Job = FetchJob & { timeZone: string }

/**
 * Reads what an account has beside plays, ratings and the watchlist. A sync reads only what an import has read before
 * and the source has changed since. What it refuses is noted on its stream and never ends the run: the history is whole.
 */
export async function fetchExtras(deps: FetchDeps, viewer: Viewer, job: Job): Promise<void> {
  for (const extra of job.extras) {
    job.signal.throwIfAborted()
    if (!(await isDue(deps, viewer, job, extra))) continue
    try {
      await readExtra(deps, job, extra)
      await updateStream(deps.db, job.runId, extra, { done: 1 })
    } catch (error) {
      if (!deps.source.isListRefused(error)) throw error
      await updateStream(deps.db, job.runId, extra, { error: storeMessage(deps.source.problemOf(error)) })
    }
  }
}

async function isDue(
  { db, source }: FetchDeps,
  viewer: Viewer,
  job: Job,
  extra: ExtraInclude,
): Promise<boolean> {
  const { done, activity_at } = await getStream(db, job.runId, extra)
  if (done === 1) return false
  if (job.kind === 'import') return true
  const cursor = await findCursor(db, viewer, { source: source.id, account: job.account, stream: extra })
  if (!cursor) return false
  return job.isCheck || (activity_at !== null && activity_at !== cursor.activity_at)
}

async function readExtra({ db, source }: FetchDeps, job: Job, extra: ExtraInclude): Promise<void> {
  const { signal, onWait, timeZone } = job
  for await (const rows of source.extraRows(extra, { signal, onWait, timeZone })) {
    await job.onAnswer()
    await stageRows(db, { id: job.runId, stream: extra }, ofWantedKinds(rows, job.include))
  }
}
