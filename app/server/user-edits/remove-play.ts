import { formatDay } from '#app/format/day.ts'
import { changeByHand, type HandChange, type HandDeps } from './record-edit.ts'
import { removePlayRow } from '#app/server/journal/remove-play-row.ts'
import { doneWords } from '#app/words/en.ts'
import { getPlay } from '#app/server/catalogue/find-play.ts'
import { settleVanished } from '#app/server/removed-upstream/resolve-removed-upstream.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** Takes one play out of the history. @throws AppError 404 */
export function removePlay(deps: HandDeps, viewer: Viewer, { playId }: { playId: number }): Promise<HandChange> {
  return changeByHand(deps, viewer, async (trx, { now }) => {
    const { play, name } = await getPlay(trx, viewer, playId)
    await settleVanished(trx, viewer, { entity: 'play', entityIds: [playId], now })
    return {
      label: doneWords.removed(name, play.day === null ? null : formatDay(play.day)),
      titleId: play.title_id,
      entries: await removePlayRow(trx, play),
    }
  })
}
