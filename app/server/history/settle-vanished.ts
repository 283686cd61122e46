import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

/** What is removed by hand waits for no other decision because it is gone at its source as well. */
export async function settleVanished(
  db: Database,
  { entity, entityId, now }: { entity: 'play' | 'rating'; entityId: number; now: Date },
): Promise<void> {
  await db
    .updateTable('vanished')
    .set({ decision: 'remove', decided_at: now.toISOString() })
    .where('profile_id', '=', PROFILE_ID)
    .where('entity', '=', entity)
    .where('entity_id', '=', entityId)
    .execute()
}
