import type { PlayedWhen } from '#app/domain/played-when.ts'
import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import { getPlay } from '#app/server/catalogue/find-play.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { manualDate } from './manual-date.ts'

/** Dates a play by hand; what its source said of it stays on record. @throws AppError 400, 404 */
export function redatePlay(
  deps: EditDeps,
  viewer: Viewer,
  { playId, when }: { playId: number; when: PlayedWhen },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, moment) => {
    const { play, subject } = await getPlay(trx, viewer, playId)
    const { watched_at, day, year, precision, basis } = play
    const before = { watched_at, day, year, precision, basis }
    const after = manualDate(when, moment)
    const isSame =
      watched_at === after.watched_at &&
      day === after.day &&
      year === after.year &&
      precision === after.precision
    if (isSame) return { label: { code: 'dated-already', subject }, titleId: play.title_id, entries: [] }
    await trx.updateTable('play').set(after).where('id', '=', playId).execute()
    return {
      label: { code: 'redated', subject, day: after.day, year: after.year },
      titleId: play.title_id,
      entries: [{ entity: 'play', entityId: playId, before, after }],
    }
  })
}
