import type { ChangeLabel, EditSubject } from '#app/domain/change-label.ts'
import { AppError, notFound } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { getPlay } from '#app/server/catalogue/find-play.ts'
import { getEpisodeId, getTitle, subjectOf } from '#app/server/catalogue/title-named.ts'
import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { handProblemWords } from '#app/words/en.ts'

/** A season's note names its number alone, an episode's both, a play's the play; a title's nothing more. */
export type NoteSubject = {
  /** Told by the play, where it is about one. */
  titleId: number | null
  season: number | null
  number: number | null
  playId: number | null
}

/** As long as a short story; the longest that a form of the pages can send. */
export const NOTE_LENGTH = 50_000

/** Keeps what was written about a thing; no text erases it. @throws AppError 400, 404 */
export function writeNote(deps: EditDeps, viewer: Viewer, o: NoteSubject & { text: string }): Promise<Edit> {
  const text = o.text.replace(/\r\n?/g, '\n').trim()
  if (text.length > NOTE_LENGTH) throw new AppError(400, 'note-too-long', handProblemWords.noteTooLong)
  return recordEdit(deps, viewer, async (trx, { now }) => {
    const { about, titleId, columns } = await resolve(trx, viewer, o)
    const known = await findNote(trx, viewer, titleId, columns)
    if ((known?.text ?? '') === text)
      return { label: { code: 'note-as-it-was', ...about }, titleId, entries: [] }
    if (text === '' && known)
      return {
        label: { code: 'note-erased', ...about },
        titleId,
        entries: [await eraseNote(trx, known)],
      }
    const label: ChangeLabel = { code: 'note-kept', ...about }
    const after = { text, written_at: now.toISOString(), source: 'manual' }
    if (known) {
      const before = { text: known.text, written_at: known.written_at, source: known.source }
      await trx.updateTable('note').set(after).where('id', '=', known.id).execute()
      return { label, titleId, entries: [{ entity: 'note', entityId: known.id, before, after }] }
    }
    const { id } = await trx
      .insertInto('note')
      .values({ profile_id: viewer.profileId, title_id: titleId, ...columns, ...after })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { label, titleId, entries: [{ entity: 'note', entityId: id, before: null, after }] }
  })
}

async function eraseNote(trx: Database, note: { id: number }): Promise<JournalEntry> {
  await trx.deleteFrom('note').where('id', '=', note.id).execute()
  return { entity: 'note', entityId: note.id, before: note, after: null }
}

type About = { subject: EditSubject; isOfPlay: boolean }
type Columns = { season: number | null; episode_id: number | null; play_id: number | null }

async function resolve(
  trx: Database,
  viewer: Viewer,
  { titleId, season, number, playId }: NoteSubject,
): Promise<{ about: About; titleId: number; columns: Columns }> {
  if (playId !== null) {
    const { play, subject } = await getPlay(trx, viewer, playId)
    const columns = { season: null, episode_id: null, play_id: playId }
    return { about: { subject, isOfPlay: true }, titleId: play.title_id, columns }
  }
  if (titleId === null) throw notFound('title')
  const title = await getTitle(trx, titleId)
  const about = (part: Parameters<typeof subjectOf>[1]) => ({
    subject: subjectOf(title, part),
    isOfPlay: false,
  })
  if (season === null)
    return { about: about(null), titleId, columns: { season: null, episode_id: null, play_id: null } }
  if (number === null) {
    return {
      about: about({ season, number: null }),
      titleId,
      columns: { season, episode_id: null, play_id: null },
    }
  }
  const episodeId = await getEpisodeId(trx, titleId, { season, number })
  const columns = { season: null, episode_id: episodeId, play_id: null }
  return { about: about({ season, number }), titleId, columns }
}

function findNote(trx: Database, viewer: Viewer, titleId: number, { season, episode_id, play_id }: Columns) {
  return trx
    .selectFrom('note')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .where('season', 'is', season)
    .where('episode_id', 'is', episode_id)
    .where('play_id', 'is', play_id)
    .executeTakeFirst()
}
