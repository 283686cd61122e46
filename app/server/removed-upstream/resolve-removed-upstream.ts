import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/db/profile.ts'

type Removed = { entity: 'play' | 'rating'; entityIds: readonly number[]; now: Date }

/** Ids in one statement. */
const CHUNK = 500

/** What is removed by hand waits for no other decision because it is gone at its source as well. */
export async function settleVanished(db: Database, { entity, entityIds, now }: Removed): Promise<void> {
  for (let i = 0; i < entityIds.length; i += CHUNK)
    await db
      .updateTable('vanished')
      .set({ decision: 'remove', decided_at: now.toISOString() })
      .where('profile_id', '=', PROFILE_ID)
      .where('entity', '=', entity)
      .where('entity_id', 'in', entityIds.slice(i, i + CHUNK))
      .execute()
}
