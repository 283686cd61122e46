import { type Kysely, sql } from 'kysely'

/** Titles without a match are few among many, and the page of all changes begins with the newest. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create index title_without_match on title (id) where tmdb_id is null`,
  `create index change_by_time on change (profile_id, at)`,
]
