import { type Kysely, sql } from 'kysely'

/** Plays that were removed on Trakt and added again: the same viewings under new ids. */
const statements = [
  // The held play that this row is.
  `alter table staged_row add column renumbered_play_id integer references play (id) on delete set null`,
  // From when on a list was read; null: all of it.
  `alter table run_stream add column reads_from text`,
  // So that removing a play does not look through every staged row.
  `create index staged_row_by_renumbered_play on staged_row (renumbered_play_id) where renumbered_play_id is not null`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
