import { storeMessage } from '#app/server/db/stored-message.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { ExtraInclude } from '#app/domain/source-stream.ts'
import { traktProblem } from '#app/server/trakt/trakt-problem.ts'
import type { RawPage } from '#app/server/trakt/trakt-client.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import type { FetchDeps, FetchJob } from './fetch-streams.ts'
import { ofWantedKinds } from './of-wanted-kinds.ts'
import {
  type ExtraPart,
  extraRow,
  NO_LISTS,
  type TraktLists,
  traktLists,
} from '#app/server/trakt/extra-row.ts'
import { stageRows } from './stage-rows.ts'
import { findCursor, getStream, updateStream } from '#app/server/sync-state/stream-store.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type Job = FetchJob & { extras: readonly ExtraInclude[]; timeZone: string }
type Read = { deps: FetchDeps; job: Job; stream: ExtraInclude }

/**
 * Reads what an account has beside plays, ratings and the watchlist. A sync reads only what an import has read before
 * and Trakt has changed since. What Trakt refuses is noted on its stream and never ends the run: the history is whole.
 */
export async function fetchExtras(deps: FetchDeps, viewer: Viewer, job: Job): Promise<void> {
  for (const stream of job.extras) {
    job.signal.throwIfAborted()
    const read = { deps, job, stream }
    if (!(await isDue(read, viewer))) continue
    try {
      await readStream(read)
      await updateStream(deps.db, job.runId, stream, { done: 1 })
    } catch (error) {
      if (!(error instanceof UpstreamError) || error.kind === 'unauthorized' || error.kind === 'locked')
        throw error
      await updateStream(deps.db, job.runId, stream, { error: storeMessage(traktProblem(error)) })
    }
  }
}

async function isDue({ deps: { db }, job, stream }: Read, viewer: Viewer): Promise<boolean> {
  const { done, activity_at } = await getStream(db, job.runId, stream)
  if (done === 1) return false
  if (job.kind === 'import') return true
  const cursor = await findCursor(db, viewer, stream)
  if (!cursor) return false
  return job.isCheck || (activity_at !== null && activity_at !== cursor.activity_at)
}

const PATHS: Record<Exclude<ExtraInclude, 'lists'>, readonly { path: string; part: ExtraPart }[]> = {
  favourites: [{ path: '/sync/favorites', part: { kind: 'favourites' } }],
  notes: [{ path: '/users/me/notes/all', part: { kind: 'notes' } }],
  hidden: [
    { path: '/users/hidden/dropped', part: { kind: 'hidden', mark: 'abandoned' } },
    { path: '/users/hidden/progress_watched', part: { kind: 'hidden', mark: 'hidden' } },
  ],
  owned: [
    { path: '/sync/collection/movies', part: { kind: 'owned' } },
    { path: '/sync/collection/shows', part: { kind: 'owned' } },
  ],
}

async function readStream(read: Read): Promise<void> {
  if (read.stream === 'lists') return readLists(read)
  for (const { path, part } of PATHS[read.stream]) await stagePart(read, path, part, NO_LISTS)
}

async function readLists(read: Read): Promise<void> {
  const path = '/users/me/lists'
  const values: unknown[] = []
  for await (const page of pages(read, path)) values.push(...page.rows)
  const lists = traktLists(values)
  await stage(read, values, { kind: 'lists' }, { path, lists })
  for (const id of lists.ids)
    await stagePart(read, `${path}/${id}/items`, { kind: 'list', slug: String(id) }, lists)
}

async function stagePart(read: Read, path: string, part: ExtraPart, lists: TraktLists): Promise<void> {
  for await (const page of pages(read, path)) await stage(read, page.rows, part, { path, lists })
}

async function stage(
  { deps: { db }, job, stream }: Read,
  values: readonly unknown[],
  part: ExtraPart,
  { path, lists }: { path: string; lists: TraktLists },
): Promise<void> {
  const rows = values.flatMap((value, index): readonly SourceRow[] => {
    const row = extraRow(value, part, { at: `${path}:${index}`, lists, context: { timeZone: job.timeZone } })
    return row.kind === 'taken' ? row.rows : []
  })
  await stageRows(db, { id: job.runId, stream }, ofWantedKinds(rows, job.include))
}

/** What a copy is comes only if it is asked for. */
const extendedOf = (stream: ExtraInclude) => (stream === 'owned' ? { extended: 'metadata' as const } : {})

async function* pages(
  { deps: { client }, job, stream }: Read,
  path: string,
): AsyncGenerator<RawPage, void, void> {
  let mark: string | null = null
  for (let page = 1; ; page++) {
    job.signal.throwIfAborted()
    const answer = await client.list(path, {
      page,
      signal: job.signal,
      onWait: job.onWait,
      ...extendedOf(stream),
    })
    await job.onAnswer()
    // The same page once more: Trakt does not page here.
    if (answer.mark === mark) return
    yield answer
    if (answer.isLast) return
    mark = answer.mark
  }
}
