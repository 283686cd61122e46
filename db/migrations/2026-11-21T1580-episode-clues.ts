import { type Kysely, sql } from 'kysely'

/** Files that name an episode without its number: what they say of it is kept until it is known which one is meant. */
const statements = [
  // A play of a series without an episode has one.
  `create table play_clue (
    play_id integer primary key references play (id) on delete cascade,
    season integer,
    season_name text,
    episode_name text,
    -- 1: the source says that the whole season was watched
    is_whole_season integer not null default 0 check (is_whole_season in (0, 1)),
    -- why no episode fits, as a sentence; null while the series' episodes are not known yet
    reason text
  ) strict`,
  // A key may stand for one episode: IMDb's ids of episodes. Rows of that key are of this episode.
  `alter table title_alias add column season integer`,
  `alter table title_alias add column episode integer`,
  // JSON (app/domain/episode-clue.ts)
  `alter table staged_row add column clue text`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
