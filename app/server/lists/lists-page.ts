import { sql } from 'kysely'
import { artworkOf } from '#app/domain/artwork.ts'
import type { ListSummary } from '#app/domain/list-summary.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listDoneWords } from '#app/words/en.ts'

export type ListsPage = { lists: ListSummary[]; favourites: Omit<ListSummary, 'id'> }

const POSTERS_SHOWN = 4

/** Every list, and the favourites, each with its first posters. */
export async function listsPage(db: Database, viewer: Viewer): Promise<ListsPage> {
  const lists = await db
    .selectFrom('list as l')
    .select(['l.id', 'l.name', 'l.description'])
    .select((eb) =>
      eb
        .selectFrom('list_entry as e')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('e.list_id', '=', 'l.id')
        .as('entries'),
    )
    .where('l.profile_id', '=', viewer.profileId)
    .orderBy('l.position')
    .orderBy('l.id')
    .execute()
  const posters = await listPosters(db, viewer)
  return {
    lists: lists.map((list) => ({
      ...list,
      entries: list.entries ?? 0,
      posters: posters.filter((poster) => poster.list_id === list.id).map(posterOf),
    })),
    favourites: await favourites(db, viewer),
  }
}

type PosterRow = { id: number; name: string; poster_path: string | null; poster_art: string | null }

const posterOf = ({ id, name, poster_path, poster_art }: PosterRow) => ({
  id,
  name,
  posterPath: poster_path,
  art: artworkOf(poster_art),
})

async function listPosters(db: Database, viewer: Viewer) {
  const { rows } = await sql<PosterRow & { list_id: number }>`
    select * from (
      select e.list_id, e.id, l.name, l.poster_path, l.poster_art,
        row_number() over (partition by e.list_id order by e.position, e.id) as place
      from list_entry e join library_entry l on l.profile_id = e.profile_id and l.title_id = e.title_id
      where e.profile_id = ${viewer.profileId}
    ) where place <= ${POSTERS_SHOWN} order by list_id, place`.execute(db)
  return rows
}

async function favourites(db: Database, viewer: Viewer): Promise<ListsPage['favourites']> {
  const rows = await db
    .selectFrom('library_entry')
    .select(['title_id as id', 'name', 'poster_path', 'poster_art'])
    .select(sql<number>`count(*) over ()`.as('entries'))
    .where('profile_id', '=', viewer.profileId)
    .where('favourited_at', 'is not', null)
    .orderBy('favourited_at', 'desc')
    .orderBy('title_id', 'desc')
    .limit(POSTERS_SHOWN)
    .execute()
  return {
    name: listDoneWords.favourites,
    description: null,
    entries: rows[0]?.entries ?? 0,
    posters: rows.map(posterOf),
  }
}
