import { type Kysely, sql } from 'kysely'

/**
 * What a walk through a Trakt list knows of its completeness, so that a killed run still knows it. Earlier versions
 * took a page without paging headers for the end of its list: every list is read whole once more.
 */
const statements = [
  // The most rows that any page of the walk said the list has; null: no page has said it.
  `alter table run_stream add column highest_count integer`,
  `alter table run_stream add column uncounted_pages integer not null default 0`,
  // The latest page in short: a page that is given twice is the end.
  `alter table run_stream add column page_mark text`,
  `alter table run_stream add column needs_walk integer not null default 0 check (needs_walk in (0, 1))`,
  `update run_stream set highest_count = latest_count`,
  // 1: the next sync reads the list whole as soon as Trakt counts it, also where nothing has changed.
  `alter table sync_cursor add column needs_walk integer not null default 0 check (needs_walk in (0, 1))`,
  `update sync_cursor set needs_walk = 1`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
