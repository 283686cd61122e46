import { sql } from 'kysely'
import type { KnownFrom } from '#app/domain/title-details.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const MOST = 3

/**
 * Where the cast of a title is known from: up to three other titles the person watched with each of them, the one
 * watched last first. One statement for the whole cast.
 */
export async function listKnownFrom(
  db: Database,
  viewer: Viewer,
  titleId: number,
  personIds: readonly number[],
): Promise<Map<number, KnownFrom[]>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<KnownFrom & { personId: number }>`
    select person as "personId", id, kind, name, role from (
      select c.person_tmdb_id as person, e.title_id as id, e.kind, e.name, e.last_played,
        group_concat(nullif(c.role, ''), ', ') as role,
        row_number() over (partition by c.person_tmdb_id order by e.last_played desc, e.title_id desc) as place
      from json_each(${JSON.stringify(personIds)}) ids
        cross join credit c on c.person_tmdb_id = ids.value
        cross join library_entry e on e.profile_id = ${viewer.profileId} and e.title_id = c.title_id
      where c.title_id <> ${titleId} and e.plays > 0
      group by c.person_tmdb_id, e.title_id)
    where place <= ${MOST}
    order by person, place`.execute(db)
  const byPerson = new Map<number, KnownFrom[]>()
  for (const { personId, ...title } of rows)
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), title])
  return byPerson
}
