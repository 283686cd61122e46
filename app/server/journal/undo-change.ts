import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#app/domain/calendar-day.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { JournalRow } from '#app/server/db/person-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { undoProblemWords as problems } from '#app/words/en.ts'
import { restoreDependents } from './remove-play-row.ts'
import { type MatchColumns, revertMatch } from './revert-match.ts'

/**
 * Takes back everything a change wrote, newest first: what it added goes, what it changed or removed is as it was.
 * Refused where something later wrote over it. Runs in the caller's transaction.
 * @returns the titles whose library entries must be refreshed
 * @throws AppError 409 `already-undone`, `undo-depends`
 */
export async function undoChange(
  trx: Database,
  viewer: Viewer,
  changeId: string,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<number[]> {
  const claimed = await trx
    .updateTable('change')
    .set({ undone_at: now.toISOString() })
    .where('id', '=', changeId)
    .where('profile_id', '=', viewer.profileId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (claimed.numUpdatedRows === 0n) throw new AppError(409, 'already-undone', problems.undoneAlready)
  await assertNothingLater(trx, changeId)
  const entries = await trx
    .selectFrom('journal')
    .selectAll()
    .where('change_id', '=', changeId)
    .orderBy('id', 'desc')
    .execute()
  const touched = new Set<number>()
  for (const entry of entries) {
    const titleId = await takeBack(trx, viewer, entry, { now, timeZone })
    if (titleId !== null) touched.add(titleId)
  }
  return [...touched]
}

/** A later write to the same row, by a change that still stands. */
async function assertNothingLater(trx: Database, changeId: string): Promise<void> {
  const later = await trx
    .selectFrom('journal as mine')
    .innerJoin('journal as later', (join) =>
      join
        .onRef('later.entity', '=', 'mine.entity')
        .onRef('later.entity_id', '=', 'mine.entity_id')
        .onRef('later.id', '>', 'mine.id')
        .onRef('later.change_id', '!=', 'mine.change_id'),
    )
    .innerJoin('change', 'change.id', 'later.change_id')
    .select('later.id')
    .where('mine.change_id', '=', changeId)
    .where('change.undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!later) return
  throw new AppError(409, 'undo-depends', problems.changedSince)
}

type Columns = Record<string, string | number | null>

/** The zone may have changed since the entry was written: the day of a timed play is counted anew. */
function columnsBefore(entry: JournalRow, timeZone: string): Columns | null {
  if (entry.before === null) return null
  const before = JSON.parse(entry.before) as Columns
  const instant = entry.entity === 'play' ? before['watched_at'] : null
  return typeof instant === 'string' ? { ...before, day: dayIn(timeZone, instant) } : before
}

/** @returns the title it belongs to; null for a list */
async function takeBack(
  trx: Database,
  viewer: Viewer,
  entry: JournalRow,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<number | null> {
  const before = columnsBefore(entry, timeZone)
  if (entry.entity === 'match') {
    await revertMatch(trx, viewer, entry.entity_id, before as unknown as MatchColumns, now)
    return entry.entity_id
  }
  if (entry.entity === 'watchlist') return takeBackWatchlist(trx, viewer, entry.entity_id, before)
  const row = { table: TABLES[entry.entity], id: entry.entity_id }
  if (entry.after === null && before !== null) {
    if (entry.entity === 'rating') await assertUnrated(trx, viewer, before)
    const { hanging, ...columns } = before
    await insertRow(trx, row, columns)
    await restoreDependents(trx, hanging)
    await reopenVanished(trx, entry)
    return titleIn(before)
  }
  const held = await getRow(trx, row)
  if (before === null) {
    await forgetVanished(trx, entry)
    await sinceThenFree(sql`delete from ${sql.table(row.table)} where id = ${row.id}`, trx)
  } else {
    const columns = Object.entries(before).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
    await sinceThenFree(
      sql`update ${sql.table(row.table)} set ${sql.join(columns)} where id = ${row.id}`,
      trx,
    )
  }
  return titleIn(held)
}

/** The tables whose rows the journal names by their id. */
const TABLES = {
  play: 'play',
  rating: 'rating',
  mark: 'title_mark',
  note: 'note',
  list: 'list',
  'list-entry': 'list_entry',
  rewatch: 'rewatch',
  owned: 'owned',
} as const

type Row = { table: (typeof TABLES)[keyof typeof TABLES]; id: number }

/** A list belongs to no title. */
const titleIn = (columns: Columns) => (columns['title_id'] == null ? null : Number(columns['title_id']))

async function getRow(trx: Database, { table, id }: Row): Promise<Columns> {
  const { rows } = await sql<Columns>`select * from ${sql.table(table)} where id = ${id}`.execute(trx)
  if (!rows[0]) throw new Error(`The journal names ${table} ${id}, which is not there.`)
  return rows[0]
}

/** The journal keeps a removed row whole, under the names of its columns. */
async function insertRow(trx: Database, { table, id }: Row, before: Columns): Promise<void> {
  const columns = Object.entries({ ...before, id })
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  const values = sql.join(columns.map(([, value]) => value))
  await sinceThenFree(sql`insert into ${sql.table(table)} (${names}) values (${values})`, trx)
}

/** What has been made since can stand in the way: another note of the same thing, an entry of a list that was made. */
async function sinceThenFree(statement: RawBuilder<unknown>, trx: Database): Promise<void> {
  try {
    await statement.execute(trx)
  } catch (error) {
    if (!isConstraint(error)) throw error
    throw new AppError(409, 'undo-depends', problems.madeSince)
  }
}

const isConstraint = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')

async function forgetVanished(trx: Database, { entity, entity_id }: JournalRow): Promise<void> {
  if (entity !== 'play' && entity !== 'rating') return
  await trx.deleteFrom('vanished').where('entity', '=', entity).where('entity_id', '=', entity_id).execute()
}

/** There is one rating of a thing: one that was given since stands in the way of the removed one. */
async function assertUnrated(trx: Database, viewer: Viewer, before: Columns): Promise<void> {
  const since = await trx
    .selectFrom('rating')
    .select('id')
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', Number(before['title_id']))
    .where('season', 'is', before['season'] as number | null)
    .where('episode_id', 'is', before['episode_id'] as number | null)
    .executeTakeFirst()
  if (since) throw new AppError(409, 'undo-depends', problems.ratedSince)
}

async function takeBackWatchlist(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  before: Columns | null,
): Promise<number> {
  const own = { profile_id: viewer.profileId, title_id: titleId }
  if (before !== null) {
    const entry = before as unknown as { listed_at: string; source: string }
    await trx
      .replaceInto('watchlist_entry')
      .values({ ...own, listed_at: entry.listed_at, source: entry.source })
      .execute()
  } else {
    await trx
      .deleteFrom('watchlist_entry')
      .where('profile_id', '=', own.profile_id)
      .where('title_id', '=', own.title_id)
      .execute()
  }
  return titleId
}

/** What was removed because it is gone at its source is here again, and waits for a decision again. */
async function reopenVanished(trx: Database, entry: JournalRow): Promise<void> {
  if (entry.entity !== 'play' && entry.entity !== 'rating') return
  await trx
    .updateTable('vanished')
    .set({ decision: null, decided_at: null })
    .where('entity', '=', entry.entity)
    .where('entity_id', '=', entry.entity_id)
    .execute()
}
