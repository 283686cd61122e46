import { type RawBuilder, sql } from 'kysely'
import { fateOfRow, noFates, type RowFates, type RowStatement } from '#app/domain/row-fate.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { idRanges } from './id-ranges.ts'

type Row = { file_row: number; merged_rows: number; is_held: 0 | 1; is_undecided: 0 | 1; is_left_out: 0 | 1 }

/**
 * How the rows of a run's file end that were taken, from what is staged of them, a few thousand at a time.
 * @param isWritten the run has written what it will; before that, the plan says what it is going to
 */
export async function countRowFates(
  db: Database,
  runId: string,
  { isWritten }: { isWritten: boolean },
): Promise<RowFates> {
  const fates = noFates()
  const add = (statements: readonly RowStatement[], rows: number) => {
    const fate = fateOfRow(statements)
    if (fate !== null) fates[fate] += rows
  }
  // What one row of the file says was staged one after the other, and a lot may end within.
  let fileRow: number | null = null
  let statements: RowStatement[] = []
  for await (const range of idRanges(db, runId)) {
    for (const row of await listStatements(db, range, isWritten)) {
      const statement = statementOf(row)
      if (row.merged_rows > 0) add([statement], row.merged_rows)
      if (row.file_row !== fileRow) {
        add(statements, 1)
        fileRow = row.file_row
        statements = []
      }
      statements.push(statement)
    }
  }
  add(statements, 1)
  return fates
}

const statementOf = (row: Row): RowStatement => ({
  isHeld: row.is_held === 1,
  isUndecided: row.is_undecided === 1,
  isLeftOut: row.is_left_out === 1,
})

/** A title that was not reached before the run was cancelled is left out too. */
async function listStatements(db: Database, range: RawBuilder<boolean>, isWritten: boolean): Promise<Row[]> {
  const isUndecided = isWritten
    ? sql`(t.id is not null and t.tmdb_id is null)`
    : sql`coalesce(i.action = 'unmatched', 0)`
  const isLeftOut = isWritten
    ? sql`coalesce(i.excluded = 1 or i.state = 'planned', 0)`
    : sql`coalesce(i.excluded, 0)`
  const { rows } = await sql<Row>`
    select staged_row.file_row, staged_row.merged_rows, staged_row.is_held,
      ${isUndecided} as is_undecided, ${isLeftOut} as is_left_out
    from staged_row
    left join run_item i on i.run_id = staged_row.run_id and i.title_key = staged_row.title_key
    left join title t on t.id = i.title_id
    where ${range} and staged_row.file_row is not null
      and staged_row.type <> 'malformed'
    order by staged_row.id`.execute(db)
  return rows
}
