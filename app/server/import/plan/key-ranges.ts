import { sql } from 'kysely'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'

/** From one title's key to another's, both included. */
export type KeyRange = { first: string; last: string }

const ROWS_A_STEP = 1000

/**
 * A run's staged titles in lots of so few rows that looking at one does not keep a page waiting; between two lots pages
 * get their turn. The lots are found one by one, for counting the rows of all titles would take as long as many pages.
 */
export async function* keyRanges(db: Database, runId: string): AsyncGenerator<KeyRange, void> {
  for (let first = await keyFrom(db, runId, '', 0); first !== null;) {
    const last = (await keyFrom(db, runId, first, ROWS_A_STEP - 1)) ?? (await lastKey(db, runId)) ?? first
    yield { first, last }
    await giveWay()
    first = await keyAfter(db, runId, last)
  }
}

/** The key of the row that comes so many rows behind the first of a key; null where there are not so many. */
async function keyFrom(db: Database, runId: string, key: string, rows: number): Promise<string | null> {
  const row = await keysOf(db, runId).where('title_key', '>=', key).offset(rows).limit(1).executeTakeFirst()
  return row?.title_key ?? null
}

async function keyAfter(db: Database, runId: string, key: string): Promise<string | null> {
  const row = await keysOf(db, runId).where('title_key', '>', key).limit(1).executeTakeFirst()
  return row?.title_key ?? null
}

async function lastKey(db: Database, runId: string): Promise<string | null> {
  const { rows } = await sql<{ key: string | null }>`
    select max(title_key) as key from staged_row where run_id = ${runId}`.execute(db)
  return rows[0]?.key ?? null
}

const keysOf = (db: Database, runId: string) =>
  db.selectFrom('staged_row').select('title_key').where('run_id', '=', runId).orderBy('title_key')
