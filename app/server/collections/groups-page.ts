import { sql } from 'kysely'
import type { GroupedBy, TitleGroup } from '#app/domain/title-group.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type GroupsPage = { groups: TitleGroup[]; total: number; page: number; pages: number }

const ON_A_PAGE = 60
const POSTERS = 3

/** Genres or studios of the library, those one has seen most of first. */
export async function groupsPage(
  db: Database,
  viewer: Viewer,
  by: GroupedBy,
  asked: number,
): Promise<GroupsPage> {
  const [table, name] = [sql.table(`title_${by}`), sql.ref(`g.${by}`)]
  const page = Math.max(1, asked)
  const { rows } = await sql<Omit<TitleGroup, 'posters'> & { posters: string; total: number }>`
    with held as (
      select ${name} as name, count(*) as titles, sum(e.plays > 0) as seen
      from library_entry e join ${table} g on g.title_id = e.title_id
      where e.profile_id = ${viewer.profileId}
      group by ${name}),
    listed as (
      select *, count(*) over () as total from held
      order by seen desc, titles desc, name limit ${ON_A_PAGE} offset ${(page - 1) * ON_A_PAGE})
    select h.*, (
      select json_group_array(json_object('name', p.name, 'path', p.poster_path)) from (
        select e.name, e.poster_path from ${table} g
          cross join library_entry e on e.profile_id = ${viewer.profileId} and e.title_id = g.title_id
        where ${name} = h.name and e.poster_path is not null
        order by e.last_played desc, e.title_id desc limit ${POSTERS}) p) as posters
    from listed h order by h.seen desc, h.titles desc, h.name`.execute(db)
  const total = rows[0]?.total ?? 0
  return {
    groups: rows.map(({ name: called, titles, seen, posters }) => ({
      name: called,
      titles,
      seen,
      posters: JSON.parse(posters) as TitleGroup['posters'],
    })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / ON_A_PAGE)),
  }
}
