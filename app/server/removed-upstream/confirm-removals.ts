import { believeRemovals } from '#app/domain/mass-drop.ts'
import type { SourceStream } from '#app/domain/source-stream.ts'
import { insertRows } from '#app/server/db/insert-rows.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const CHUNK = 500

/**
 * Which of the entries that a complete, counted answer lacks are gone. So many at once that a fault of the source is
 * likelier wait until a complete answer of another run lacks them too.
 * @param o.gone ids of plays or ratings; for the watchlist of titles
 * @param o.held how many entries the library has from the stream
 */
export async function confirmRemovals(
  db: Database,
  viewer: Viewer,
  o: {
    runId: string
    source: string
    stream: SourceStream
    gone: readonly number[]
    held: number
    now: Date
  },
): Promise<{ gone: Set<number>; waiting: number }> {
  return db.transaction().execute(async (trx) => {
    const noted = await trx
      .selectFrom('unconfirmed_removal')
      .select(['entity_id', 'run_id'])
      .where('profile_id', '=', viewer.profileId)
      .where('source', '=', o.source)
      .where('stream', '=', o.stream)
      .execute()
    // A run that compares again after a kill does not confirm itself.
    const before = new Set(noted.filter((row) => row.run_id !== o.runId).map((row) => row.entity_id))
    const { gone, waiting } = believeRemovals({ gone: o.gone, lackedBefore: before, held: o.held })
    const lacking = new Set(o.gone)
    await forget(
      trx,
      viewer,
      o,
      noted.map((row) => row.entity_id).filter((id) => !lacking.has(id)),
    )
    const rows = waiting.map((id) => ({
      profile_id: viewer.profileId,
      source: o.source,
      stream: o.stream,
      entity_id: id,
      run_id: o.runId,
      noticed_at: o.now.toISOString(),
    }))
    await insertRows(trx, 'unconfirmed_removal', rows, 'on conflict do nothing')
    return { gone: new Set(gone), waiting: waiting.length }
  })
}

async function forget(
  trx: Database,
  viewer: Viewer,
  { source, stream }: { source: string; stream: SourceStream },
  ids: readonly number[],
): Promise<void> {
  for (let i = 0; i < ids.length; i += CHUNK)
    await trx
      .deleteFrom('unconfirmed_removal')
      .where('profile_id', '=', viewer.profileId)
      .where('source', '=', source)
      .where('stream', '=', stream)
      .where('entity_id', 'in', ids.slice(i, i + CHUNK))
      .execute()
}

/** The streams of which a run's answer lacked so much that the next sync must look again. */
export async function listUnconfirmed(db: Database, runId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('unconfirmed_removal')
    .select('stream')
    .distinct()
    .where('run_id', '=', runId)
    .execute()
  return new Set(rows.map(({ stream }) => stream))
}
