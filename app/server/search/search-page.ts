import type { MediaKind } from '#app/domain/media.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { listInLibrary, searchLibrary } from './search-library.ts'

export type SearchPage = { library: PosterTitle[]; elsewhere: Elsewhere }

/** What TMDB adds: titles that are not in the library, or why there are none to show. */
export type Elsewhere =
  | { kind: 'not-asked' }
  | { kind: 'not-configured' }
  | { kind: 'away'; reason: string }
  | { kind: 'found'; titles: TmdbTitle[] }

export type TmdbTitle = {
  kind: MediaKind
  tmdbId: number
  name: string
  year: number | null
  posterPath: string | null
  overview: string | null
}

type Deps = { db: Database; clock: Clock; tmdb: Pick<TmdbClient, 'configured' | 'searchTitles'> }

/** The library answers at once; a page does not wait longer than this for TMDB. */
const PATIENCE_MS = 4000
/** One letter finds everything and nothing. */
const SHORTEST = 2

export async function searchPage(deps: Deps, text: string): Promise<SearchPage> {
  const library = await searchLibrary(deps.db, text)
  if (text.trim().length < SHORTEST) return { library, elsewhere: { kind: 'not-asked' } }
  const elsewhere = await askTmdb(deps, text)
  if (elsewhere.kind !== 'found') return { library, elsewhere }
  const owned = await listInLibrary(deps.db, elsewhere.titles)
  const shown = new Set(library.map((title) => title.id))
  const isOwned = (title: TmdbTitle) =>
    owned.some((own) => own.kind === title.kind && own.tmdbId === title.tmdbId)
  return {
    // TMDB knows titles by more names than the library does.
    library: [...library, ...owned.filter((title) => !shown.has(title.id))],
    elsewhere: { kind: 'found', titles: elsewhere.titles.filter((title) => !isOwned(title)) },
  }
}

async function askTmdb({ tmdb, clock }: Deps, text: string): Promise<Elsewhere> {
  if (!tmdb.configured) return { kind: 'not-configured' }
  const patience = new AbortController()
  const tooLong = clock.sleep(PATIENCE_MS, patience.signal).then(
    (): Elsewhere => ({ kind: 'away', reason: 'TMDB is taking too long to answer.' }),
    (): Elsewhere => ({ kind: 'not-asked' }),
  )
  const answer = tmdb.searchTitles(text).then(
    (rows): Elsewhere => ({ kind: 'found', titles: rows.map(toTmdbTitle) }),
    (error: unknown): Elsewhere => {
      if (error instanceof UpstreamError) return { kind: 'away', reason: reasonOf(error) }
      throw error
    },
  )
  try {
    return await Promise.race([answer, tooLong])
  } finally {
    patience.abort()
  }
}

function toTmdbTitle(row: Awaited<ReturnType<TmdbClient['searchTitles']>>[number]): TmdbTitle {
  return {
    kind: row.kind,
    tmdbId: row.tmdbId,
    name: row.name,
    year: row.releaseDate === null ? null : Number(row.releaseDate.slice(0, 4)),
    posterPath: row.posterPath,
    overview: row.overview,
  }
}

function reasonOf(error: UpstreamError): string {
  switch (error.kind) {
    case 'unauthorized':
      return 'TMDB does not accept the key in TMDB_API_KEY.'
    case 'rate-limited':
      return 'TMDB has asked for a pause.'
    default:
      return 'TMDB cannot be reached at the moment.'
  }
}
