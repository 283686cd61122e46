import { sql } from 'kysely'
import { markBingeDue } from '#app/server/days/binge-series.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TitleRow } from '#app/server/db/catalogue-tables.ts'
import { writeJournal } from '#app/server/journal/write-journal.ts'
import { mergeTitles } from './merge-titles.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { clearMetadata } from '#app/server/tmdb/clear-metadata.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { joinSamePlays } from './join-same-plays.ts'
import { placeClues } from './place-clues.ts'

type Context = { runId: string; timeZone: string; now: Date }

/**
 * A title that came without a Trakt id may turn out to be one that the library has already: the two become one, and so
 * do their plays where they are the same. Two titles that Trakt knows stay two.
 * @returns the title that has everything now, where it is another one
 */
export async function joinFoundTitle(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  context: Context,
): Promise<number | null> {
  const from = await trx.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
  const into = from && from.trakt_id === null ? await findTwin(trx, from) : undefined
  if (!from || !into) return null
  await keepEpisodes(trx, viewer, from.id)
  const entries = await joinSamePlays(trx, viewer, {
    from: from.id,
    into: into.id,
    timeZone: context.timeZone,
  })
  entries.push(...(await mergeTitles(trx, viewer, from, into)))
  await writeJournal(trx, context.runId, entries)
  await handOn(trx, viewer, from.id, into.id, context)
  await placeClues(trx, viewer, into.id, context)
  return into.id
}

/**
 * The same for a title that is found long after the run that brought it, by the queue: it is part of that run, and
 * taken back with it. What a run is still at work on joins with the run.
 */
export async function joinLateFind(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  moment: Pick<Context, 'timeZone' | 'now'>,
): Promise<number | null> {
  const run = await trx
    .selectFrom('run_item')
    .innerJoin('import_run', 'import_run.id', 'run_item.run_id')
    .innerJoin('change', 'change.id', 'run_item.run_id')
    .select(['import_run.id', 'import_run.finished_at'])
    .where('run_item.title_id', '=', titleId)
    .where('change.undone_at', 'is', null)
    .orderBy('import_run.started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!run || run.finished_at === null) return null
  return joinFoundTitle(trx, viewer, titleId, { runId: run.id, ...moment })
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

/** Forgetting what TMDB said must not take an episode that taking back the run needs again. */
async function keepEpisodes(trx: Database, viewer: Viewer, titleId: number): Promise<void> {
  await sql`
    update episode set source_title = coalesce(source_title, name, 'Episode ' || number)
    where title_id = ${titleId} and (
      exists (select 1 from play p where p.profile_id = ${viewer.profileId} and p.episode_id = episode.id)
      or exists (select 1 from note n where n.episode_id = episode.id)
      or exists (select 1 from list_entry l where l.episode_id = episode.id)
      or exists (select 1 from owned o where o.episode_id = episode.id)
      or exists (select 1 from rating r where r.title_id = episode.title_id and r.episode_id = episode.id))`.execute(
    trx,
  )
}

/** The run's item, its binge days and the look at TMDB go on with the title that stays. */
async function handOn(
  trx: Database,
  viewer: Viewer,
  from: number,
  into: number,
  { runId, now }: Context,
): Promise<void> {
  await trx.updateTable('run_item').set({ title_id: into }).where('title_id', '=', from).execute()
  const binge = await trx
    .deleteFrom('binge_series')
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', from)
    .returning('is_applied')
    .execute()
  if (binge.some((row) => row.is_applied === 1)) await markBingeDue(trx, viewer, into, runId)
  await clearMetadata(trx, [from])
  await requestEnrichment(trx, [into], { priority: 1, now })
}
