import { sql } from 'kysely'
import type { FoundCollection, FoundPerson } from '#app/domain/search-result.ts'
import { searchWords, wordQuery } from '#app/domain/search-words.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const MOST_PEOPLE = 12
const MOST_COLLECTIONS = 6
/** A beginning that thousands share is not looked at whole: TMDB's low numbers are the better known people. */
const LOOKED_AT = 300

type Row = {
  what: 'person' | 'collection'
  id: number
  name: string
  image: string | null
  titles: number
  seen: number
}

/** People who took part in titles of the library, those seen most first, and the franchises of its movies. */
export async function searchNames(
  db: Database,
  viewer: Viewer,
  text: string,
): Promise<{ people: FoundPerson[]; collections: FoundCollection[] }> {
  const query = wordQuery(searchWords(text))
  if (query === null) return { people: [], collections: [] }
  const { rows } = await sql<Row>`
    select * from (
      select 'person' as what, p.tmdb_id as id, p.name, p.profile_path as image,
        max(n.titles) as titles, max(n.seen) as seen
      from (select rowid from search_person where search_person match ${query} limit ${LOOKED_AT}) f
        cross join person_count n on n.person_tmdb_id = f.rowid and n.profile_id = ${viewer.profileId}
        join person p on p.tmdb_id = f.rowid
      group by p.tmdb_id order by seen desc, titles desc, p.tmdb_id limit ${MOST_PEOPLE})
    union all
    select * from (
      select 'collection', c.tmdb_id, c.name, c.poster_path, count(distinct t.tmdb_id),
        count(distinct case when e.plays > 0 then t.tmdb_id end) as seen
      from (select rowid from search_collection where search_collection match ${query} limit ${LOOKED_AT}) f
        cross join collection c on c.tmdb_id = f.rowid
        join title_metadata m on m.collection_tmdb_id = c.tmdb_id
        join title t on t.id = m.title_id
        join library_entry e on e.title_id = m.title_id and e.profile_id = ${viewer.profileId}
      group by c.tmdb_id order by seen desc, c.name limit ${MOST_COLLECTIONS})`.execute(db)
  return foundOf(rows)
}

export function foundOf(rows: readonly Row[]) {
  const ofKind = (what: Row['what']) => rows.filter((row) => row.what === what)
  return {
    people: ofKind('person').map(({ id, name, image, titles, seen }): FoundPerson => ({
      id,
      name,
      profilePath: image,
      titles,
      seen,
    })),
    collections: ofKind('collection').map(({ id, name, image, titles, seen }): FoundCollection => ({
      id,
      name,
      posterPath: image,
      titles,
      seen,
    })),
  }
}
