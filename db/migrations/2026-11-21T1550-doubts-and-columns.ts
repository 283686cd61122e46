import { type Kysely, sql } from 'kysely'

/** What a person decides about a file: which of its columns says what, and which titles its names mean. */
const statements = [
  // Files whose columns are being chosen; they lie in the folder of uploads for a day at most.
  `create table waiting_upload (
    id text primary key,
    profile_id integer not null references profile (id),
    name text not null,
    bytes integer not null,
    uploaded_at text not null
  ) strict, without rowid`,
  // Chosen once for a table, and used again for the next one with the same first line.
  `create table csv_mapping (
    profile_id integer not null references profile (id),
    -- the names of the columns in their order, as JSON
    header text not null,
    mapping text not null,
    chosen_at text not null,
    primary key (profile_id, header)
  ) strict, without rowid`,
  // What TMDB has for a name in a file, while the run stands at its preview.
  `create table name_match (
    run_id text not null references import_run (id) on delete cascade,
    title_key text not null,
    verdict text not null check (verdict in ('sure', 'ambiguous', 'nothing')),
    -- the best candidate, where there is one
    tmdb_id integer,
    name text,
    year integer,
    poster_path text,
    score real,
    reasons text not null,
    candidates integer not null,
    primary key (run_id, title_key)
  ) strict, without rowid`,
  // Which TMDB title a name in a file means, as the person said; null: none of them. Kept for the next file.
  `create table name_decision (
    profile_id integer not null references profile (id),
    title_key text not null,
    tmdb_id integer,
    name text,
    decided_at text not null,
    primary key (profile_id, title_key)
  ) strict, without rowid`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
