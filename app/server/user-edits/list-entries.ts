import { notFound } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { getEpisodeId, getTitle, subjectOf } from '#app/server/catalogue/title-named.ts'
import { recordEdit, type Edit, type EditDeps, type Moment } from './record-edit.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { getList } from './get-list.ts'

type Subject = { titleId: number; season: number | null; episodeId: number | null }

/** Puts a title, or a season or an episode of it, at the end of a list. @throws AppError 404 */
export function addToList(
  deps: EditDeps,
  viewer: Viewer,
  o: { listId: number; titleId: number; season: number | null; number: number | null },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, moment) => {
    const list = await getList(trx, viewer, o.listId)
    const title = await getTitle(trx, o.titleId)
    const { season, number } = o
    const isEpisode = season !== null && number !== null
    const episodeId = isEpisode ? await getEpisodeId(trx, title.id, { season, number }) : null
    const subject = { titleId: title.id, season: isEpisode ? null : season, episodeId }
    const entries = await putOnList(trx, viewer, moment, list.id, subject)
    const code = entries.length === 0 ? 'on-list-already' : 'put-on-list'
    const about = subjectOf(title, isEpisode ? { season, number } : null)
    return { label: { code, subject: about, list: list.name }, titleId: title.id, entries }
  })
}

/** In the caller's transaction. @returns nothing to note where it is on the list already */
export async function putOnList(
  trx: Database,
  viewer: Viewer,
  { now }: Pick<Moment, 'now'>,
  listId: number,
  { titleId, season, episodeId }: Subject,
): Promise<JournalEntry[]> {
  const { last } = await trx
    .selectFrom('list_entry')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow()
  const after = {
    list_id: listId,
    title_id: titleId,
    season,
    episode_id: episodeId,
    position: (last ?? 0) + 1,
    listed_at: now.toISOString(),
    note: null,
    source: 'manual',
  }
  const added = await trx
    .insertInto('list_entry')
    .values({ profile_id: viewer.profileId, ...after })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? [{ entity: 'list-entry', entityId: added.id, before: null, after }] : []
}

/** @throws AppError 404 */
export function takeFromList(
  deps: EditDeps,
  viewer: Viewer,
  { entryId }: { entryId: number },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx) => {
    const { entry, ...about } = await getEntry(trx, viewer, entryId)
    await trx.deleteFrom('list_entry').where('id', '=', entryId).execute()
    return {
      label: { code: 'taken-off-list', ...about },
      titleId: entry.title_id,
      entries: [{ entity: 'list-entry', entityId: entryId, before: entry, after: null }],
    }
  })
}

/** One place up or down. @throws AppError 404 */
export function moveOnList(
  deps: EditDeps,
  viewer: Viewer,
  { entryId, by }: { entryId: number; by: -1 | 1 },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx) => {
    const { entry, ...about } = await getEntry(trx, viewer, entryId)
    const rows = await trx
      .selectFrom('list_entry')
      .select(['id', 'position'])
      .where('list_id', '=', entry.list_id)
      .orderBy('position')
      .orderBy('id')
      .execute()
    const place = rows.findIndex((row) => row.id === entryId)
    const [one, other] = [rows[place], rows[place + by]]
    if (!one || !other)
      return {
        label: { code: by < 0 ? 'at-top-of-list' : 'at-end-of-list', ...about },
        titleId: [],
        entries: [],
      }
    rows[place] = other
    rows[place + by] = one
    return {
      label: { code: by < 0 ? 'moved-up-list' : 'moved-down-list', ...about },
      titleId: [],
      entries: await number(trx, rows),
    }
  })
}

/** A word about why it is on the list; none erases it. @throws AppError 404 */
export function noteOnList(
  deps: EditDeps,
  viewer: Viewer,
  { entryId, text }: { entryId: number; text: string },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx) => {
    const { entry, ...about } = await getEntry(trx, viewer, entryId)
    const [before, after] = [{ note: entry.note }, { note: text.trim() === '' ? null : text.trim() }]
    if (before.note === after.note)
      return { label: { code: 'noted-already', ...about }, titleId: [], entries: [] }
    await trx.updateTable('list_entry').set(after).where('id', '=', entryId).execute()
    return {
      label: { code: 'noted-on-list', ...about },
      titleId: [],
      entries: [{ entity: 'list-entry', entityId: entryId, before, after }],
    }
  })
}

async function number(
  trx: Database,
  rows: readonly { id: number; position: number }[],
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  for (const [index, { id, position }] of rows.entries()) {
    if (position === index + 1) continue
    const after = { position: index + 1 }
    await trx.updateTable('list_entry').set(after).where('id', '=', id).execute()
    entries.push({ entity: 'list-entry', entityId: id, before: { position }, after })
  }
  return entries
}

async function getEntry(trx: Database, viewer: Viewer, entryId: number) {
  const entry = await trx
    .selectFrom('list_entry')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('id', '=', entryId)
    .executeTakeFirst()
  if (!entry) throw notFound('entry of a list')
  const list = await getList(trx, viewer, entry.list_id)
  const title = await getTitle(trx, entry.title_id)
  const episode =
    entry.episode_id === null
      ? null
      : await trx
          .selectFrom('episode')
          .select(['season', 'number'])
          .where('id', '=', entry.episode_id)
          .executeTakeFirstOrThrow()
  return { entry, list: list.name, subject: subjectOf(title, episode) }
}
