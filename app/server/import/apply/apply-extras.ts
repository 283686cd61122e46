import { joinedNote } from '#app/domain/joined-note.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'
import type { EpisodeIds } from '#app/server/merge/find-episodes.ts'
import { applyListEntry } from './apply-lists.ts'
import {
  extraNews,
  extraSubject,
  type ExtraRow,
  type ExtraSubject,
  isExtraRow,
  noteOf,
} from '#app/server/import/extras/extra-news.ts'
import { type HeldExtras, heldExtras } from '#app/server/import/extras/held-extras.ts'
import { notedPlays } from '#app/server/import/extras/noted-plays.ts'

type Write = {
  context: ApplyContext
  titleId: number
  row: ExtraRow
  subject: ExtraSubject
  held: HeldExtras
}

/** Adds a title's marks, notes, places on lists, rewatches and what is owned; what is held stays. After its plays, for their notes. */
export async function applyExtras(
  trx: Database,
  context: ApplyContext,
  titleId: number,
  episodes: EpisodeIds,
  rows: readonly StagedRow[],
): Promise<void> {
  const staged = rows.filter(isExtraRow)
  if (staged.length === 0) return
  const held = (await heldExtras(trx, context, [titleId]))(titleId)
  const plays = await notedPlays(trx, context, context.source, staged)
  const entries: JournalEntry[] = []
  for (const row of staged) {
    const subject = extraSubject(row, episodes, plays)
    if (extraNews(row, subject, held).news === 'existing') continue
    entries.push(await writeExtra(trx, { context, titleId, row, subject, held }))
  }
  await writeJournal(trx, context.runId, entries)
}

function writeExtra(trx: Database, write: Write): Promise<JournalEntry> {
  switch (write.row.type) {
    case 'note':
      return writeNote(trx, write)
    case 'list-entry':
      return applyListEntry(trx, write)
    case 'rewatch':
      return beginRewatch(trx, write)
    case 'owned':
      return writeOwned(trx, write)
    case 'favourite':
    case 'abandoned':
    case 'hidden':
      return mark(trx, write, write.row.type)
  }
}

async function mark(
  trx: Database,
  { context, titleId, row, held }: Write,
  name: 'favourite' | 'abandoned' | 'hidden',
): Promise<JournalEntry> {
  const after = {
    mark: name,
    marked_at: row.at ?? context.now.toISOString(),
    reason: name === 'abandoned' ? row.text : null,
    source: context.source,
  }
  const added = await trx
    .insertInto('title_mark')
    .values({ profile_id: context.profileId, title_id: titleId, ...after })
    .returningAll()
    .executeTakeFirstOrThrow()
  held.marks.push(added)
  return { entity: 'mark', entityId: added.id, before: null, after }
}

async function writeNote(
  trx: Database,
  { context, titleId, row, subject, held }: Write,
): Promise<JournalEntry> {
  const known = noteOf(subject, held)
  const text = joinedNote(known?.text ?? null, row.text ?? '') ?? ''
  const writtenAt = row.at ?? context.now.toISOString()
  if (known) {
    const before = { text: known.text, written_at: known.written_at }
    const after = { text, written_at: writtenAt > known.written_at ? writtenAt : known.written_at }
    await trx.updateTable('note').set(after).where('id', '=', known.id).execute()
    Object.assign(known, after)
    return { entity: 'note', entityId: known.id, before, after }
  }
  const added = await trx
    .insertInto('note')
    .values({
      profile_id: context.profileId,
      title_id: titleId,
      ...subject,
      text,
      written_at: writtenAt,
      source: context.source,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  held.notes.push(added)
  return { entity: 'note', entityId: added.id, before: null, after: { text } }
}

async function beginRewatch(trx: Database, { context, titleId, row, held }: Write): Promise<JournalEntry> {
  const after = {
    began_at: row.at ?? context.now.toISOString(),
    ended_at: row.ended_at,
    source: context.source,
  }
  const added = await trx
    .insertInto('rewatch')
    .values({ profile_id: context.profileId, title_id: titleId, ...after })
    .returningAll()
    .executeTakeFirstOrThrow()
  held.rewatches.push(added)
  return { entity: 'rewatch', entityId: added.id, before: null, after }
}

async function writeOwned(
  trx: Database,
  { context, titleId, row, subject, held }: Write,
): Promise<JournalEntry> {
  const { season, episode_id } = subject
  const after = { season, episode_id, collected_at: row.at, media: row.text, source: context.source }
  const added = await trx
    .insertInto('owned')
    .values({ profile_id: context.profileId, title_id: titleId, ...after })
    .returningAll()
    .executeTakeFirstOrThrow()
  held.owned.push(added)
  return { entity: 'owned', entityId: added.id, before: null, after }
}
