import type { LibraryFilters } from '#app/domain/library-filters.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { entries, narrowed, sortColumns } from './library-page.ts'

/** The library for a program: the filters of the page and a cursor. */
export async function listEntries(
  db: Database,
  viewer: Viewer,
  filters: LibraryFilters,
  { offset, limit }: { offset: number; limit: number },
) {
  const query = narrowed(entries(db, viewer).selectAll(), viewer, filters)
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(sortColumns[filters.sort], filters.direction)
    .orderBy('e.title_id', filters.direction)
    .limit(limit)
    .offset(offset)
    .execute()
  const items = rows.map((row) => ({
    id: row.title_id,
    kind: row.kind,
    title: row.name,
    year: row.year,
    status: row.status,
    rating: row.rating,
    plays: row.plays,
    lastPlayed: row.last_played,
    watchlistedAt: row.watchlisted_at,
    progress: row.aired === null ? null : progressOf(row),
    posterPath: row.poster_path,
  }))
  return { items, total, next: offset + items.length < total ? String(offset + items.length) : null }
}

function progressOf(row: {
  aired: number | null
  watched: number | null
  next_season: number | null
  next_episode: number | null
}) {
  const { next_season: season, next_episode: episode } = row
  return {
    aired: row.aired ?? 0,
    watched: row.watched ?? 0,
    next: season === null || episode === null ? null : { season, episode },
  }
}
