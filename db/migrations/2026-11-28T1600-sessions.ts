import { type Kysely, sql } from 'kysely'

/**
 * A browser's session is a row that ends. Before, it was only a sealed cookie, which nothing could end one by one:
 * those no longer count, and people sign in once more.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table session (
      id integer primary key,
      profile_id integer not null references profile (id) on delete cascade,
      token_hash text not null unique,
      password_mark text not null,
      created_at text not null,
      expires_at text not null
    ) strict`.execute(db)
  await sql`delete from setting where name = 'session-epoch'`.execute(db)
}
