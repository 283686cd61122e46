import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type OwnedPart = PosterTitle & {
  tmdbId: number
  releaseDate: CalendarDay | null
  plays: number
  isListed: boolean
}

/**
 * The movies of a franchise that are in the library: those TMDB names, and those whose own metadata say so. Of two
 * entries of one movie the one that was watched stands for both.
 */
export async function listOwnedParts(
  db: Database,
  viewer: Viewer,
  collectionId: number,
  tmdbIds: readonly number[],
): Promise<OwnedPart[]> {
  const rows = await db
    .selectFrom('title as t')
    .innerJoin('library_entry as e', (join) =>
      join.onRef('e.title_id', '=', 't.id').on('e.profile_id', '=', viewer.profileId),
    )
    .select(posterColumns)
    .select(['t.tmdb_id', 'e.release_date', 'e.plays', 'e.watchlisted_at'])
    .where('t.kind', '=', 'movie')
    .where((eb) =>
      eb.or([
        eb('t.tmdb_id', 'in', [...tmdbIds, -1]),
        eb('t.id', 'in', (inner) =>
          inner
            .selectFrom('title_metadata as m')
            .select('m.title_id')
            .where('m.collection_tmdb_id', '=', collectionId),
        ),
      ]),
    )
    .orderBy('e.plays')
    .execute()
  const parts = rows.flatMap((row) =>
    row.tmdb_id === null
      ? []
      : [
          {
            ...posterTitleOf(row),
            tmdbId: row.tmdb_id,
            releaseDate: row.release_date,
            plays: row.plays,
            isListed: row.watchlisted_at !== null,
          },
        ],
  )
  return [...new Map(parts.map((part) => [part.tmdbId, part])).values()]
}
