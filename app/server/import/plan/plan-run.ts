import type { RowProblem } from '#app/domain/row-problem.ts'
import { type Insertable, sql } from 'kysely'
import type { ExtraCounts } from '#app/domain/extras.ts'
import type { MediaKind, TitleIds } from '#app/domain/media.ts'
import { planItem } from '#app/domain/plan-item.ts'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import type { RunItemTable } from '#app/server/db/run-tables.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listJoined } from './list-joined.ts'
import { noteHeldRows } from './note-held-rows.ts'
import { planExtras } from './plan-extras.ts'
import { idRanges } from './id-ranges.ts'
import { keyRanges } from './key-ranges.ts'
import { resolveIdentities } from './resolve-identities.ts'
import { listPlannedRows, type PlannedTitle } from './list-planned-rows.ts'

const CHUNK = 200
const ITEMS_A_STEP = 1000

type PlanContext = Pick<ApplyContext, 'runId' | 'source' | 'timeZone' | 'now' | 'isFile'>

/**
 * Compares the staged rows with the library and writes one `run_item` a title, and one for each malformed row. What
 * stands there is what applying will do. Planning again (after a kill) starts afresh, so no step needs another; between
 * two of them pages get their turn.
 */
export async function planRun(db: Database, viewer: Viewer, context: PlanContext): Promise<void> {
  const { runId } = context
  await dropItems(db, runId)
  await resolveIdentities(db, viewer, runId)
  const items: NewItem[] = []
  const held: number[] = []
  for await (const range of keyRanges(db, runId)) {
    const titles = await listPlannedRows(db, viewer, runId, range)
    for (const title of titles) {
      for (const id of heldRowsOf(title)) held.push(id)
      for (const id of await countOutJoined(db, viewer, context, title)) held.push(id)
    }
    const extras = await planExtras(db, viewer, context, { titles, range })
    for (const id of extras.held) held.push(id)
    for (const title of titles) items.push(itemOf(runId, title, extras.counts.get(title.title_key) ?? {}))
  }
  items.sort(byNeedThenName)
  for (let i = 0; i < items.length; i += CHUNK) {
    await db
      .insertInto('run_item')
      .values(items.slice(i, i + CHUNK))
      .execute()
    await giveWay()
  }
  await insertMalformed(db, runId)
  if (context.isFile) await noteHeldRows(db, viewer, runId, held)
}

const heldRowsOf = (title: PlannedTitle) => JSON.parse(title.held_rows) as number[]

async function dropItems(db: Database, runId: string): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await sql`
      delete from run_item where id in (select id from run_item where run_id = ${runId} limit ${ITEMS_A_STEP})`.execute(
      db,
    )
    if (Number(numAffectedRows ?? 0) < ITEMS_A_STEP) return
    await giveWay()
  }
}

/** @returns the staged rows that are held from another source */
async function countOutJoined(
  db: Database,
  viewer: Viewer,
  context: PlanContext,
  title: PlannedTitle,
): Promise<number[]> {
  if (title.title_id === null || title.plays_new === 0) return []
  const joined = await listJoined(db, viewer, context, {
    titleKey: title.title_key,
    titleId: title.title_id,
  })
  title.plays_new -= joined.length
  title.plays_existing += joined.length
  title.plays_joined = joined.length
  return joined
}

type NewItem = Insertable<RunItemTable> & { title: string | null; action: string }

function itemOf(runId: string, t: PlannedTitle, extras: ExtraCounts): NewItem {
  const ids: TitleIds = {
    trakt: t.trakt_id,
    tmdb: t.tmdb_id,
    imdb: t.imdb_id,
    tvdb: t.tvdb_id,
    slug: t.trakt_slug,
  }
  const { action, reason } = planItem({
    ids,
    isMatched: t.is_matched === 1,
    isKnown: t.is_known === 1,
    plays: {
      new: t.plays_new,
      existing: t.plays_existing,
      joined: t.plays_joined,
      renumbered: t.plays_renumbered,
      dated: t.plays_dated,
    },
    ratings: { new: t.ratings_new, changed: t.ratings_changed },
    watchlist: { new: t.watchlist_new, removed: t.watchlist_removed },
    extras,
  })
  return {
    run_id: runId,
    title_key: t.title_key,
    kind: t.kind as MediaKind,
    title: t.title,
    year: t.year,
    ids: JSON.stringify(ids),
    action,
    reason: storeMessage(reason),
    plays_new: t.plays_new,
    plays_existing: t.plays_existing,
    ratings_new: t.ratings_new,
    ratings_changed: t.ratings_changed,
    ratings_existing: t.ratings_existing,
    watchlist_new: t.watchlist_new,
    watchlist_existing: t.watchlist_existing,
    watchlist_removed: t.watchlist_removed,
    extras: JSON.stringify(extras),
    title_id: t.title_id,
    only_owned: action !== 'unmatched' && isOnlyOwned(t, extras) ? 1 : 0,
  }
}

/** Owning alone does not make a title the person's (docs/decisions/0061). */
function isOnlyOwned(t: PlannedTitle, { owned, ...others }: ExtraCounts): boolean {
  if (owned === undefined || Object.keys(others).length > 0 || t.is_known === 1) return false
  const said = [t.plays_new, t.plays_existing, t.ratings_new, t.ratings_changed, t.ratings_existing]
  const listed = [t.watchlist_new, t.watchlist_existing, t.watchlist_removed]
  return [...said, ...listed].every((n) => n === 0)
}

const ORDER = ['unmatched', 'add', 'update', 'unchanged']

function byNeedThenName(a: NewItem, b: NewItem): number {
  return (
    ORDER.indexOf(a.action) - ORDER.indexOf(b.action) || (a.title ?? '').localeCompare(b.title ?? '', 'en')
  )
}

async function insertMalformed(db: Database, runId: string): Promise<void> {
  const noIds = JSON.stringify({
    trakt: null,
    tmdb: null,
    imdb: null,
    tvdb: null,
    slug: null,
  } satisfies TitleIds)
  for await (const range of idRanges(db, runId))
    await sql`
    insert into run_item (run_id, title, ids, action, reason, state)
    select run_id, title, ${noIds}, 'malformed', coalesce(problem, ${storeMessage<RowProblem>({ code: 'unreadable' })}), 'settled'
    from staged_row where ${range} and title_key is null and type = 'malformed' order by id`.execute(db)
}
