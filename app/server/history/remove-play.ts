import { formatDay } from '#app/domain/format/day.ts'
import { changeByHand, type HandChange, type HandDeps } from '#app/server/journal/change-by-hand.ts'
import { removePlayRow } from '#app/server/journal/remove-play-row.ts'
import { doneWords } from '#app/words/en.ts'
import { getPlay } from './find-play.ts'
import { settleVanished } from './settle-vanished.ts'

/** Takes one play out of the history. @throws AppError 404 */
export function removePlay(deps: HandDeps, { playId }: { playId: number }): Promise<HandChange> {
  return changeByHand(deps, async (trx, { now }) => {
    const { play, name } = await getPlay(trx, playId)
    await settleVanished(trx, { entity: 'play', entityIds: [playId], now })
    return {
      label: doneWords.removed(name, play.day === null ? null : formatDay(play.day)),
      titleId: play.title_id,
      entries: await removePlayRow(trx, play),
    }
  })
}
