import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { idRanges } from './id-ranges.ts'

/**
 * Finds the plays of the library that rows of an own export are, by the uids they carry, whatever was edited since.
 * Rows of other sources carry none and stay as they are.
 */
export async function resolveIdentities(db: Database, viewer: Viewer, runId: string): Promise<void> {
  let absorbed: AbsorbedUids | null = null
  for await (const range of idRanges(db, runId)) {
    const rows = await findByUid(db, viewer, range)
    if (rows.length === 0) continue
    absorbed ??= await listAbsorbedUids(db, viewer)
    const found = new Map(rows.map((row) => [row.id, row.play_id ?? firstOf(absorbed, row.uids)]))
    await notePlays(db, found)
  }
}

/** The uids of plays that were merged into another, and the play that stands for them. */
type AbsorbedUids = ReadonlyMap<string, number>

type Row = { id: number; uids: string; play_id: number | null }

/** Cross joined, or SQLite would go through all plays for each row: it does not know how few uids a row has. */
async function findByUid(db: Database, viewer: Viewer, range: RawBuilder<boolean>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select staged_row.id, staged_row.uids, (
      select p.id from json_each(staged_row.uids) u
      cross join play p on p.profile_id = ${viewer.profileId} and p.uid = u.value
      order by u.key limit 1) as play_id
    from staged_row where ${range} and staged_row.uids is not null`.execute(db)
  return rows
}

async function listAbsorbedUids(db: Database, viewer: Viewer): Promise<AbsorbedUids> {
  const plays = await db
    .selectFrom('play')
    .select(['id', 'other_uids'])
    .where('profile_id', '=', viewer.profileId)
    .where('other_uids', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  return new Map(plays.flatMap((play) => listUids(play.other_uids).map((uid) => [uid, play.id] as const)))
}

const listUids = (json: string | null) => JSON.parse(json ?? '[]') as string[]

const firstOf = (absorbed: AbsorbedUids | null, uids: string) =>
  listUids(uids).flatMap((uid) => absorbed?.get(uid) ?? [])[0] ?? null

async function notePlays(db: Database, found: ReadonlyMap<number, number | null>): Promise<void> {
  const pairs = JSON.stringify([...found].map(([id, playId]) => ({ id, playId })))
  await sql`
    update staged_row set play_id = json_extract(pair.value, '$.playId')
    from json_each(${pairs}) pair where staged_row.id = json_extract(pair.value, '$.id')`.execute(db)
}
