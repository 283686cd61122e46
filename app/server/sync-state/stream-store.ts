import type { Selectable, Updateable } from 'kysely'
import type { ExtraInclude, SourceStream } from '#app/domain/source-stream.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { SyncCursorTable } from '#app/server/db/access-tables.ts'
import type { RunStreamTable } from '#app/server/db/run-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type StreamState = Selectable<RunStreamTable>
export type SyncCursor = Selectable<SyncCursorTable>

export async function getStream(
  db: Database,
  runId: string,
  stream: SourceStream | ExtraInclude,
): Promise<StreamState> {
  return db
    .selectFrom('run_stream')
    .selectAll()
    .where('run_id', '=', runId)
    .where('stream', '=', stream)
    .executeTakeFirstOrThrow()
}

export async function updateStream(
  db: Database,
  runId: string,
  stream: SourceStream | ExtraInclude,
  change: Updateable<RunStreamTable>,
): Promise<void> {
  await db
    .updateTable('run_stream')
    .set(change)
    .where('run_id', '=', runId)
    .where('stream', '=', stream)
    .execute()
}

/** How far an account's stream was synced before; what was read from another account does not count. */
export async function findCursor(
  db: Database,
  viewer: Viewer,
  o: { source: string; account: string | null; stream: SourceStream | ExtraInclude },
): Promise<SyncCursor | undefined> {
  return db
    .selectFrom('sync_cursor')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('source', '=', o.source)
    .where('stream', '=', o.stream)
    .where((eb) => eb.or([eb('account', 'is', null), eb('account', '=', o.account)]))
    .executeTakeFirst()
}

/** Whether every row was asked for, the source counted them, and not fewer came. */
export function isComplete(stream: StreamState): boolean {
  const wasRead = stream.is_whole === 1 && stream.done === 1
  return wasRead && stream.highest_count !== null && stream.rows_read >= stream.highest_count
}

/** Whether a list was read without a count that says where it ends. */
export function isUncounted(
  stream: Pick<StreamState, 'highest_count' | 'uncounted_pages' | 'rows_read'>,
): boolean {
  if (stream.highest_count === null) return true
  return stream.uncounted_pages > 0 && stream.rows_read < stream.highest_count
}
