import type { TmdbTitleRow } from '#app/server/tmdb/schema/listing.ts'

/** A row of one of TMDB's lists. */
export function aTmdbRow(options: Partial<TmdbTitleRow> & { tmdbId: number }): TmdbTitleRow {
  return {
    kind: 'movie',
    name: 'Untitled',
    originalName: null,
    overview: null,
    releaseDate: '2010-07-14',
    posterPath: null,
    backdropPath: null,
    rating: null,
    votes: null,
    popularity: null,
    ...options,
  }
}
