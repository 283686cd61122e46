import type { Clock } from '#app/server/base/clock.ts'
import type { Logger } from '#app/server/base/log.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import type { Connection, ConnectionStore } from './connection-store.ts'
import type { TokenEndpoint, TokenPair } from './token-endpoint.ts'
import { TraktNotConnected } from './trakt-not-connected.ts'
import { isUnknownClient } from './trakt-problem.ts'

export type TokenKeeper = {
  /** A token good for a while, refreshed first where it is about to expire. @throws TraktNotConnected */
  accessToken: () => Promise<string>
  /** Another token than the one Trakt has just answered with 401. @throws TraktNotConnected */
  replaceRejected: (token: string) => Promise<string>
  /** A new token was refused as well: only the person can help. Does nothing where it has been replaced since. */
  giveUp: (token: string) => Promise<void>
}

type Deps = { store: ConnectionStore; endpoint: TokenEndpoint; clock: Clock; log: Logger }

const DAY_MS = 24 * 60 * 60_000
const REFRESH_ATTEMPTS = 3
const RETRY_MS = 2000
/** After a refresh that failed, how long a token that still lives is used without asking again. */
const QUIET_MS = 60_000

/** A token is refreshed when a day is left of it, or half of a life shorter than two days. */
export function isDue(
  { issuedAt, expiresAt }: Pick<TokenPair, 'issuedAt' | 'expiresAt'>,
  now: Date,
): boolean {
  const [issued, expires] = [Date.parse(issuedAt), Date.parse(expiresAt)]
  return expires - now.getTime() <= Math.min(DAY_MS, (expires - issued) / 2)
}

/**
 * Keeps the access token fresh. A refresh token works once, and using one again may end the session, so there is one
 * refresh at a time, and what comes of it is stored before anybody gets it. After a failure:
 *
 * - 400 and 401: the session is over, the person must reconnect (`invalid_client` is about the application, and the
 *   connection may be good again once that is put right).
 * - 429 and 503: refused before it was looked at; asked again, three times at most.
 * - never sent (no name, no connection) or any other status: nothing is known to be lost, so it is not repeated now,
 *   and the next need asks again. Had Trakt taken the token after all, it then says `invalid_grant`.
 * - sent, but the answer was lost or cannot be read: the token may be gone and a second use could look like theft.
 *   If the row holds a newer pair by then, that one counts; else the person must reconnect.
 *
 * A pair that could not be stored, as on a full disk, is kept for the next attempt: the token it came for is used up.
 */
export function createTokenKeeper({ store, endpoint, clock, log }: Deps): TokenKeeper {
  let refreshing: Promise<string> | null = null
  let quietUntilMs = 0
  let unstored: { from: string; pair: TokenPair } | null = null

  /** `stale` is the token nobody wants any more; who comes late finds the row changed and gets the new one. */
  function replace(stale: string): Promise<string> {
    refreshing ??= exchange(stale).finally(() => {
      refreshing = null
    })
    return refreshing
  }

  async function exchange(stale: string): Promise<string> {
    const connection = await usable()
    if (connection.accessToken !== stale) return connection.accessToken
    try {
      const from = connection.refreshToken
      const pair = unstored?.from === from ? unstored.pair : await ask(from)
      unstored = { from, pair }
      const isStored = await store.rotate(connection.row, pair)
      unstored = null
      if (isStored) return pair.accessToken
      // Disconnected or connected anew meanwhile; what belongs to the old connection is dropped.
      return (await usable()).accessToken
    } catch (error) {
      if (!(error instanceof UpstreamError) || !endsSession(error)) throw error
      await store.markNeedsReconnect(connection.row)
      log.warn({ status: error.status, kind: error.kind }, 'the Trakt connection has ended')
      return (await usable()).accessToken
    }
  }

  async function ask(refreshToken: string): Promise<TokenPair> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await endpoint.refresh(refreshToken)
      } catch (error) {
        const refusedUnseen = error instanceof UpstreamError && (error.status === 429 || error.status === 503)
        if (!refusedUnseen || attempt >= REFRESH_ATTEMPTS || isFarOff(error.until)) throw error
        // After a 429 the limiter of the token endpoint holds the next attempt back by itself.
        if (error.status === 503) await clock.sleep(RETRY_MS * attempt)
      }
    }
  }

  const isFarOff = (until: Date | null) => until !== null && until.getTime() - clock.now().getTime() > 60_000

  async function usable(): Promise<Connection> {
    const connection = await store.open()
    if (!connection) throw new TraktNotConnected({ needsReconnect: (await store.find()) !== undefined })
    if (connection.needsReconnect) throw new TraktNotConnected({ needsReconnect: true })
    return connection
  }

  return {
    async accessToken() {
      const connection = await usable()
      const now = clock.now()
      if (!isDue(connection, now)) return connection.accessToken
      const lives = connection.expiresAt > now.toISOString()
      if (lives && now.getTime() < quietUntilMs) return connection.accessToken
      try {
        return await replace(connection.accessToken)
      } catch (error) {
        // Refreshing early leaves time: while the old token lives, a hiccup at Trakt is nobody's concern.
        if (!lives || !(error instanceof UpstreamError)) throw error
        quietUntilMs = clock.now().getTime() + QUIET_MS
        return connection.accessToken
      }
    },
    replaceRejected: replace,
    async giveUp(token) {
      const connection = await store.open()
      // A token that ran out while its request waited for its turn proves nothing.
      const lives = connection !== null && connection.expiresAt > clock.now().toISOString()
      if (lives && connection.accessToken === token) await store.markNeedsReconnect(connection.row)
    },
  }
}

function endsSession(error: UpstreamError): boolean {
  if (error.status === 401) return true
  if (error.status === 400) return !isUnknownClient(error)
  const answerLost = error.kind === 'unreachable' && !error.neverSent
  const unreadable = error.kind === 'bad-answer' && (error.status === null || error.status < 300)
  return answerLost || unreadable
}
