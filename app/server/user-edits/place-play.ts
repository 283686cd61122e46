import { AppError } from '#app/server/base/app-error.ts'
import { placePlay } from '#app/server/merge/place-clues.ts'
import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import { handProblemWords } from '#app/words/en.ts'
import { getPlay } from '#app/server/catalogue/find-play.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** A person says which episode a play is that its source did not number. @throws AppError 400, 404, 409 */
export function placePlayOnEpisode(
  deps: EditDeps,
  viewer: Viewer,
  { playId, season, number }: { playId: number; season: number; number: number },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, { timeZone }) => {
    const { play, subject } = await getPlay(trx, viewer, playId)
    if (play.episode_id !== null) throw new AppError(409, 'already-placed', handProblemWords.placedAlready)
    const episode = await trx
      .selectFrom('episode')
      .select('id')
      .where('title_id', '=', play.title_id)
      .where('season', '=', season)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!episode) throw new AppError(400, 'no-such-episode', handProblemWords.noSuchEpisode)
    return {
      label: { code: 'placed', subject, season, number },
      titleId: play.title_id,
      entries: await placePlay(trx, viewer, play, [episode.id], timeZone),
    }
  })
}
