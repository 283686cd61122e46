import { type Kysely, sql } from 'kysely'

/** A run that waits for Trakt to be reconnected (`interrupted`) leaves the place to others. */
const statements = [
  `drop index one_active_run`,
  `create unique index one_active_run on import_run (profile_id)
    where phase in ('fetching', 'ready', 'applying', 'enriching')`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
