import type { ChangeLabel } from '#app/domain/change-label.ts'
import { sql } from 'kysely'
import { AppError } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { getTitle } from '#app/server/catalogue/title-named.ts'
import type { ListRow } from '#app/server/db/person-tables.ts'
import { recordEdit, type Edit, type EditDeps, type Moment } from './record-edit.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { handProblemWords } from '#app/words/en.ts'
import { getList } from './get-list.ts'
import { putOnList } from './list-entries.ts'

type Words = { name: string; description: string | null }

/** Makes a list, with a title on it if one is named. @throws AppError 404; 409 `list-exists` */
export function createList(
  deps: EditDeps,
  viewer: Viewer,
  o: Words & { titleId: number | null },
): Promise<Edit & { listId: number }> {
  let listId = 0
  return recordEdit(deps, viewer, async (trx, moment) => {
    const { list, made } = await makeList(trx, viewer, moment, o)
    listId = list.id
    if (o.titleId === null)
      return { label: { code: 'list-made', list: o.name }, titleId: [], entries: [made] }
    const title = await getTitle(trx, o.titleId)
    const whole = { titleId: title.id, season: null, episodeId: null }
    const put = await putOnList(trx, viewer, moment, list.id, whole)
    return {
      label: { code: 'list-made-with', list: o.name, title: title.name },
      titleId: title.id,
      entries: [made, ...put],
    }
  }).then((change) => ({ ...change, listId }))
}

/** In the caller's transaction, behind the lists there are. @throws AppError 409 `list-exists` */
export async function makeList(
  trx: Database,
  viewer: Viewer,
  { now }: Pick<Moment, 'now'>,
  { name, description }: Words,
): Promise<{ list: ListRow; made: JournalEntry }> {
  await assertFreeName(trx, viewer, name, null)
  const { last } = await trx
    .selectFrom('list')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('profile_id', '=', viewer.profileId)
    .executeTakeFirstOrThrow()
  const after = {
    name,
    description,
    position: (last ?? 0) + 1,
    source: 'manual',
    created_at: now.toISOString(),
  }
  const list = await trx
    .insertInto('list')
    .values({ profile_id: viewer.profileId, ...after })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { list, made: { entity: 'list', entityId: list.id, before: null, after } }
}

/** Another name, other words. @throws AppError 404; 409 `list-exists` */
export function renameList(deps: EditDeps, viewer: Viewer, o: Words & { listId: number }): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx) => {
    const list = await getList(trx, viewer, o.listId)
    await assertFreeName(trx, viewer, o.name, list.id)
    const before = { name: list.name, description: list.description }
    const after = { name: o.name, description: o.description }
    if (before.name === after.name && before.description === after.description)
      return { label: { code: 'list-as-it-was', list: list.name }, titleId: [], entries: [] }
    await trx.updateTable('list').set(after).where('id', '=', list.id).execute()
    const label: ChangeLabel =
      before.name === after.name
        ? { code: 'list-described', list: o.name }
        : { code: 'list-renamed', before: before.name, after: o.name }
    return { label, titleId: [], entries: [{ entity: 'list', entityId: list.id, before, after }] }
  })
}

/** With everything on it. @throws AppError 404 */
export function deleteList(deps: EditDeps, viewer: Viewer, { listId }: { listId: number }): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx) => {
    const list = await getList(trx, viewer, listId)
    const entries = await trx.deleteFrom('list_entry').where('list_id', '=', listId).returningAll().execute()
    await trx.deleteFrom('list').where('id', '=', listId).execute()
    return {
      label: { code: 'list-deleted', list: list.name },
      titleId: entries.map((entry) => entry.title_id),
      entries: [
        ...entries.map((before): JournalEntry => ({
          entity: 'list-entry',
          entityId: before.id,
          before,
          after: null,
        })),
        { entity: 'list', entityId: listId, before: list, after: null },
      ],
    }
  })
}

/** Whoever reads a list's name knows which one is meant. */
async function assertFreeName(
  trx: Database,
  viewer: Viewer,
  name: string,
  except: number | null,
): Promise<void> {
  const same = await trx
    .selectFrom('list')
    .select('name')
    .where('profile_id', '=', viewer.profileId)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('id', '!=', except ?? -1)
    .executeTakeFirst()
  if (same) throw new AppError(409, 'list-exists', handProblemWords.listExists(same.name))
}
