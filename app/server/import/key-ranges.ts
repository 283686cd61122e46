import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'

/** From one title's key to another's, both included. */
export type KeyRange = { first: string; last: string }

const ROWS_A_STEP = 1000

/**
 * A run's staged titles in lots of so few rows that looking at one does not keep a page waiting; between two lots pages
 * get their turn.
 */
export async function* keyRanges(db: Database, runId: string): AsyncGenerator<KeyRange, void> {
  const { rows } = await sql<{ title_key: string; n: number }>`
    select title_key, count(*) as n from staged_row
    where run_id = ${runId} and title_key is not null group by title_key order by title_key`.execute(db)
  let [first, held] = ['', 0]
  for (const [index, { title_key, n }] of rows.entries()) {
    if (held > 0 && held + n > ROWS_A_STEP) {
      yield { first, last: rows[index - 1]?.title_key ?? first }
      await setImmediate()
      held = 0
    }
    if (held === 0) first = title_key
    held += n
  }
  const last = rows.at(-1)
  if (last) yield { first, last: last.title_key }
}
