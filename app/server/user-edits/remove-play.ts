import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import { removePlayRow } from '#app/server/journal/remove-play-row.ts'
import { getPlay } from '#app/server/catalogue/find-play.ts'
import { resolveRemovedUpstream } from '#app/server/removed-upstream/resolve-removed-upstream.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** Takes one play out of the history. @throws AppError 404 */
export function removePlay(deps: EditDeps, viewer: Viewer, { playId }: { playId: number }): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, { now }) => {
    const { play, subject } = await getPlay(trx, viewer, playId)
    await resolveRemovedUpstream(trx, viewer, { entity: 'play', entityIds: [playId], now })
    return {
      label: { code: 'removed-play', subject, day: play.day },
      titleId: play.title_id,
      entries: await removePlayRow(trx, play),
    }
  })
}
