import type { Insertable } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { CreditTable } from '#app/server/db/catalogue-tables.ts'
import type { Tables } from '#app/server/db/tables.ts'

let nextId = 1

/** Inserts a person. @returns TMDB's number */
export async function aPerson(
  db: Database,
  options: Partial<Insertable<Tables['person']>> = {},
): Promise<number> {
  const tmdb_id = options.tmdb_id ?? 500_000 + nextId++
  await db
    .insertInto('person')
    .values({ name: 'Tom Hardy', profile_path: null, ...options, tmdb_id })
    .execute()
  return tmdb_id
}

/** Puts a person into a title, as a member of the cast unless told otherwise. */
export async function aCredit(
  db: Database,
  options: Partial<Insertable<CreditTable>> & { title_id: number; person_tmdb_id: number },
): Promise<void> {
  const number = nextId++
  await db
    .insertInto('credit')
    .values({
      credit_id: `credit-${number}`,
      department: 'cast',
      role: 'Somebody',
      position: number,
      ...options,
    })
    .execute()
}
