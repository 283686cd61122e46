import type { Logger } from '#app/server/base/log.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'

type Deps = { log: Logger; tmdb: Pick<TmdbClient, 'configured' | 'collection'> }

/**
 * Asks TMDB for the parts of collections, one after the other, so that its cache has them the next time they are shown.
 * A page does not wait for it; where TMDB is away it ends, and the next visit begins again.
 */
export async function prefetchParts({ tmdb, log }: Deps, ids: readonly number[]): Promise<void> {
  if (!tmdb.configured) return
  try {
    for (const id of ids) await tmdb.collection(id)
  } catch (error) {
    if (!(error instanceof UpstreamError)) log.error({ err: error }, 'collections could not be fetched')
  }
}
