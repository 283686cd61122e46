import { AppError } from '#app/server/base/app-error.ts'
import type { TitleMarkRow } from '#app/server/db/person-tables.ts'
import { getTitle } from '#app/server/catalogue/title-named.ts'
import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { handProblemWords } from '#app/words/en.ts'

type Mark = TitleMarkRow['mark']

/** Marks a title, or gives another reason for abandoning it. @throws AppError 400, 404 */
export function markTitle(
  deps: EditDeps,
  viewer: Viewer,
  o: { titleId: number; mark: Mark; reason?: string | null },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, { now }) => {
    const title = await getTitle(trx, o.titleId)
    if (o.mark !== 'favourite' && title.kind === 'movie')
      throw new AppError(400, 'no-series', handProblemWords.onlySeries)
    const done = { label: { code: 'marked' as const, mark: o.mark, title: title.name }, titleId: title.id }
    const reason = o.mark === 'abandoned' ? (o.reason ?? null) : null
    const known = await findMark(trx, viewer, o)
    if (known) {
      if (known.reason === reason) return { ...done, entries: [] }
      const [before, after] = [{ reason: known.reason }, { reason }]
      await trx.updateTable('title_mark').set(after).where('id', '=', known.id).execute()
      return { ...done, entries: [{ entity: 'mark', entityId: known.id, before, after }] }
    }
    const after = { mark: o.mark, marked_at: now.toISOString(), reason, source: 'manual' }
    const { id } = await trx
      .insertInto('title_mark')
      .values({ profile_id: viewer.profileId, title_id: title.id, ...after })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { ...done, entries: [{ entity: 'mark', entityId: id, before: null, after }] }
  })
}

/** @throws AppError 404 */
export function unmarkTitle(
  deps: EditDeps,
  viewer: Viewer,
  o: { titleId: number; mark: Mark },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx) => {
    const title = await getTitle(trx, o.titleId)
    const done = { label: { code: 'unmarked' as const, mark: o.mark, title: title.name }, titleId: title.id }
    const known = await findMark(trx, viewer, o)
    if (!known) return { ...done, entries: [] }
    await trx.deleteFrom('title_mark').where('id', '=', known.id).execute()
    return { ...done, entries: [{ entity: 'mark', entityId: known.id, before: known, after: null }] }
  })
}

function findMark(db: EditDeps['db'], viewer: Viewer, { titleId, mark }: { titleId: number; mark: Mark }) {
  return db
    .selectFrom('title_mark')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .where('mark', '=', mark)
    .executeTakeFirst()
}
