import { sql } from 'kysely'
import type { WaitingCounts, WaitingTitle } from '#app/domain/waiting-title.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { isOwned, waitsForMatch, wasLookedUp } from './unmatched-titles.ts'

export type WaitingTitles = WaitingCounts & { titles: WaitingTitle[] }

const ON_A_PAGE = 60

/** One page of them; the last one for a number beyond it. */
export async function waitingPage(
  db: Database,
  viewer: Viewer,
  asked: number,
): Promise<WaitingTitles & { page: number; pages: number }> {
  const page = Math.max(1, asked)
  const waiting = await listWaitingTitles(db, viewer, { limit: ON_A_PAGE, offset: (page - 1) * ON_A_PAGE })
  if (waiting.titles.length > 0 || page === 1)
    return { ...waiting, page, pages: Math.max(1, Math.ceil(waiting.total / ON_A_PAGE)) }
  const { total } = await listWaitingTitles(db, viewer, { limit: 1 })
  return waitingPage(db, viewer, Math.max(1, Math.ceil(total / ON_A_PAGE)))
}

/** Titles that wait for a match, those with the most plays first. One statement. */
export async function listWaitingTitles(
  db: Database,
  viewer: Viewer,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<WaitingTitles> {
  const { rows } = await sql<WaitingTitle & WaitingCounts>`
    select t.id, t.kind, t.source_title as name, t.source_year as year,
      (select count(*) from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id) as plays,
      count(*) over () as total, sum(${wasLookedUp}) over () as notFound
    from title t left join enrichment e on e.title_id = t.id
    where ${waitsForMatch} and ${isOwned(viewer)}
    order by plays desc, name, t.id limit ${limit} offset ${offset}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    notFound: rows[0]?.notFound ?? 0,
    titles: rows.map(({ id, kind, name, year, plays }) => ({ id, kind, name, year, plays })),
  }
}
