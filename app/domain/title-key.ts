import type { SourceTitle } from './source-row.ts'

/** What makes rows of a source rows of one title: the strongest id the source gave, else its name and year. */
export function titleKeyOf({ kind, title, year, ids }: SourceTitle): string {
  if (ids.trakt !== null) return `${kind}:trakt:${ids.trakt}`
  if (ids.tmdb !== null) return `${kind}:tmdb:${ids.tmdb}`
  if (ids.imdb !== null) return `${kind}:imdb:${ids.imdb}`
  if (ids.tvdb !== null) return `${kind}:tvdb:${ids.tvdb}`
  return `${kind}:name:${title.toLowerCase()}:${year ?? ''}`
}
