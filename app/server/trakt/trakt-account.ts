import { sourceProblemText } from '#app/format/run-problem.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { TraktConnectionRow, TraktDeviceCodeTable } from '#app/server/db/access-tables.ts'
import type { Logger } from '#app/server/base/log.ts'
import type { SecretBox } from '#app/server/base/secret-box.ts'
import { RateLimiter } from '#app/server/upstream/rate-limiter.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { createUpstream } from '#app/server/upstream/upstream.ts'
import { traktConnectionWords } from '#app/words/en.ts'
import { createAuthorizationFlow } from './authorization-flow.ts'
import type { RefusalCode } from './connection-refusal.ts'
import { createConnectionStore } from './connection-store.ts'
import { createDeviceCodeStore, type DeviceOutcome } from './device-code-store.ts'
import { createDeviceFlow } from './device-flow.ts'
import { createTokenEndpoint, type TokenPair } from './token-endpoint.ts'
import { createTokenKeeper } from './token-keeper.ts'
import { createTraktClient, type TraktClient } from './trakt-client.ts'
import { isUnknownClient, traktProblem } from './trakt-problem.ts'

export type TraktConnection = {
  configured: boolean
  connected: boolean
  needsReconnect: boolean
  /** By what never changes about it. */
  account: string | null
}

export type TraktStatus = TraktConnection & {
  username: string | null
  expiresAt: string | null
  timeZone: string | null
  device: { userCode: string; verificationUrl: string; expiresAt: string; outcome: DeviceOutcome } | null
}

export type RedirectOutcome =
  | { kind: 'connected'; cookie: string }
  | { kind: 'refused'; code: RefusalCode; reason: string; cookie: string }

export type TraktAccount = {
  /** Attaches the token and keeps it fresh. */
  client: TraktClient
  status: () => Promise<TraktStatus>
  /** Of the status what concerns the connection alone. */
  connection: () => Promise<TraktConnection>
  /** @throws AppError `trakt-not-configured` */
  beginRedirect: () => { location: string; cookie: string }
  /** Both outcomes come with the Set-Cookie value that ends the flow. */
  completeRedirect: (o: { url: URL; cookieHeader: string | null }) => Promise<RedirectOutcome>
  /**
   * Polls by itself until the code is approved, declined or expired; `status` says which.
   * @throws AppError `trakt-not-configured`, or 503 where Trakt gives no code
   */
  beginDevice: () => Promise<{
    userCode: string
    verificationUrl: string
    expiresAt: string
    intervalSeconds: number
  }>
  resume: () => Promise<void>
  stop: () => Promise<void>
  disconnect: () => Promise<void>
}

type Deps = {
  config: Pick<Config, 'trakt' | 'publicUrl'>
  db: Database
  clock: Clock
  log: Logger
  secrets: SecretBox
  /** Whose account it is. */
  owner: Viewer
  /** Once an account is connected and its zone is known (or could not be asked for). */
  onConnected?: () => Promise<void> | void
  /** Once the tokens are forgotten. */
  onDisconnected?: () => Promise<void>
}

const REVOKE_TIMEOUT_MS = 5000
const SETTINGS_TIMEOUT_MS = 15_000

/** Everything that concerns the connection to one Trakt account. */
export function createTraktAccount(deps: Deps): TraktAccount {
  const { config, clock, log } = deps
  const api = upstreamFor(deps, config.trakt.minIntervalMs)
  const endpoint = createTokenEndpoint({ ...deps, auth: upstreamFor(deps, 0) })
  const connections = createConnectionStore(deps)
  const devices = createDeviceCodeStore(deps)
  const tokens = createTokenKeeper({ store: connections, endpoint, clock, log })
  const client = createTraktClient({ config, api, tokens })
  const flow = createAuthorizationFlow(deps)
  const deviceFlow = createDeviceFlow({ store: devices, endpoint, clock, log, onTokens: connect })

  async function connect(pair: TokenPair): Promise<void> {
    await connections.replace(pair)
    log.info('connected to Trakt')
    await learnAccount()
    await tellConnected()
  }

  async function tellConnected(): Promise<void> {
    try {
      await deps.onConnected?.()
    } catch (error) {
      log.error({ err: error }, 'connected, but what should follow did not')
    }
  }

  /** Without it the connection works all the same; the next read tries again. */
  async function learnAccount(): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(SETTINGS_TIMEOUT_MS)
      await connections.saveSettings(await client.accountSettings({ signal }))
      return true
    } catch (error) {
      log.warn({ err: error }, 'the settings of the Trakt account could not be read')
      return false
    }
  }

  async function learnAccountIfUnknown(): Promise<void> {
    const row = await connections.find()
    if (!row || row.username !== null) return
    if (await learnAccount()) await tellConnected()
  }

  function connectionOf(row: TraktConnectionRow | undefined): TraktConnection {
    const isUsable = row !== undefined && row.needs_reconnect === 0 && connections.opens(row)
    return {
      configured: config.trakt.clientId !== null,
      connected: isUsable,
      needsReconnect: row !== undefined && !isUsable,
      account: row?.slug ?? null,
    }
  }

  function requireConfigured(): void {
    if (config.trakt.clientId !== null) return
    throw new AppError(409, 'trakt-not-configured', traktConnectionWords.noClientId)
  }

  return {
    client: {
      ...client,
      // Every run begins with this call, and the days of what it brings depend on the account's zone.
      lastActivities: async (o) => {
        await learnAccountIfUnknown()
        return client.lastActivities(o)
      },
    },

    async status() {
      const [row, device] = await Promise.all([connections.find(), devices.find()])
      return {
        ...connectionOf(row),
        username: row?.username ?? null,
        expiresAt: row?.expires_at ?? null,
        timeZone: row?.time_zone ?? null,
        device: device
          ? {
              userCode: device.user_code,
              verificationUrl: device.verification_url,
              expiresAt: device.expires_at,
              outcome: shownOutcome(device, clock.now()),
            }
          : null,
      }
    },

    connection: async () => connectionOf(await connections.remembered()),

    beginRedirect() {
      requireConfigured()
      return flow.begin()
    },

    async completeRedirect(callback) {
      const cookie = flow.clearedCookie
      const refused = (code: RefusalCode) => ({
        kind: 'refused' as const,
        code,
        reason: traktConnectionWords.refusals[code],
        cookie,
      })
      const answer = flow.read(callback)
      if ('refused' in answer) return refused(answer.refused)
      try {
        await connectWith(await endpoint.exchangeCode(answer))
        return { kind: 'connected', cookie }
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error
        log.warn({ status: error.status, kind: error.kind }, 'Trakt did not exchange the code')
        return refused(refusalOf(error))
      }
    },

    async beginDevice() {
      requireConfigured()
      const row = await deviceFlow.begin().catch((error: unknown) => {
        const problem = traktProblem(error)
        throw new AppError(503, problem.code, sourceProblemText(problem))
      })
      return {
        userCode: row.user_code,
        verificationUrl: row.verification_url,
        expiresAt: row.expires_at,
        intervalSeconds: row.interval_seconds,
      }
    },

    async resume() {
      deviceFlow.resume()
      const row = await connections.find()
      if (row && !connections.opens(row))
        log.warn('secret.key was lost or changed, so the Trakt tokens cannot be opened. Connect Trakt again.')
    },
    stop: () => deviceFlow.stop(),

    async disconnect() {
      const connection = await connections.open()
      await deviceFlow.stop()
      await devices.forget()
      await connections.forget()
      await deps.onDisconnected?.()
      if (!connection) return
      try {
        const signal = AbortSignal.timeout(REVOKE_TIMEOUT_MS)
        await endpoint.revoke(connection.accessToken, signal)
        // Whether one takes the other with it depends on the server behind the address.
        await endpoint.revoke(connection.refreshToken, signal)
      } catch (error) {
        log.warn({ err: error }, 'Trakt could not be told that the connection has ended')
      }
    },
  }

  /** A code still shown for another device would only confuse once the account is connected. */
  async function connectWith(pair: TokenPair): Promise<void> {
    await deviceFlow.stop()
    await devices.forget()
    await connect(pair)
  }
}

/** A code whose time ran out while nobody was polling is still stored as pending. */
function shownOutcome(device: TraktDeviceCodeTable, now: Date): DeviceOutcome {
  return device.outcome === 'pending' && device.expires_at <= now.toISOString() ? 'expired' : device.outcome
}

function upstreamFor({ clock, log }: Deps, minIntervalMs: number) {
  const limiter = new RateLimiter({ minIntervalMs, clock })
  return createUpstream({ service: 'Trakt', limiter, clock, log, rateLimitWaitMs: 2000 })
}

function refusalOf(error: UpstreamError): RefusalCode {
  if (error.status === 401 || error.status === 403 || isUnknownClient(error)) return 'application-unknown'
  if (error.status === 400) return 'code-refused'
  return error.kind === 'unreachable' ? 'unreachable' : 'failed'
}
