import { sql } from 'kysely'
import { type ExtraName, extraNames, type ExtraNews } from '#app/domain/extras.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { RunCounts } from './run-record.ts'

/** The sums over a run's plan, but for its lists. */
export async function sumExtras(db: Database, runId: string): Promise<Pick<RunCounts, ExtraName>> {
  const { rows } = await sql<{ name: ExtraName; news: ExtraNews; n: number }>`
    select name.key as name, news.key as news, sum(news.value) as n
    from run_item, json_each(run_item.extras) as name, json_each(name.value) as news
    where run_id = ${runId} and excluded = 0 and extras <> '{}' group by 1, 2`.execute(db)
  const n = (name: ExtraName, news: ExtraNews) =>
    rows.find((row) => row.name === name && row.news === news)?.n ?? 0
  const counts = Object.fromEntries(
    extraNames.map((name) => [
      name,
      { new: n(name, 'new'), existing: n(name, 'existing'), changed: n(name, 'changed') },
    ]),
  ) as Record<ExtraName, { new: number; existing: number; changed: number }>
  const plain = (name: ExtraName) => ({ new: counts[name].new, existing: counts[name].existing })
  return {
    favourites: plain('favourites'),
    abandoned: plain('abandoned'),
    hidden: plain('hidden'),
    notes: counts.notes,
    listEntries: plain('listEntries'),
    rewatches: plain('rewatches'),
    owned: plain('owned'),
  }
}
