import type { Database } from '#app/server/db/open-database.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'
import { writeJournal } from '#app/server/journal/write-journal.ts'

/**
 * Puts a title on the watchlist or takes it off, as its source has it. An entry that is there becomes that of a
 * source whose watchlist is followed; a file has nothing to say about it.
 */
export async function applyWatchlist(
  trx: Database,
  context: ApplyContext,
  titleId: number,
  rows: readonly StagedRow[],
): Promise<void> {
  const listed = rows.find((row) => row.type === 'watchlist')
  const known = await trx
    .selectFrom('watchlist_entry')
    .select(['listed_at', 'source'])
    .where('profile_id', '=', context.profileId)
    .where('title_id', '=', titleId)
    .executeTakeFirst()
  const isNew = known === undefined || (context.followsWatchlist && known.source !== context.source)
  if (listed && isNew) {
    const after = {
      listed_at: known?.listed_at ?? listed.at ?? context.now.toISOString(),
      source: context.source,
    }
    await trx
      .replaceInto('watchlist_entry')
      .values({ profile_id: context.profileId, title_id: titleId, ...after })
      .execute()
    await writeJournal(trx, context.runId, [
      { entity: 'watchlist', entityId: titleId, before: known ?? null, after },
    ])
  } else if (!listed && known && rows.some((row) => row.type === 'unlisted')) {
    await trx
      .deleteFrom('watchlist_entry')
      .where('profile_id', '=', context.profileId)
      .where('title_id', '=', titleId)
      .execute()
    await writeJournal(trx, context.runId, [
      { entity: 'watchlist', entityId: titleId, before: known, after: null },
    ])
  }
}
