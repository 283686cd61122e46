import type { SourceRow } from '#app/domain/source-row.ts'
import type { ExtraInclude } from '#app/domain/source-stream.ts'
import type { Config } from '#app/server/base/config.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { LiveSource, Waiting } from '#app/server/live-source/live-source.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { runRefusalWords } from '#app/words/en.ts'
import { type ExtraPart, extraRow, NO_LISTS, type TraktLists, traktLists } from './extra-row.ts'
import { traktFormTargets } from './form-targets.ts'
import type { TraktAccount } from './trakt-account.ts'
import type { RawPage, TraktClient } from './trakt-client.ts'
import { traktProblem } from './trakt-problem.ts'

const LOST = ['trakt-needs-reconnect', 'trakt-not-connected']

/** Trakt as a source of history. */
export function traktSource(
  config: Pick<Config, 'trakt'>,
  trakt: Pick<TraktAccount, 'client' | 'connection'>,
): LiveSource {
  const { client } = trakt
  const connection = async () => {
    const { configured, connected, needsReconnect } = await trakt.connection()
    return { isConfigured: configured, isConnected: connected, needsReconnect }
  }
  return {
    id: 'trakt',
    name: 'Trakt',
    follows: { watchlist: true, removals: true },
    formTargets: traktFormTargets(config),
    connection,
    account: async () => (await trakt.connection()).account,
    async refusal() {
      const { isConfigured, isConnected, needsReconnect } = await connection()
      if (isConnected && !needsReconnect) return null
      const message = !isConfigured
        ? runRefusalWords.noTraktApplication
        : needsReconnect
          ? runRefusalWords.traktRefusesConnection
          : runRefusalWords.traktNotConnected
      return new AppError(409, 'trakt-not-connected', message)
    },
    async changes(o) {
      const { moviePlays, episodePlays, ratings, watchlist, extras } = await client.lastActivities(o)
      return { 'movie-plays': moviePlays, 'episode-plays': episodePlays, ratings, watchlist, ...extras }
    },
    page: (stream, o) => client.page(stream, o),
    extraRows: (extra, o) => extraRows(client, extra, o),
    problemOf: traktProblem,
    isConnectionLost: (error) => LOST.includes(traktProblem(error).code),
    isListRefused: (error) =>
      error instanceof UpstreamError && error.kind !== 'unauthorized' && error.kind !== 'locked',
  }
}

const PATHS: Record<Exclude<ExtraInclude, 'lists'>, readonly { path: string; part: ExtraPart }[]> = {
  favourites: [{ path: '/sync/favorites', part: { kind: 'favourites' } }],
  notes: [{ path: '/users/me/notes/all', part: { kind: 'notes' } }],
  hidden: [
    { path: '/users/hidden/dropped', part: { kind: 'hidden', mark: 'abandoned' } },
    { path: '/users/hidden/progress_watched', part: { kind: 'hidden', mark: 'hidden' } },
  ],
  owned: [
    { path: '/sync/collection/movies', part: { kind: 'owned' } },
    { path: '/sync/collection/shows', part: { kind: 'owned' } },
  ],
}

type Asking = { timeZone: string } & Waiting

async function* extraRows(
  client: TraktClient,
  extra: ExtraInclude,
  { timeZone, ...waiting }: Asking,
): AsyncGenerator<readonly SourceRow[], void, void> {
  if (extra === 'lists') return yield* listRows(client, { timeZone, ...waiting })
  // What a copy is comes only if it is asked for.
  const extended = extra === 'owned' ? ({ extended: 'metadata' } as const) : {}
  for (const { path, part } of PATHS[extra])
    for await (const { rows } of pages(client, path, { ...waiting, ...extended }))
      yield rowsOf(rows, part, { path, lists: NO_LISTS, timeZone })
}

/** The lists, each known by its number, then what is on them. */
async function* listRows(
  client: TraktClient,
  { timeZone, ...waiting }: Asking,
): AsyncGenerator<readonly SourceRow[], void, void> {
  const path = '/users/me/lists'
  const values: unknown[] = []
  for await (const page of pages(client, path, waiting)) {
    values.push(...page.rows)
    yield []
  }
  const lists = traktLists(values)
  const place = { path, lists, timeZone }
  yield rowsOf(values, { kind: 'lists' }, place)
  for (const id of lists.ids)
    for await (const { rows } of pages(client, `${path}/${id}/items`, waiting))
      yield rowsOf(rows, { kind: 'list', slug: String(id) }, place)
}

function rowsOf(
  values: readonly unknown[],
  part: ExtraPart,
  { path, lists, timeZone }: { path: string; lists: TraktLists; timeZone: string },
): SourceRow[] {
  return values.flatMap((value, index): readonly SourceRow[] => {
    const row = extraRow(value, part, { at: `${path}:${index}`, lists, context: { timeZone } })
    return row.kind === 'taken' ? row.rows : []
  })
}

async function* pages(
  client: TraktClient,
  path: string,
  o: Waiting & { extended?: 'metadata' },
): AsyncGenerator<RawPage, void, void> {
  let mark: string | null = null
  for (let page = 1; ; page++) {
    o.signal?.throwIfAborted()
    const answer = await client.list(path, { page, ...o })
    // The same page once more: Trakt does not page here.
    if (answer.mark === mark) return
    yield answer
    if (answer.isLast) return
    mark = answer.mark
  }
}
