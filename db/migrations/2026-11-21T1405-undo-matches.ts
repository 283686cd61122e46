import { type Kysely, sql } from 'kysely'

/** Which TMDB title a title is can be changed by hand, and taken back: the journal takes entries of that kind too. */
const statements = [
  `create table journal_with_matches (
    id integer primary key,
    change_id text not null references change (id),
    entity text not null check (entity in ('play', 'rating', 'watchlist', 'match')),
    -- the row's id; for the watchlist and a match the title's
    entity_id integer not null,
    -- the columns that differ; null where there was, or is, no row
    before text,
    after text
  ) strict`,
  `insert into journal_with_matches (id, change_id, entity, entity_id, before, after)
    select id, change_id, entity, entity_id, before, after from journal`,
  `drop table journal`,
  `alter table journal_with_matches rename to journal`,
  `create index journal_by_change on journal (change_id, id)`,
  `create index journal_by_entity on journal (entity, entity_id, id)`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
