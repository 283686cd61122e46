import type { TmdbTitle } from '#app/domain/search-result.ts'
import type { TmdbTitleRow } from '#app/server/tmdb/schema/listing.ts'

/** A row of one of TMDB's lists as a page shows it. */
export function tmdbTitleOf(row: TmdbTitleRow): TmdbTitle {
  return {
    kind: row.kind,
    tmdbId: row.tmdbId,
    name: row.name,
    year: row.releaseDate === null ? null : Number(row.releaseDate.slice(0, 4)),
    posterPath: row.posterPath,
    overview: row.overview,
  }
}
