import type { ChangeLabel } from '#app/domain/change-label.ts'
import { sql } from 'kysely'
import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'

export type LeftTitle = {
  id: number
  kind: MediaKind
  name: string
  year: number | null
  isInLibrary: boolean
}
export type LeftWatchlist = { count: number; titles: LeftTitle[] }

export const leftDecisions = ['follow', 'keep'] as const
export type LeftDecision = (typeof leftDecisions)[number]

const MOST_SHOWN = 100

/**
 * Titles that a complete answer of their source no longer had on the watchlist, so many that they stay until a second answer
 * confirms it or the person decides. A title that has left here too, or was put on the list by hand, waits for nothing.
 */
export async function listLeftWatchlist(db: Database, viewer: Viewer): Promise<LeftWatchlist> {
  const { rows } = await sql<{
    id: number
    kind: MediaKind
    name: string | null
    year: number | null
    tmdb_id: number | null
    total: number
  }>`
    select t.id, t.kind, coalesce(m.name, t.source_title) as name, t.source_year as year, t.tmdb_id,
      count(*) over () as total
    from unconfirmed_removal u
    join watchlist_entry w on w.profile_id = u.profile_id and w.title_id = u.entity_id and w.source = u.source
    join title t on t.id = u.entity_id left join title_metadata m on m.title_id = t.id
    where u.profile_id = ${viewer.profileId} and u.stream = 'watchlist'
    order by name limit ${MOST_SHOWN}`.execute(db)
  return {
    count: rows[0]?.total ?? 0,
    titles: rows.map(({ id, kind, name, year, tmdb_id }) => ({
      id,
      kind,
      name: name ?? commonWords.titleWithoutName,
      year,
      isInLibrary: tmdb_id !== null,
    })),
  }
}

/**
 * Takes the titles off here too, or makes them the person's own entries, which follow no source any more. Either is one
 * change in the journal; taking it back asks again.
 */
export function decideLeftWatchlist(deps: EditDeps, viewer: Viewer, decision: LeftDecision): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx) => {
    const entries = await trx
      .selectFrom('unconfirmed_removal as u')
      .innerJoin('watchlist_entry as w', (join) =>
        join.onRef('w.profile_id', '=', 'u.profile_id').onRef('w.title_id', '=', 'u.entity_id'),
      )
      .select(['w.title_id', 'w.listed_at', 'w.source'])
      .where('u.profile_id', '=', viewer.profileId)
      .where('u.stream', '=', 'watchlist')
      .whereRef('w.source', '=', 'u.source')
      .execute()
    for (const { title_id } of entries) await settle(trx, viewer, title_id, decision)
    return {
      label: labelOf(decision, entries.length),
      titleId: entries.map(({ title_id }) => title_id),
      entries: entries.map(({ title_id, ...before }) => ({
        entity: 'watchlist' as const,
        entityId: title_id,
        before,
        after: decision === 'follow' ? null : { ...before, source: 'manual' },
      })),
    }
  })
}

async function settle(trx: Database, viewer: Viewer, titleId: number, decision: LeftDecision): Promise<void> {
  if (decision === 'follow')
    await trx
      .deleteFrom('watchlist_entry')
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', '=', titleId)
      .execute()
  else
    await trx
      .updateTable('watchlist_entry')
      .set({ source: 'manual' })
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', '=', titleId)
      .execute()
}

function labelOf(decision: LeftDecision, count: number): ChangeLabel {
  if (count === 0) return { code: 'watchlist-decided' }
  return { code: decision === 'follow' ? 'followed-watchlist' : 'kept-watchlist', count }
}
