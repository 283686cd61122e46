import { type Kysely, sql } from 'kysely'

/**
 * What TMDB says in words, side by side in every language it was fetched in. What pages show stands in title_metadata,
 * season and episode: the preferred language, with others where that has nothing.
 */
const statements = [
  `create table title_text (
    title_id integer not null references title (id) on delete cascade,
    -- 'de-DE'
    language text not null,
    name text,
    overview text,
    tagline text,
    primary key (title_id, language)
  ) strict, without rowid`,
  `create table episode_text (
    episode_id integer not null references episode (id) on delete cascade,
    language text not null,
    name text,
    overview text,
    primary key (episode_id, language)
  ) strict, without rowid`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
