import { type Kysely, sql } from 'kysely'

/** A name may be found to be a series where its file takes it for a movie; null: of the kind that the file says. */
const statements = [`alter table name_match add column kind text check (kind in ('movie', 'series'))`]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
