import type { Edit } from './record-edit.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { setWatchlisted } from './set-watchlisted.ts'

/** Puts a title that is here on the watchlist, or takes it off where it is on it. @throws AppError 404, 409 */
export async function toggleWatchlisted(
  deps: Parameters<typeof setWatchlisted>[0],
  viewer: Viewer,
  { titleId }: { titleId: number },
): Promise<Edit> {
  const entry = await deps.db
    .selectFrom('library_entry')
    .select('watchlisted_at')
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .executeTakeFirst()
  return setWatchlisted(deps, viewer, { titleId, isListed: entry?.watchlisted_at == null })
}
