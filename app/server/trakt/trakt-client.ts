import type { z } from 'zod'
import type { SourceStream } from '#app/domain/source-stream.ts'
import type { Config } from '#app/server/base/config.ts'
import type { SourcePage, Waiting } from '#app/server/live-source/live-source.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import type { Upstream, UpstreamAnswer } from '#app/server/upstream/upstream.ts'
import { version } from '#app/server/base/version.ts'
import { type AccountSettings, type Activities, activitiesSchema, settingsSchema } from './account-schemas.ts'
import { type RawPage, rawPage, sourcePage } from './source-page.ts'
import type { TokenKeeper } from './token-keeper.ts'

export type { RawPage }

/** Reading from the connected account. Every call throws UpstreamError or TraktNotConnected. */
export type TraktClient = {
  accountSettings: (o?: Waiting) => Promise<AccountSettings>
  lastActivities: (o?: Waiting) => Promise<Activities>
  /** A list that is not one of the streams. */
  list: (path: string, o: { page: number; extended?: 'metadata' } & Waiting) => Promise<RawPage>
  /** @param o.startAt an instant; only for plays, which come newest first */
  page: (stream: SourceStream, o: { page: number; startAt?: string } & Waiting) => Promise<SourcePage>
}

/** The most rows Trakt puts on a page; larger pages also run into its database's time limit. */
const PAGE_LIMIT = 250

const PATHS: Record<SourceStream, string> = {
  'movie-plays': '/sync/history/movies',
  'episode-plays': '/sync/history/episodes',
  ratings: '/sync/ratings',
  watchlist: '/sync/watchlist',
}

type Deps = { config: Pick<Config, 'trakt'>; api: Upstream; tokens: TokenKeeper }

export function createTraktClient({ config: { trakt }, api, tokens }: Deps): TraktClient {
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': `Reelmark/${version}`,
    'trakt-api-version': '2',
    'trakt-api-key': trakt.clientId ?? '',
  }

  /** A token that Trakt refuses is replaced once; when the new one is refused too, the connection has ended. */
  async function get(path: string, { signal, onWait }: Waiting = {}): Promise<UpstreamAnswer> {
    const ask = (token: string) =>
      api.request({
        method: 'GET',
        url: `${trakt.apiUrl}${path}`,
        headers: { ...headers, Authorization: `Bearer ${token}` },
        ...(signal && { signal }),
        ...(onWait && { onWait }),
      })
    const token = await tokens.accessToken()
    try {
      return await ask(token)
    } catch (error) {
      if (!isUnauthorized(error)) throw error
    }
    const replacement = await tokens.replaceRejected(token)
    try {
      return await ask(replacement)
    } catch (error) {
      if (isUnauthorized(error)) await tokens.giveUp(replacement)
      throw error
    }
  }

  return {
    accountSettings: async (o) => parsed(settingsSchema, '/users/settings', await get('/users/settings', o)),
    lastActivities: async (o) =>
      parsed(activitiesSchema, '/sync/last_activities', await get('/sync/last_activities', o)),
    async list(path, { page, extended, ...waiting }) {
      const query = new URLSearchParams({ page: String(page), limit: String(PAGE_LIMIT) })
      if (extended !== undefined) query.set('extended', extended)
      return rawPage(path, { page, limit: PAGE_LIMIT }, await get(`${path}?${query}`, waiting))
    },
    async page(stream, { page, startAt, ...waiting }) {
      const query = new URLSearchParams({ page: String(page), limit: String(PAGE_LIMIT) })
      if (startAt !== undefined) query.set('start_at', startAt)
      return sourcePage(stream, { page, limit: PAGE_LIMIT }, await get(`${PATHS[stream]}?${query}`, waiting))
    },
  }
}

const isUnauthorized = (error: unknown) => error instanceof UpstreamError && error.kind === 'unauthorized'

function parsed<T>(schema: z.ZodType<T>, path: string, { json }: UpstreamAnswer): T {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const member = result.error.issues[0]?.path.join('.') || null
  throw new UpstreamError({
    service: 'Trakt',
    kind: 'bad-answer',
    problem: { code: 'lacks', service: 'Trakt', path, member },
  })
}
