import { sql } from 'kysely'
import type { MediaKind, TitleIds } from '#app/domain/media.ts'
import type { TitleReading } from '#app/domain/title-reading.ts'
import { markBingeDue } from '#app/server/days/binge-series.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { RunItemRow, StagedRow } from '#app/server/db/run-tables.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { noteReading } from '#app/server/tmdb/title-reading.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'
import { applyPlays } from './apply-plays.ts'
import { applyRatings } from './apply-ratings.ts'
import { applyWatchlist } from './apply-watchlist.ts'
import { ensureEpisodes } from '#app/server/merge/ensure-episodes.ts'
import { ensureTitle } from './ensure-title.ts'
import { findDecidedReading, noteDecision } from '#app/server/import/names/apply-decisions.ts'
import { applyExtras } from './apply-extras.ts'

/** Rows written in one transaction, so that pages get their turn in between. */
const ROWS_AT_ONCE = 200
const ITEMS_AT_ONCE = 15

/**
 * Writes the next few planned titles of a run, all of each or nothing, and notes that they are done.
 * @returns the titles written; none when the run has no planned title left
 */
export async function applyNextItems(db: Database, context: ApplyContext): Promise<RunItemRow[]> {
  const items = await nextItems(db, context.runId)
  if (items.length === 0) return []
  await db.transaction().execute(async (trx) => {
    const rows = await stagedRowsOf(trx, context.runId, items)
    const touched: number[] = []
    for (const item of items)
      touched.push(await applyItem(trx, context, item, rows.get(item.title_key ?? '') ?? []))
    await refreshEntries(trx, context, touched, context.today)
  })
  return items
}

async function nextItems(db: Database, runId: string): Promise<RunItemRow[]> {
  const candidates = await db
    .selectFrom('run_item')
    .selectAll()
    .where('run_id', '=', runId)
    .where('state', '=', 'planned')
    .where('excluded', '=', 0)
    .orderBy('id')
    .limit(ITEMS_AT_ONCE)
    .execute()
  let rows = 0
  const fits = candidates.findIndex((item) => (rows += item.plays_new + item.plays_existing) > ROWS_AT_ONCE)
  return fits === -1 ? candidates : candidates.slice(0, Math.max(1, fits))
}

async function stagedRowsOf(
  db: Database,
  runId: string,
  items: readonly RunItemRow[],
): Promise<Map<string, StagedRow[]>> {
  const rows = await db
    .selectFrom('staged_row')
    .selectAll()
    .where('run_id', '=', runId)
    .where(
      'title_key',
      'in',
      items.map((item) => item.title_key ?? ''),
    )
    .orderBy('id')
    .execute()
  const byTitle = new Map<string, StagedRow[]>()
  for (const row of rows) {
    const key = row.title_key ?? ''
    const list = byTitle.get(key)
    if (list) list.push(row)
    else byTitle.set(key, [row])
  }
  return byTitle
}

/** @returns the library's title id */
async function applyItem(
  trx: Database,
  context: ApplyContext,
  item: RunItemRow,
  rows: readonly StagedRow[],
): Promise<number> {
  const ids = JSON.parse(item.ids) as TitleIds
  const kind = item.kind ?? 'movie'
  const titleKey = item.title_key ?? ''
  const reading =
    kind === 'series' && titleKey.startsWith('movie:')
      ? await findDecidedReading(trx, context, titleKey)
      : null
  const titleId = await ensureTitle(trx, {
    titleKey,
    kind,
    title: reading?.name ?? item.title,
    year: item.year,
    ids,
    now: context.now,
  })
  await noteDecision(trx, context, titleId, titleKey)
  await keepReading(trx, titleId, kind, rows)
  // Also where nothing is new: a source may say better than before which episodes its plays are of.
  const episodes = await ensureEpisodes(trx, context, titleId, rows, context.timeZone)
  if (item.action !== 'unchanged') {
    await applyPlays(trx, context, titleId, episodes, rows)
    await applyRatings(trx, context, titleId, episodes, rows)
    await applyExtras(trx, context, titleId, episodes, rows)
  }
  // Also where it is there already: an entry that a followed source lists becomes that source's.
  await applyWatchlist(trx, context, titleId, rows)
  if (context.bingeDates && kind === 'series') await markBingeDue(trx, context, titleId, context.runId)
  // Of what is only owned nothing is shown: TMDB is asked once there is more.
  const isKept = item.only_owned === 1
  if (!isKept) await askForMetadata(trx, titleId, item, context.now)
  await trx
    .updateTable('run_item')
    .set({ state: isKept ? 'settled' : 'applied', title_id: titleId })
    .where('id', '=', item.id)
    .execute()
  return titleId
}

/** What else the name may mean matters while the title is not found. */
async function keepReading(
  trx: Database,
  titleId: number,
  kind: MediaKind,
  rows: readonly StagedRow[],
): Promise<void> {
  const said = rows.find(({ reading }) => reading !== null)?.reading
  if (!said) return
  const reading = JSON.parse(said) as TitleReading
  const title = await trx
    .selectFrom('title')
    .select('id')
    .where('id', '=', titleId)
    .where('kind', '=', kind)
    .where('tmdb_id', 'is', null)
    .executeTakeFirst()
  if (title && reading.kind !== kind) await noteReading(trx, titleId, reading)
}

/** An unchanged title keeps the metadata it has, whatever its age: refreshing by age is the queue's own business. */
async function askForMetadata(trx: Database, titleId: number, item: RunItemRow, now: Date): Promise<void> {
  if (item.action === 'unchanged') {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from enrichment where title_id = ${titleId} and state = 'done'`.execute(trx)
    if (rows[0]?.n) return
  }
  await requestEnrichment(trx, [titleId], { priority: 1, now })
}
