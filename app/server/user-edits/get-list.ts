import { notFound } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { ListRow } from '#app/server/db/person-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** @throws AppError 404 */
export async function getList(db: Database, viewer: Viewer, listId: number): Promise<ListRow> {
  const list = await db
    .selectFrom('list')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('id', '=', listId)
    .executeTakeFirst()
  if (!list) throw notFound('list')
  return list
}
