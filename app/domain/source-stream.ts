/** What a connected service lists for an account, each with pages of its own. */
export type SourceStream = 'movie-plays' | 'episode-plays' | 'ratings' | 'watchlist'

/** What a person can choose to import. */
export const runIncludes = ['movies', 'series', 'ratings', 'watchlist'] as const
export type RunInclude = (typeof runIncludes)[number]

/** What an account has beside these; `hidden` is dropped series too, `owned` the collection. */
export const extraIncludes = ['lists', 'favourites', 'hidden', 'notes', 'owned'] as const
export type ExtraInclude = (typeof extraIncludes)[number]

export const streamOf: Record<RunInclude, SourceStream> = {
  movies: 'movie-plays',
  series: 'episode-plays',
  ratings: 'ratings',
  watchlist: 'watchlist',
}

export const isPlayStream = (stream: SourceStream) => stream === 'movie-plays' || stream === 'episode-plays'
