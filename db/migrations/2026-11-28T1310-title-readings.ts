import { type Kysely, sql } from 'kysely'

/** Names that may be those of a movie or of a series: what is meant shows once TMDB was asked. */
const statements = [
  // JSON (app/domain/title-reading.ts)
  `alter table staged_row add column reading text`,
  `create table title_reading (
    title_id integer primary key references title (id) on delete cascade,
    kind text not null check (kind in ('movie', 'series')),
    name text not null,
    -- the clue of its plays, as JSON (app/domain/episode-clue.ts); null where the name tells no episode
    clue text
  ) strict`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
