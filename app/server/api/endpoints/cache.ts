import { z } from 'zod'
import { cacheFigures, removeAll, removeExpired } from '#app/server/tmdb/tmdb-cache.ts'
import { apiSummaryWords } from '#app/words/en.ts'
import { endpoint } from '#app/server/api/contract/endpoint.ts'

const count = z.int().min(0)

export const cacheEndpoints = [
  endpoint({
    method: 'GET',
    path: '/tmdb-cache',
    summary: apiSummaryWords.cache.read,
    status: 200,
    answer: z.object({ entries: count, expired: count, bytes: count, hits: count, misses: count }),
    handle: ({ db, clock, tmdb }) => cacheFigures({ db, clock, cache: tmdb.cache }),
  }),
  endpoint({
    method: 'DELETE',
    path: '/tmdb-cache',
    summary: apiSummaryWords.cache.empty,
    query: z.strictObject({ expired: z.enum(['true', 'false']).optional() }),
    status: 200,
    answer: z.object({ removed: count }),
    handle: async ({ db, clock }, _viewer, { query }) => ({
      removed: query.expired === 'true' ? await removeExpired(db, clock.now()) : await removeAll(db),
    }),
  }),
]
