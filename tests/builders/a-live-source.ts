import { extraIncludes, type ExtraInclude, type SourceStream } from '#app/domain/source-stream.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { LiveSource, SourceConnection } from '#app/server/live-source/live-source.ts'

const STREAMS: readonly SourceStream[] = ['movie-plays', 'episode-plays', 'ratings', 'watchlist']

/** A source that is connected and holds these rows, on one page each; `changedAt` stands for the last change of all. */
export function aLiveSource(
  o: Partial<LiveSource> & {
    rows?: Partial<Record<SourceStream, SourceRow[]>>
    extras?: Partial<Record<ExtraInclude, SourceRow[]>>
    changedAt?: () => string
  } = {},
): LiveSource {
  const { rows = {}, extras = {}, changedAt = () => '2026-10-01T00:00:00.000Z', ...own } = o
  return {
    id: 'example',
    name: 'Example',
    follows: { watchlist: true, removals: false },
    formTargets: [],
    connection: () => Promise.resolve({ isConfigured: true, isConnected: true, needsReconnect: false }),
    account: () => Promise.resolve('somebody'),
    refusal: () => Promise.resolve(null),
    changes: () =>
      Promise.resolve(
        Object.fromEntries([...STREAMS, ...extraIncludes].map((name) => [name, changedAt()])) as Record<
          SourceStream | ExtraInclude,
          string
        >,
      ),
    page: (stream, { page }) => {
      const held = page === 1 ? (rows[stream] ?? []) : []
      const itemCount = rows[stream]?.length ?? 0
      return Promise.resolve({
        rows: held,
        rowCount: held.length,
        limit: 100,
        itemCount,
        mark: `${stream} ${page} ${itemCount}`,
        isLast: true,
      })
    },
    extraRows: async function* (extra) {
      yield await Promise.resolve(extras[extra] ?? [])
    },
    problemOf: () => ({ code: 'trakt-unreachable' }),
    isConnectionLost: () => false,
    isListRefused: () => false,
    ...own,
  }
}

/** Whose connection is as said, and of which nothing can be read. */
export const notConnected = (connection: Partial<SourceConnection> = {}): LiveSource =>
  aLiveSource({
    connection: () =>
      Promise.resolve({ isConfigured: false, isConnected: false, needsReconnect: false, ...connection }),
    refusal: () => Promise.resolve(new AppError(409, 'example-not-connected', 'Connect Example first.')),
  })
