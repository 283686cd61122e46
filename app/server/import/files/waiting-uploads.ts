import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type WaitingUpload = { id: string; name: string; bytes: number }

const KEPT_MS = 24 * 60 * 60_000
/** A file may be large, and who tries a third one has given up the first. */
const MOST_KEPT = 3

/** Notes that an upload waits until somebody has said what its columns are. */
export async function keepWaiting(
  db: Database,
  viewer: Viewer,
  upload: WaitingUpload,
  now: Date,
): Promise<void> {
  const { id, name, bytes } = upload
  await db
    .insertInto('waiting_upload')
    .values({ id, profile_id: viewer.profileId, name, bytes, uploaded_at: now.toISOString() })
    .execute()
}

export async function findWaiting(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<WaitingUpload | undefined> {
  return db
    .selectFrom('waiting_upload')
    .select(['id', 'name', 'bytes'])
    .where('profile_id', '=', viewer.profileId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function forgetWaiting(db: Database, id: string): Promise<void> {
  await db.deleteFrom('waiting_upload').where('id', '=', id).execute()
}

/** Forgets those that have waited too long. @returns the ids of those whose files are still wanted */
export async function listWanted(db: Database, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - KEPT_MS).toISOString()
  await sql`
    delete from waiting_upload where uploaded_at < ${since} or id not in (
      select id from waiting_upload order by uploaded_at desc, id limit ${MOST_KEPT})`.execute(db)
  const rows = await db.selectFrom('waiting_upload').select('id').execute()
  return rows.map((row) => row.id)
}
