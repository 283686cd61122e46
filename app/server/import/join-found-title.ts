import { markBingeDue } from '#app/server/binge/binge-series.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TitleRow } from '#app/server/db/tables.ts'
import { writeJournal } from '#app/server/journal/write-journal.ts'
import { joinTitles } from '#app/server/matching/join-titles.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { clearMetadata } from '#app/server/tmdb/clear-metadata.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { joinSamePlays } from './join-same-plays.ts'

type Context = { runId: string; timeZone: string; now: Date }

/**
 * A title that came without a Trakt id may turn out to be one that the library has already: the two become one, and so
 * do their plays where they are the same. Two titles that Trakt knows stay two.
 * @returns the title that has everything now, where it is another one
 */
export async function joinFoundTitle(
  trx: Database,
  titleId: number,
  context: Context,
): Promise<number | null> {
  const from = await trx.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
  const into = from && from.trakt_id === null ? await findTwin(trx, from) : undefined
  if (!from || !into) return null
  const entries = await joinSamePlays(trx, { from: from.id, into: into.id, timeZone: context.timeZone })
  entries.push(...(await joinTitles(trx, from, into)))
  await writeJournal(trx, context.runId, entries)
  await handOn(trx, from.id, into.id, context)
  return into.id
}

/** The one that Trakt knows, else the older one. */
async function findTwin(trx: Database, { id, kind, tmdb_id }: TitleRow): Promise<TitleRow | undefined> {
  if (tmdb_id === null) return undefined
  return trx
    .selectFrom('title')
    .selectAll()
    .where('kind', '=', kind)
    .where('tmdb_id', '=', tmdb_id)
    .where('id', '!=', id)
    .orderBy('trakt_id', (order) => order.asc().nullsLast())
    .orderBy('id')
    .executeTakeFirst()
}

/** The run's item, its binge days and the look at TMDB go on with the title that stays. */
async function handOn(trx: Database, from: number, into: number, { runId, now }: Context): Promise<void> {
  await trx.updateTable('run_item').set({ title_id: into }).where('title_id', '=', from).execute()
  const binge = await trx
    .deleteFrom('binge_series')
    .where('profile_id', '=', PROFILE_ID)
    .where('title_id', '=', from)
    .returning('is_applied')
    .execute()
  if (binge.some((row) => row.is_applied === 1)) await markBingeDue(trx, into, runId)
  await clearMetadata(trx, [from])
  await requestEnrichment(trx, [into], { priority: 1, now })
}
