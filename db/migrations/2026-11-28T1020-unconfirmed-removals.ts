import { type Kysely, sql } from 'kysely'

/** What a complete answer of Trakt lacked, so much at once that a second answer must confirm it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table unconfirmed_removal (
      profile_id integer not null references profile (id),
      stream text not null,
      -- a play, a rating, or for the watchlist a title
      entity_id integer not null,
      -- whose answer lacked it first
      run_id text not null references import_run (id) on delete cascade,
      noticed_at text not null,
      primary key (profile_id, stream, entity_id)
    ) strict, without rowid`.execute(db)
}
