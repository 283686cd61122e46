import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type Removed = { entity: 'play' | 'rating'; entityIds: readonly number[]; now: Date }

/** Ids in one statement. */
const CHUNK = 500

/** What is removed by hand waits for no other decision because it is gone at its source as well. */
export async function resolveRemovedUpstream(
  db: Database,
  viewer: Viewer,
  { entity, entityIds, now }: Removed,
): Promise<void> {
  for (let i = 0; i < entityIds.length; i += CHUNK)
    await db
      .updateTable('vanished')
      .set({ decision: 'remove', decided_at: now.toISOString() })
      .where('profile_id', '=', viewer.profileId)
      .where('entity', '=', entity)
      .where('entity_id', 'in', entityIds.slice(i, i + CHUNK))
      .execute()
}
