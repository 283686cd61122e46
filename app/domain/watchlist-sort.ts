export const watchlistSorts = ['added', 'title', 'release'] as const
export type WatchlistSort = (typeof watchlistSorts)[number]
