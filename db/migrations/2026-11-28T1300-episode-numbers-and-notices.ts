import { type Kysely, sql } from 'kysely'

const statements = [
  // The number that a source gives an episode beside its name, as Netflix does: `The Cellar (Episode 2)`
  `alter table play_clue add column number integer`,
  // A notice concerns the file and lost nothing; an error names what was not imported.
  `alter table run_error add column kind text not null default 'error' check (kind in ('error', 'notice'))`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
