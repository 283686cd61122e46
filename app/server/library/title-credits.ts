import type { Credit, Credits } from '#app/domain/title-details.ts'
import { listKnownFrom } from '#app/server/catalogue/known-from.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const MOST_CAST = 24
const MOST_CREW = 60

/** The cast in its order, and the crew; a person with several characters or jobs is there once, with all of them. */
export async function listCredits(db: Database, viewer: Viewer, titleId: number): Promise<Credits> {
  const rows = await db
    .selectFrom('credit as c')
    .innerJoin('person as p', 'p.tmdb_id', 'c.person_tmdb_id')
    .select(['c.department', 'c.role', 'p.tmdb_id', 'p.name', 'p.profile_path'])
    .where('c.title_id', '=', titleId)
    .orderBy('c.position')
    .execute()
  const credits = rows.map((row) => ({
    knownFrom: [],
    isCast: row.department === 'cast',
    personId: row.tmdb_id,
    name: row.name,
    profilePath: row.profile_path,
    role: row.role,
  }))
  const cast = onePerPerson(credits.filter((credit) => credit.isCast)).slice(0, MOST_CAST)
  const known = await listKnownFrom(
    db,
    viewer,
    titleId,
    cast.map((credit) => credit.personId),
  )
  return {
    cast: cast.map((credit) => ({ ...credit, knownFrom: known.get(credit.personId) ?? [] })),
    crew: onePerPerson(credits.filter((credit) => !credit.isCast)).slice(0, MOST_CREW),
  }
}

function onePerPerson(credits: readonly (Credit & { isCast: boolean })[]): Credit[] {
  const creditByPerson = new Map<number, Credit>()
  for (const { isCast: _, ...credit } of credits) {
    const known = creditByPerson.get(credit.personId)
    if (!known) creditByPerson.set(credit.personId, credit)
    else if (credit.role !== '' && !known.role.split(', ').includes(credit.role))
      known.role = [known.role, credit.role].filter((role) => role !== '').join(', ')
  }
  return [...creditByPerson.values()]
}
