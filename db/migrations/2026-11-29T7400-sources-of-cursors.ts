import { type Kysely, sql } from 'kysely'

/** Several services can be connected: how far each was read, and what its answers lacked, is kept by source. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(trx)
  })
}

const STATEMENTS = [
  `create table sync_cursor_of_source (
    profile_id integer not null references profile (id),
    source text not null,
    stream text not null,
    -- the account it was read from; what another account holds is another story
    account text,
    -- when the fetching of the last successful walk of this stream began
    synced_from text not null,
    -- the source's stamp of the last change, seen before that walk
    activity_at text,
    upstream_count integer,
    needs_walk integer not null default 0 check (needs_walk in (0, 1)),
    primary key (profile_id, source, stream)
  ) strict, without rowid`,
  `insert into sync_cursor_of_source
    (profile_id, source, stream, account, synced_from, activity_at, upstream_count, needs_walk)
    select profile_id, 'trakt', stream, account, synced_from, activity_at, upstream_count, needs_walk
    from sync_cursor`,
  `drop table sync_cursor`,
  `alter table sync_cursor_of_source rename to sync_cursor`,
  `create table unconfirmed_removal_of_source (
    profile_id integer not null references profile (id),
    source text not null,
    stream text not null,
    -- a play, a rating, or for the watchlist a title
    entity_id integer not null,
    -- whose answer lacked it first
    run_id text not null references import_run (id) on delete cascade,
    noticed_at text not null,
    primary key (profile_id, source, stream, entity_id)
  ) strict, without rowid`,
  `insert into unconfirmed_removal_of_source (profile_id, source, stream, entity_id, run_id, noticed_at)
    select profile_id, 'trakt', stream, entity_id, run_id, noticed_at from unconfirmed_removal`,
  `drop table unconfirmed_removal`,
  `alter table unconfirmed_removal_of_source rename to unconfirmed_removal`,
]
