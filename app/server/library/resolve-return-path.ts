import { idFromParam } from '#app/domain/title-path.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** The path itself; the library where it is the page of a title that has just left it with its last play. */
export async function resolveReturnPath(db: Database, viewer: Viewer, path: string): Promise<string> {
  const id = idFromParam(/^\/(?:movies|series)\/([^/?#]+)/.exec(path)?.[1])
  if (id === null) return path
  const entry = await db
    .selectFrom('library_entry')
    .select('title_id')
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', id)
    .executeTakeFirst()
  return entry ? path : '/library'
}
