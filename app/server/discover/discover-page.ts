import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { TmdbTitle } from '#app/domain/search-result.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { listInLibrary, type OwnedTitle } from '#app/server/search/search-library.ts'
import { tmdbTitleOf } from '#app/server/search/tmdb-title.ts'
import { requestWithDeadline } from '#app/server/tmdb/request-with-deadline.ts'
import type { TmdbTitleRow } from '#app/server/tmdb/schema/listing.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type DiscoverPage =
  | { kind: 'not-configured' }
  | { kind: 'away'; reason: string }
  | { kind: 'found'; movies: TrendingTitle[]; series: TrendingTitle[] }

/** A title of this week's list; `owned` where it is in the library. */
export type TrendingTitle = TmdbTitle & {
  owned: (PosterTitle & { isListed: boolean; isSeen: boolean }) | null
}

type Deps = { db: Database; clock: Clock; tmdb: Pick<TmdbClient, 'configured' | 'trending'> }

const PATIENCE_MS = 5000

/** What many people look up at TMDB this week. */
export async function discoverPage(deps: Deps, viewer: Viewer): Promise<DiscoverPage> {
  const answer = await requestWithDeadline({ ...deps, patienceMs: PATIENCE_MS }, () => deps.tmdb.trending())
  if (answer.kind !== 'answered') return answer
  const { movies, series } = answer.value
  const owned = await listInLibrary(deps.db, viewer, [...movies, ...series])
  return {
    kind: 'found',
    movies: movies.map((row) => trendingOf(row, owned)),
    series: series.map((row) => trendingOf(row, owned)),
  }
}

function trendingOf(row: TmdbTitleRow, owned: readonly OwnedTitle[]): TrendingTitle {
  const held = owned.find((title) => title.kind === row.kind && title.tmdbId === row.tmdbId)
  return { ...tmdbTitleOf(row), owned: held ?? null }
}
