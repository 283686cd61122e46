import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

/** What the person said of a table with these columns, the last time there was one. */
export async function findMapping(db: Database, header: readonly string[]): Promise<CsvMapping | null> {
  const row = await db
    .selectFrom('csv_mapping')
    .select('mapping')
    .where('profile_id', '=', PROFILE_ID)
    .where('header', '=', JSON.stringify(header))
    .executeTakeFirst()
  return row ? (JSON.parse(row.mapping) as CsvMapping) : null
}

export async function rememberMapping(
  db: Database,
  { header, mapping, now }: { header: readonly string[]; mapping: CsvMapping; now: Date },
): Promise<void> {
  const chosen = { mapping: JSON.stringify(mapping), chosen_at: now.toISOString() }
  await db
    .insertInto('csv_mapping')
    .values({ profile_id: PROFILE_ID, header: JSON.stringify(header), ...chosen })
    .onConflict((conflict) => conflict.columns(['profile_id', 'header']).doUpdateSet(chosen))
    .execute()
}
