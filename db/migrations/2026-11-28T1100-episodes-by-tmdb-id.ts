import { type Kysely, sql } from 'kysely'

/**
 * Episodes are known by their TMDB id, which Trakt sends too: numbers differ where the two cut seasons differently, and
 * change where TMDB renumbers.
 */
const statements = [
  // The TMDB episode it is, as its source says or as TMDB listed it before; tmdb_id is what TMDB lists there now.
  `alter table episode add column known_tmdb_id integer`,
  // 1: TMDB listed it once and no longer does
  `alter table episode add column left_tmdb integer not null default 0 check (left_tmdb in (0, 1))`,
  // the number it had before an episode that TMDB lists took its place; its own number then stands for no episode
  `alter table episode add column displaced_from integer`,
  `create index episode_by_trakt_id on episode (trakt_id) where trakt_id is not null`,
  `alter table staged_row add column episode_tmdb_id integer`,
  // Libraries of before do not have Trakt's ids of episodes: the next sync reads all plays of episodes once.
  `update sync_cursor set needs_walk = 1 where stream = 'episode-plays'`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
