import type { Database } from '#app/server/db/open-database.ts'
import type { Written, Moment } from './record-edit.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { makeList } from './change-list.ts'
import { getList } from './get-list.ts'
import { putOnList } from './list-entries.ts'

/** A list there is, or the name of one to make. */
export type ListChoice = { listId: number } | { name: string }

/** Puts titles at the end of a list, in the order given. @throws AppError 404; 409 `list-exists` */
export async function listMany(
  trx: Database,
  viewer: Viewer,
  moment: Moment,
  { titleIds, list: choice }: { titleIds: readonly number[]; list: ListChoice },
): Promise<Written> {
  const isNew = 'name' in choice
  const { list, made } = isNew
    ? await makeList(trx, viewer, moment, { name: choice.name, description: null })
    : { list: await getList(trx, viewer, choice.listId), made: null }
  const entries = made === null ? [] : [made]
  const before = entries.length
  for (const titleId of titleIds)
    entries.push(
      ...(await putOnList(trx, viewer, moment, list.id, { titleId, season: null, episodeId: null })),
    )
  const added = entries.length - before
  if (isNew)
    return {
      label: { code: 'list-made-of-many', list: list.name, titles: added },
      titleId: titleIds,
      entries,
    }
  if (entries.length === 0)
    return { label: { code: 'many-on-list-already', list: list.name }, titleId: titleIds, entries }
  return { label: { code: 'many-put-on-list', list: list.name, titles: added }, titleId: titleIds, entries }
}
