import { type Kysely, sql } from 'kysely'

/** What a run needs to say of each row of its file whether it was imported, was there already, or is left. */
const statements = [
  // counted from 1 through all tables of an archive; null for what Trakt answers
  `alter table staged_row add column file_row integer`,
  // further rows of the file that say nothing but this: of several ratings of one title only the latest is staged
  `alter table staged_row add column merged_rows integer not null default 0`,
  // the library had it when the plan was made
  `alter table staged_row add column is_held integer not null default 0 check (is_held in (0, 1))`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
