import { sql } from 'kysely'
import { joinedNote } from '#app/domain/joined-note.ts'
import type { Database } from '../db/open-database.ts'

/**
 * Two rows turned out to be one episode: everything of `from` belongs to `into`, and `from` goes. Of two ratings the
 * later one stays, two notes become one. No part of a change: undoing what brought either finds it on the row that stays.
 */
export async function joinEpisodes(trx: Database, from: number, into: number): Promise<void> {
  await trx.updateTable('play').set({ episode_id: into }).where('episode_id', '=', from).execute()
  await joinRatings(trx, from, into)
  await joinNotes(trx, from, into)
  await joinListEntries(trx, from, into)
  await joinOwned(trx, from, into)
  const { trakt_id, source_title, known_tmdb_id } = await trx
    .deleteFrom('episode')
    .where('id', '=', from)
    .returning(['trakt_id', 'source_title', 'known_tmdb_id'])
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('episode')
    .set((eb) => ({
      trakt_id: eb.fn.coalesce('trakt_id', eb.val(trakt_id)),
      source_title: eb.fn.coalesce('source_title', eb.val(source_title)),
      known_tmdb_id: eb.fn.coalesce('known_tmdb_id', eb.val(known_tmdb_id)),
    }))
    .where('id', '=', into)
    .execute()
}

type Joined = {
  entity: 'rating' | 'note' | 'list-entry' | 'owned'
  table: 'rating' | 'note' | 'list_entry' | 'owned'
}

async function joinRatings(trx: Database, from: number, into: number): Promise<void> {
  const ratings = await trx
    .selectFrom('rating')
    .selectAll()
    .where('episode_id', 'in', [from, into])
    .orderBy('rated_at', 'desc')
    .execute()
  for (const rating of ratings.filter((each) => each.episode_id === from)) {
    const twin = ratings.find((each) => each.profile_id === rating.profile_id && each.episode_id === into)
    const earlier = twin && (twin.rated_at < rating.rated_at ? twin : rating)
    if (earlier) await forget(trx, { entity: 'rating', table: 'rating' }, earlier.id)
  }
  await trx.updateTable('rating').set({ episode_id: into }).where('episode_id', '=', from).execute()
}

async function joinNotes(trx: Database, from: number, into: number): Promise<void> {
  const notes = await trx.selectFrom('note').selectAll().where('episode_id', 'in', [from, into]).execute()
  for (const note of notes.filter((each) => each.episode_id === from)) {
    const twin = notes.find((each) => each.profile_id === note.profile_id && each.episode_id === into)
    if (!twin) continue
    const text = joinedNote(twin.text, note.text)
    if (text !== null) await trx.updateTable('note').set({ text }).where('id', '=', twin.id).execute()
    await forget(trx, { entity: 'note', table: 'note' }, note.id)
  }
  await trx.updateTable('note').set({ episode_id: into }).where('episode_id', '=', from).execute()
}

async function joinListEntries(trx: Database, from: number, into: number): Promise<void> {
  const twice = await trx
    .selectFrom('list_entry as mine')
    .innerJoin('list_entry as theirs', 'theirs.list_id', 'mine.list_id')
    .select('mine.id')
    .where('mine.episode_id', '=', from)
    .where('theirs.episode_id', '=', into)
    .execute()
  for (const { id } of twice) await forget(trx, { entity: 'list-entry', table: 'list_entry' }, id)
  await trx.updateTable('list_entry').set({ episode_id: into }).where('episode_id', '=', from).execute()
}

async function joinOwned(trx: Database, from: number, into: number): Promise<void> {
  const twice = await trx
    .selectFrom('owned as mine')
    .innerJoin('owned as theirs', 'theirs.profile_id', 'mine.profile_id')
    .select('mine.id')
    .where('mine.episode_id', '=', from)
    .where('theirs.episode_id', '=', into)
    .execute()
  for (const { id } of twice) await forget(trx, { entity: 'owned', table: 'owned' }, id)
  await trx.updateTable('owned').set({ episode_id: into }).where('episode_id', '=', from).execute()
}

/** The journal names no row that is gone, or undoing the change that wrote it would fail. */
async function forget(trx: Database, { entity, table }: Joined, id: number): Promise<void> {
  await sql`delete from journal where entity = ${entity} and entity_id = ${id}`.execute(trx)
  await trx.deleteFrom(table).where('id', '=', id).execute()
}
