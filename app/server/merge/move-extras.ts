import { joinedNote } from '#app/domain/joined-note.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { NoteRow } from '#app/server/db/person-tables.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { isSamePart, type Move, partOf } from './moved-part.ts'
import { moveOwned } from './move-owned.ts'

/**
 * Moves what a person made of one title beside plays to another. What both have keeps that of `into`; two notes of one
 * thing become one. Plays, with which their notes go, were moved before.
 */
export async function moveExtras(trx: Database, viewer: Viewer, move: Move): Promise<JournalEntry[]> {
  return [
    ...(await moveMarks(trx, viewer, move)),
    ...(await moveNotes(trx, viewer, move)),
    ...(await moveListEntries(trx, viewer, move)),
    ...(await moveRewatches(trx, viewer, move)),
    ...(await moveOwned(trx, viewer, move)),
  ]
}

async function moveMarks(trx: Database, viewer: Viewer, { from, into }: Move): Promise<JournalEntry[]> {
  const marks = await trx
    .selectFrom('title_mark')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', [from, into])
    .orderBy('id')
    .execute()
  const held = new Set(marks.filter((mark) => mark.title_id === into).map(({ mark }) => mark))
  const entries: JournalEntry[] = []
  for (const mark of marks.filter((each) => each.title_id === from)) {
    if (held.has(mark.mark)) {
      await trx.deleteFrom('title_mark').where('id', '=', mark.id).execute()
      entries.push({ entity: 'mark', entityId: mark.id, before: mark, after: null })
    } else {
      await trx.updateTable('title_mark').set({ title_id: into }).where('id', '=', mark.id).execute()
      entries.push({ entity: 'mark', entityId: mark.id, ...fromInto(from, into) })
    }
  }
  return entries
}

const fromInto = (from: number, into: number) => ({ before: { title_id: from }, after: { title_id: into } })

async function moveNotes(trx: Database, viewer: Viewer, move: Move): Promise<JournalEntry[]> {
  const notes = await trx
    .selectFrom('note')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', [move.from, move.into])
    .orderBy('id')
    .execute()
  const entries: JournalEntry[] = []
  for (const note of notes.filter((each) => each.title_id === move.from)) {
    const part = partOf(note, move)
    const twin = notes.find(
      (each) => each.title_id === move.into && each.play_id === note.play_id && isSamePart(each, part),
    )
    if (twin) entries.push(...(await joinNotes(trx, note, twin)))
    else {
      const after = { title_id: move.into, episode_id: part.episode_id }
      await trx.updateTable('note').set(after).where('id', '=', note.id).execute()
      const before = { title_id: note.title_id, episode_id: note.episode_id }
      entries.push({ entity: 'note', entityId: note.id, before, after })
    }
  }
  return entries
}

/** The text of one is added to the other, and the row of the first goes. */
export async function joinNotes(trx: Database, note: NoteRow, into: NoteRow): Promise<JournalEntry[]> {
  await trx.deleteFrom('note').where('id', '=', note.id).execute()
  const gone: JournalEntry = { entity: 'note', entityId: note.id, before: note, after: null }
  const text = joinedNote(into.text, note.text)
  if (text === null) return [gone]
  await trx.updateTable('note').set({ text }).where('id', '=', into.id).execute()
  return [gone, { entity: 'note', entityId: into.id, before: { text: into.text }, after: { text } }]
}

async function moveListEntries(trx: Database, viewer: Viewer, move: Move): Promise<JournalEntry[]> {
  const all = await trx
    .selectFrom('list_entry')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', [move.from, move.into])
    .orderBy('id')
    .execute()
  const entries: JournalEntry[] = []
  for (const entry of all.filter((each) => each.title_id === move.from)) {
    const part = partOf(entry, move)
    const isListed = all.some(
      (each) => each.title_id === move.into && each.list_id === entry.list_id && isSamePart(each, part),
    )
    if (isListed) {
      await trx.deleteFrom('list_entry').where('id', '=', entry.id).execute()
      entries.push({ entity: 'list-entry', entityId: entry.id, before: entry, after: null })
      continue
    }
    const after = { title_id: move.into, episode_id: part.episode_id }
    await trx.updateTable('list_entry').set(after).where('id', '=', entry.id).execute()
    const before = { title_id: entry.title_id, episode_id: entry.episode_id }
    entries.push({ entity: 'list-entry', entityId: entry.id, before, after })
  }
  return entries
}

/** Only one can be under way, and two cannot begin at once. */
async function moveRewatches(trx: Database, viewer: Viewer, { from, into }: Move): Promise<JournalEntry[]> {
  const all = await trx
    .selectFrom('rewatch')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', [from, into])
    .orderBy('id')
    .execute()
  const theirs = all.filter((each) => each.title_id === into)
  const entries: JournalEntry[] = []
  for (const rewatch of all.filter((each) => each.title_id === from)) {
    const clashes = theirs.some(
      (each) => each.began_at === rewatch.began_at || (each.ended_at === null && rewatch.ended_at === null),
    )
    if (clashes) {
      await trx.deleteFrom('rewatch').where('id', '=', rewatch.id).execute()
      entries.push({ entity: 'rewatch', entityId: rewatch.id, before: rewatch, after: null })
    } else {
      await trx.updateTable('rewatch').set({ title_id: into }).where('id', '=', rewatch.id).execute()
      entries.push({ entity: 'rewatch', entityId: rewatch.id, ...fromInto(from, into) })
    }
  }
  return entries
}
