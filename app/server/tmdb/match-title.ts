import type { MediaKind } from '#app/domain/media.ts'
import type { TmdbTitleRow } from './schema/listing.ts'
import type { TmdbClient } from './tmdb-client.ts'

export type TitleToMatch = {
  kind: MediaKind
  imdb_id: string | null
  tvdb_id: number | null
  source_title: string | null
  source_year: number | null
}

export type TitleMatch =
  | { kind: 'matched'; tmdbId: number; by: 'imdb-id' | 'tvdb-id' }
  | { kind: 'ambiguous' }
  | { kind: 'not-found' }
  | { kind: 'no-ids' }

/** Looks a title without a TMDB id up by the ids it has. */
export async function matchTitle(
  { tmdb }: { tmdb: Pick<TmdbClient, 'find'> },
  title: TitleToMatch,
  signal: AbortSignal,
): Promise<TitleMatch> {
  const ways = [
    { source: 'imdb_id' as const, by: 'imdb-id' as const, id: title.imdb_id },
    // TVDB numbers of movies are not known to TMDB, and the same number may be a series.
    {
      source: 'tvdb_id' as const,
      by: 'tvdb-id' as const,
      id: title.kind === 'series' ? title.tvdb_id : null,
    },
  ].flatMap((way) => (way.id === null ? [] : [{ ...way, id: String(way.id) }]))
  let answer: TitleMatch = ways.length ? { kind: 'not-found' } : { kind: 'no-ids' }
  for (const { source, by, id } of ways) {
    const found = await tmdb.find(source, id, { signal })
    // One id may bring up a movie and an unrelated series.
    const candidates = title.kind === 'movie' ? found.movies : found.series
    const hit = unambiguous(candidates, title)
    if (hit) return { kind: 'matched', tmdbId: hit.tmdbId, by }
    if (candidates.length) answer = { kind: 'ambiguous' }
  }
  return answer
}

function unambiguous(candidates: TmdbTitleRow[], title: TitleToMatch): TmdbTitleRow | undefined {
  if (candidates.length === 1) return candidates[0]
  const named = candidates.filter((row) => sameName(row.name, title) || sameName(row.originalName, title))
  if (named.length === 1) return named[0]
  const year = String(title.source_year)
  const exact = (named.length ? named : candidates).filter((row) => row.releaseDate?.slice(0, 4) === year)
  return exact.length === 1 ? exact[0] : undefined
}

function sameName(name: string | null, { source_title }: TitleToMatch): boolean {
  return name !== null && name.toLowerCase() === source_title?.toLowerCase()
}
