import { type Kysely, sql } from 'kysely'

/** Finds the removal of a play by its Trakt id: a sync that reads the play again leaves it out. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create index journal_removed_play on journal (json_extract(before, '$.trakt_history_id'))
        where entity = 'play' and after is null`,
    )
    .execute(db)
}
