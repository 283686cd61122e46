import { AppError } from '#app/server/base/app-error.ts'
import { getTitle } from '#app/server/catalogue/title-named.ts'
import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { handProblemWords } from '#app/words/en.ts'

/** From now on a series is watched once more: what is seen counts for this run by itself. @throws AppError 400, 404 */
export function beginRewatch(
  deps: EditDeps,
  viewer: Viewer,
  { titleId }: { titleId: number },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, { now }) => {
    const title = await getTitle(trx, titleId)
    if (title.kind === 'movie') throw new AppError(400, 'no-series', handProblemWords.movieAgain)
    if (await findOpen(trx, viewer, titleId))
      return { label: { code: 'rewatch-under-way', title: title.name }, titleId, entries: [] }
    const after = { began_at: now.toISOString(), ended_at: null, source: 'manual' }
    const { id } = await trx
      .insertInto('rewatch')
      .values({ profile_id: viewer.profileId, title_id: titleId, ...after })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      label: { code: 'rewatch-began', title: title.name },
      titleId,
      entries: [{ entity: 'rewatch', entityId: id, before: null, after }],
    }
  })
}

/** What was seen in it stays on record. @throws AppError 404 */
export function endRewatch(deps: EditDeps, viewer: Viewer, { titleId }: { titleId: number }): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, { now }) => {
    const title = await getTitle(trx, titleId)
    const open = await findOpen(trx, viewer, titleId)
    if (!open) return { label: { code: 'no-rewatch', title: title.name }, titleId, entries: [] }
    const [before, after] = [{ ended_at: null }, { ended_at: now.toISOString() }]
    await trx.updateTable('rewatch').set(after).where('id', '=', open.id).execute()
    return {
      label: { code: 'rewatch-ended', title: title.name },
      titleId,
      entries: [{ entity: 'rewatch', entityId: open.id, before, after }],
    }
  })
}

function findOpen(db: EditDeps['db'], viewer: Viewer, titleId: number) {
  return db
    .selectFrom('rewatch')
    .select('id')
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}
