import { insertRows } from '#app/server/db/insert-rows.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { ApplyContext } from './apply-context.ts'
import type { StagedPlay } from './staged-play.ts'

const CHUNK = 1000

/**
 * Those of a source's plays that are held already: by the uid an own export gives them, by their history id, else by
 * what the source calls the row.
 */
export async function listKnownRows(
  db: Database,
  viewer: Viewer,
  source: string,
  staged: readonly StagedPlay[],
): Promise<Set<StagedPlay>> {
  const ids = staged.flatMap(({ play }) => play.trakt_history_id ?? [])
  const keys = staged.flatMap(({ sourceKey }) => sourceKey ?? [])
  const knownIds = await listKnownIds(db, viewer, ids)
  const knownKeys = await listKnownKeys(db, viewer, source, keys)
  return new Set(
    staged.filter(({ play, sourceKey, knownId }) =>
      knownId !== null
        ? true
        : sourceKey === null
          ? knownIds.has(play.trakt_history_id ?? -1)
          : knownKeys.has(sourceKey),
    ),
  )
}

async function listKnownIds(
  db: Database,
  viewer: Viewer,
  ids: readonly number[],
): Promise<Set<number | null>> {
  const known = new Set<number | null>()
  for (let i = 0; i < ids.length; i += CHUNK) {
    const rows = await db
      .selectFrom('play')
      .select('trakt_history_id')
      .where('profile_id', '=', viewer.profileId)
      .where('trakt_history_id', 'in', ids.slice(i, i + CHUNK))
      .execute()
    for (const row of rows) known.add(row.trakt_history_id)
  }
  return known
}

async function listKnownKeys(
  db: Database,
  viewer: Viewer,
  source: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>()
  for (let i = 0; i < keys.length; i += CHUNK) {
    const rows = await db
      .selectFrom('play_source')
      .select('source_key')
      .where('profile_id', '=', viewer.profileId)
      .where('source', '=', source)
      .where('source_key', 'in', keys.slice(i, i + CHUNK))
      .execute()
    for (const row of rows) known.add(row.source_key)
  }
  return known
}

/** Remembers which play a row of the source is; a play with a history id needs no more than that. */
export async function notePlaySources(
  trx: Database,
  viewer: Viewer,
  context: Pick<ApplyContext, 'runId' | 'source'>,
  found: readonly { playId: number; sourceKey: string | null }[],
): Promise<void> {
  const rows = found.flatMap(({ playId, sourceKey }) =>
    sourceKey === null
      ? []
      : [
          {
            profile_id: viewer.profileId,
            source: context.source,
            source_key: sourceKey,
            play_id: playId,
            change_id: context.runId,
          },
        ],
  )
  await insertRows(trx, 'play_source', rows, 'on conflict do nothing')
}
