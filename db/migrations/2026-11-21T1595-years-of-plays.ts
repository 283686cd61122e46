import { type Kysely, sql } from 'kysely'

/** Of a play whose day nobody knows: the year, where that much is known. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table play add column year integer`.execute(db)
}
