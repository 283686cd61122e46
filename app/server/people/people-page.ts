import { type PeoplePart, PEOPLE_ON_A_PAGE } from '#app/domain/people-list.ts'
import type { FoundPerson } from '#app/domain/search-result.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type PeoplePage = { people: FoundPerson[]; total: number; page: number; pages: number }

/** The people seen most in titles of the library, who were seen in two titles at least. */
export async function peoplePage(
  { db }: { db: Database },
  viewer: Viewer,
  { part, page: asked }: { part: PeoplePart; page: number },
): Promise<PeoplePage> {
  const counted = db
    .selectFrom('person_count as n')
    .where('n.profile_id', '=', viewer.profileId)
    .where('n.part', '=', part)
    .where('n.seen', '>=', 2)
  const { total } = await counted
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(total / PEOPLE_ON_A_PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const people = await counted
    .innerJoin('person as p', 'p.tmdb_id', 'n.person_tmdb_id')
    .select(['p.tmdb_id as id', 'p.name', 'p.profile_path as profilePath', 'n.titles', 'n.seen'])
    .orderBy('n.seen', 'desc')
    .orderBy('n.titles', 'desc')
    .orderBy('n.person_tmdb_id')
    .limit(PEOPLE_ON_A_PAGE)
    .offset((page - 1) * PEOPLE_ON_A_PAGE)
    .execute()
  return { people, total, page, pages }
}
