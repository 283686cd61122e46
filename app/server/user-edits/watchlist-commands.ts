import { randomUUID } from 'node:crypto'
import { dayIn } from '#app/domain/calendar-day.ts'
import { openChange, writeJournal } from '#app/server/journal/write-journal.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { findFoundTitle, type FoundTitle, holdFoundTitle } from './found-title.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { type ZoneDeps, userTimeZone } from '#app/server/days/user-time-zone.ts'

type Deps = ZoneDeps & { db: Database; clock: Clock; enrichment: { wake: () => void } }

export type WatchlistChange = {
  titleId: number
  /** The journal's change, by which it can be taken back; null where nothing was to be done. */
  changeId: string | null
}

/** Puts a title of TMDB on the watchlist, and into the catalogue if it is not there yet. */
export async function addToWatchlist(
  deps: Deps,
  viewer: Viewer,
  wanted: FoundTitle,
): Promise<WatchlistChange> {
  const { db, clock, enrichment } = deps
  const now = clock.now()
  const today = dayIn(await userTimeZone(deps, viewer), now)
  const change = await db.transaction().execute(async (trx) => {
    const titleId = await holdFoundTitle(trx, viewer, wanted, now)
    if (await findEntry(trx, viewer, titleId)) return { titleId, changeId: null }
    const after = { listed_at: now.toISOString(), source: 'manual' }
    await trx
      .insertInto('watchlist_entry')
      .values({ profile_id: viewer.profileId, title_id: titleId, ...after })
      .execute()
    const changeId = await noteChange(trx, viewer, 'put-on-watchlist', now, { titleId, before: null, after })
    await refreshEntries(trx, viewer, [titleId], today)
    return { titleId, changeId }
  })
  if (change.changeId !== null) enrichment.wake()
  return change
}

/** Takes a title off the watchlist. What else is known of it, plays and ratings above all, stays. */
export async function removeFromWatchlist(
  deps: Deps,
  viewer: Viewer,
  wanted: Pick<FoundTitle, 'kind' | 'tmdbId'>,
): Promise<WatchlistChange | undefined> {
  const { db, clock } = deps
  const now = clock.now()
  const today = dayIn(await userTimeZone(deps, viewer), now)
  return db.transaction().execute(async (trx) => {
    const titleId = await findFoundTitle(trx, viewer, wanted)
    if (titleId === undefined) return undefined
    const before = await findEntry(trx, viewer, titleId)
    if (!before) return { titleId, changeId: null }
    await trx
      .deleteFrom('watchlist_entry')
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', '=', titleId)
      .execute()
    const changeId = await noteChange(trx, viewer, 'taken-off-watchlist', now, {
      titleId,
      before,
      after: null,
    })
    await refreshEntries(trx, viewer, [titleId], today)
    return { titleId, changeId }
  })
}

function findEntry(db: Database, viewer: Viewer, titleId: number) {
  return db
    .selectFrom('watchlist_entry')
    .select(['listed_at', 'source'])
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .executeTakeFirst()
}

type Written = { titleId: number; before: object | null; after: object | null }

async function noteChange(
  db: Database,
  viewer: Viewer,
  code: 'put-on-watchlist' | 'taken-off-watchlist',
  at: Date,
  written: Written,
): Promise<string> {
  const id = randomUUID()
  const { titleId, before, after } = written
  const title = await db
    .selectFrom('title as t')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .select((eb) => eb.fn.coalesce('m.name', 't.source_title').as('name'))
    .where('t.id', '=', titleId)
    .executeTakeFirst()
  const label = { code, title: title?.name ?? null }
  await openChange(db, viewer, { id, kind: 'hand', label, at })
  await writeJournal(db, id, [{ entity: 'watchlist', entityId: titleId, before, after }])
  return id
}
