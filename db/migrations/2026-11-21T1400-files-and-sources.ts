import { type Kysely, sql } from 'kysely'

/** What importing files needs: which play is which row of which source, and which title a name means. */
const statements = [
  // A play that comes without a Trakt history id is known again by this; one play may be known to several sources.
  `create table play_source (
    profile_id integer not null references profile (id),
    source text not null,
    -- title, episode, date and, where these are the same, the number of the row
    source_key text not null,
    play_id integer not null references play (id) on delete cascade,
    -- the run that found it, with which it is taken back
    change_id text not null references change (id),
    primary key (profile_id, source, source_key)
  ) strict, without rowid`,
  `create index play_source_by_play on play_source (play_id)`,
  `create index play_source_by_change on play_source (change_id)`,
  // Titles by what files without a Trakt id call them (app/domain/title-key.ts): once found, found again.
  `create table title_alias (
    title_key text primary key,
    title_id integer not null references title (id) on delete cascade
  ) strict, without rowid`,
  `create index title_alias_by_title on title_alias (title_id)`,
  `create index title_by_tvdb_id on title (tvdb_id) where tvdb_id is not null`,
  // JSON: the file's name and what became of its rows; null for a run that asks Trakt
  `alter table import_run add column file text`,
  // Only from Reelmark's own export: how the play was held there.
  `alter table staged_row add column basis text`,
  `alter table staged_row add column play_source text`,
  `alter table staged_row add column second_source text`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
