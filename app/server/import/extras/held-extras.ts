import type { Database } from '#app/server/db/open-database.ts'
import type { NoteRow, OwnedRow, RewatchRow, TitleMarkRow } from '#app/server/db/person-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type HeldEntry = {
  id: number
  list_id: number
  name: string
  title_id: number
  season: number | null
  episode_id: number | null
}

/** What the person has of a title beside plays, ratings and its place on the watchlist. */
export type HeldExtras = {
  marks: TitleMarkRow[]
  notes: NoteRow[]
  entries: HeldEntry[]
  rewatches: RewatchRow[]
  owned: OwnedRow[]
}

const none = (): HeldExtras => ({ marks: [], notes: [], entries: [], rewatches: [], owned: [] })

/** At most a few hundred titles at a time. */
export async function heldExtras(
  db: Database,
  viewer: Viewer,
  titleIds: readonly number[],
): Promise<(titleId: number | null) => HeldExtras> {
  const held = new Map<number, HeldExtras>()
  const of = (titleId: number) => {
    const extras = held.get(titleId) ?? none()
    held.set(titleId, extras)
    return extras
  }
  if (titleIds.length > 0) {
    const marks = db.selectFrom('title_mark').selectAll().where('profile_id', '=', viewer.profileId)
    for (const mark of await marks.where('title_id', 'in', titleIds).orderBy('id').execute())
      of(mark.title_id).marks.push(mark)
    const notes = db.selectFrom('note').selectAll().where('profile_id', '=', viewer.profileId)
    for (const note of await notes.where('title_id', 'in', titleIds).orderBy('id').execute())
      of(note.title_id).notes.push(note)
    const rewatches = db.selectFrom('rewatch').selectAll().where('profile_id', '=', viewer.profileId)
    for (const rewatch of await rewatches.where('title_id', 'in', titleIds).orderBy('id').execute())
      of(rewatch.title_id).rewatches.push(rewatch)
    const owned = db.selectFrom('owned').selectAll().where('profile_id', '=', viewer.profileId)
    for (const row of await owned.where('title_id', 'in', titleIds).orderBy('id').execute())
      of(row.title_id).owned.push(row)
    for (const entry of await listEntries(db, viewer, titleIds)) of(entry.title_id).entries.push(entry)
  }
  return (titleId) => (titleId === null ? none() : (held.get(titleId) ?? none()))
}

function listEntries(db: Database, viewer: Viewer, titleIds: readonly number[]): Promise<HeldEntry[]> {
  return db
    .selectFrom('list_entry as e')
    .innerJoin('list', 'list.id', 'e.list_id')
    .select(['e.id', 'e.list_id', 'list.name', 'e.title_id', 'e.season', 'e.episode_id'])
    .where('e.profile_id', '=', viewer.profileId)
    .where('e.title_id', 'in', titleIds)
    .orderBy('e.id')
    .execute()
}
