import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { ExtraRow } from './extra-news.ts'

const HISTORY_KEY = /^play:(\d+)$/
const CHUNK = 500

/** The plays that the notes of a source are about, by the key of the play's row: its uid, its history id, or its own. */
export async function notedPlays(
  db: Database,
  viewer: Viewer,
  source: string,
  rows: readonly ExtraRow[],
): Promise<Map<string, number>> {
  const keys = [...new Set(rows.flatMap((row) => row.play_key ?? []))]
  const plays = new Map<string, number>()
  for (let i = 0; i < keys.length; i += CHUNK) {
    const some = keys.slice(i, i + CHUNK)
    const ids = some.flatMap((key) => HISTORY_KEY.exec(key)?.[1] ?? []).map(Number)
    for (const { id, trakt_history_id } of await byHistoryId(db, viewer, ids))
      plays.set(`play:${trakt_history_id}`, id)
    for (const { play_id, source_key } of await bySourceKey(db, viewer, source, some))
      plays.set(source_key, play_id)
    for (const { play_id, source_key } of await byIdentity(db, rows, some))
      if (play_id !== null) plays.set(source_key, play_id)
  }
  return plays
}

async function byHistoryId(db: Database, viewer: Viewer, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('play')
    .select(['id', 'trakt_history_id'])
    .where('profile_id', '=', viewer.profileId)
    .where('trakt_history_id', 'in', ids)
    .execute()
}

function bySourceKey(db: Database, viewer: Viewer, source: string, keys: readonly string[]) {
  return db
    .selectFrom('play_source')
    .select(['play_id', 'source_key'])
    .where('profile_id', '=', viewer.profileId)
    .where('source', '=', source)
    .where('source_key', 'in', keys)
    .execute()
}

/** The plays that rows of an own export were found to be. */
async function byIdentity(db: Database, rows: readonly ExtraRow[], keys: readonly string[]) {
  const [row] = rows
  if (!row) return []
  return db
    .selectFrom('staged_row')
    .select(['play_id', 'source_key'])
    .where('run_id', '=', row.run_id)
    .where('stream', 'in', [...new Set(rows.map(({ stream }) => stream))])
    .where('source_key', 'in', keys)
    .where('play_id', 'is not', null)
    .execute()
}
