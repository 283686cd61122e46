import { type Kysely, sql } from 'kysely'

/** A person may say that a name in a file means an episode of a series; null: a title of the kind that the file says. */
const statements = [
  // JSON (app/domain/title-reading.ts)
  `alter table name_decision add column reading text`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
