import { type Kysely, sql } from 'kysely'

/** An image is fetched only if one of these names it; without an index that is a walk over every episode. */
const statements = [
  `create index title_metadata_by_poster on title_metadata (poster_path) where poster_path is not null`,
  `create index title_metadata_by_backdrop on title_metadata (backdrop_path) where backdrop_path is not null`,
  `create index season_by_poster on season (poster_path) where poster_path is not null`,
  `create index person_by_profile on person (profile_path) where profile_path is not null`,
  `create index episode_by_still on episode (still_path) where still_path is not null`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
