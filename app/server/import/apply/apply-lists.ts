import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'
import type { ExtraRow, ExtraSubject } from '#app/server/import/extras/extra-news.ts'
import { listRows } from '#app/server/import/extras/list-rows.ts'

type NamedList = { list_name: string; text: string | null; at: string | null }

/** Makes the lists of a run that are not here yet, in their order; an empty one is a list too. */
export async function applyLists(db: Database, context: ApplyContext): Promise<void> {
  const lists = await listMissing(db, context, context.runId)
  if (lists.length === 0) return
  await db.transaction().execute(async (trx) => {
    let position = await lastPosition(trx, context)
    const entries: JournalEntry[] = []
    for (const list of lists) {
      const after = {
        name: list.list_name,
        description: list.text,
        position: ++position,
        source: context.source,
        created_at: list.at ?? context.now.toISOString(),
      }
      const { id } = await trx
        .insertInto('list')
        .values({ profile_id: context.profileId, ...after })
        .returning('id')
        .executeTakeFirstOrThrow()
      entries.push({ entity: 'list', entityId: id, before: null, after })
    }
    await writeJournal(trx, context.runId, entries)
  })
}

/** Lists that only their entries name come last. */
async function listMissing(db: Database, viewer: Viewer, runId: string): Promise<NamedList[]> {
  const { rows } = await sql<NamedList>`
    select list_name, text, at from (
      select list_name, text, at, position, 0 as is_bare, id from ${listRows(runId, 'list')}
      union all
      select list_name, null, null, null, 1, min(id) from ${listRows(runId, 'list-entry')} group by list_name
    ) as named
    where not exists (select 1 from list where profile_id = ${viewer.profileId} and list.name = named.list_name)
      and (is_bare = 0 or list_name not in (
        select list_name from ${listRows(runId, 'list')}))
    order by is_bare, position is null, position, id`.execute(db)
  return rows
}

async function lastPosition(db: Database, viewer: Viewer): Promise<number> {
  const { last } = await db
    .selectFrom('list')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('profile_id', '=', viewer.profileId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Behind what is on the list already, in the order of the source. */
export async function applyListEntry(
  trx: Database,
  {
    context,
    titleId,
    row,
    subject,
  }: { context: ApplyContext; titleId: number; row: ExtraRow; subject: ExtraSubject },
): Promise<JournalEntry> {
  const list = await trx
    .selectFrom('list')
    .select('id')
    .where('profile_id', '=', context.profileId)
    .where('name', '=', row.list_name ?? '')
    .executeTakeFirstOrThrow()
  const after = {
    list_id: list.id,
    title_id: titleId,
    season: subject.season,
    episode_id: subject.episode_id,
    position: (await lastOfOthers(trx, list.id, context.runId)) + (row.position ?? row.id),
    listed_at: row.at ?? context.now.toISOString(),
    note: row.text,
    source: context.source,
  }
  const { id } = await trx
    .insertInto('list_entry')
    .values({ profile_id: context.profileId, ...after })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { entity: 'list-entry', entityId: id, before: null, after }
}

async function lastOfOthers(trx: Database, listId: number, runId: string): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(position) as last from list_entry e where list_id = ${listId} and not exists (
      select 1 from journal j where j.entity = 'list-entry' and j.entity_id = e.id and j.change_id = ${runId})`.execute(
    trx,
  )
  return rows[0]?.last ?? 0
}
