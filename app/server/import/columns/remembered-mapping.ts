import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/**
 * The names of a table's columns. One without names has only their number, which many a table has: what was said of
 * one is good as a proposal for the next, not to begin an import with.
 */
export type TableKey = readonly string[] | { columns: number }

/** What the person said of a table with these columns, the last time there was one. */
export async function findMapping(db: Database, viewer: Viewer, key: TableKey): Promise<CsvMapping | null> {
  const row = await db
    .selectFrom('csv_mapping')
    .select('mapping')
    .where('profile_id', '=', viewer.profileId)
    .where('header', '=', JSON.stringify(key))
    .executeTakeFirst()
  return row ? { ...NAMED, ...(JSON.parse(row.mapping) as Partial<CsvMapping> & Said) } : null
}

/** A mapping may be stored without a word on the first line. */
const NAMED = { firstLine: 'names' } as const
type Said = Omit<CsvMapping, 'firstLine'>

export async function rememberMapping(
  db: Database,
  viewer: Viewer,
  { key, mapping, now }: { key: TableKey; mapping: CsvMapping; now: Date },
): Promise<void> {
  const chosen = { mapping: JSON.stringify(mapping), chosen_at: now.toISOString() }
  await db
    .insertInto('csv_mapping')
    .values({ profile_id: viewer.profileId, header: JSON.stringify(key), ...chosen })
    .onConflict((conflict) => conflict.columns(['profile_id', 'header']).doUpdateSet(chosen))
    .execute()
}
