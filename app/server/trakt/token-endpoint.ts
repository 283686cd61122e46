import { z } from 'zod'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import type { Upstream } from '#app/server/upstream/upstream.ts'
import { version } from '#app/server/base/version.ts'

export type TokenPair = { accessToken: string; refreshToken: string; issuedAt: string; expiresAt: string }

export type DeviceCode = {
  deviceCode: string
  userCode: string
  verificationUrl: string
  expiresInSeconds: number
  intervalSeconds: number
}

export type TokenEndpoint = {
  exchangeCode: (o: { code: string; verifier: string }) => Promise<TokenPair>
  refresh: (refreshToken: string) => Promise<TokenPair>
  revoke: (token: string, signal: AbortSignal) => Promise<void>
  deviceCode: () => Promise<DeviceCode>
  /** One question; while the person has not answered it fails with 400. */
  deviceToken: (deviceCode: string, signal: AbortSignal) => Promise<TokenPair>
}

type Deps = { config: Pick<Config, 'trakt'>; clock: Clock; auth: Upstream }

/** The shortest life Trakt has given its tokens; for an answer that does not say. */
const DEFAULT_LIFE_SECONDS = 24 * 60 * 60

const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive().catch(DEFAULT_LIFE_SECONDS),
  created_at: z.number().positive().nullable().catch(null),
})

const deviceSchema = z
  .object({
    device_code: z.string().min(1),
    user_code: z.string().min(1),
    // Shown as a link, so only what a link may be.
    verification_url: z.url({ protocol: /^https?$/ }).catch('https://trakt.tv/activate'),
    expires_in: z.number().positive().catch(600),
    interval: z.number().positive().catch(5),
  })
  .transform((d): DeviceCode => ({
    deviceCode: d.device_code,
    userCode: d.user_code,
    verificationUrl: d.verification_url,
    expiresInSeconds: d.expires_in,
    intervalSeconds: Math.ceil(d.interval),
  }))

/**
 * Trakt's /oauth addresses: JSON bodies, the secret only where one is configured (PKCE needs none). None is asked
 * twice by itself, for codes and refresh tokens work once.
 */
export function createTokenEndpoint({ config: { trakt }, clock, auth }: Deps): TokenEndpoint {
  const client = {
    client_id: trakt.clientId ?? '',
    ...(trakt.clientSecret !== null && { client_secret: trakt.clientSecret }),
  }
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    'User-Agent': `Reelmark/${version}`,
  }

  async function post(path: string, body: Record<string, string>, signal?: AbortSignal): Promise<unknown> {
    const answer = await auth.request({
      method: 'POST',
      url: `${trakt.authUrl}${path}`,
      headers,
      body: { ...body, ...client },
      retry: false,
      ...(signal && { signal }),
    })
    return answer.json
  }

  function pairIn(json: unknown): TokenPair {
    const token = parsed(tokenSchema, json)
    const issuedMs = token.created_at === null ? clock.now().getTime() : token.created_at * 1000
    return {
      accessToken: token.access_token,
      refreshToken: token.refresh_token,
      issuedAt: new Date(issuedMs).toISOString(),
      expiresAt: new Date(issuedMs + token.expires_in * 1000).toISOString(),
    }
  }

  return {
    exchangeCode: async ({ code, verifier }) =>
      pairIn(
        await post('/oauth/token', {
          grant_type: 'authorization_code',
          code,
          redirect_uri: trakt.redirectUri,
          code_verifier: verifier,
        }),
      ),
    refresh: async (refreshToken) =>
      pairIn(
        await post('/oauth/token', {
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
          redirect_uri: trakt.redirectUri,
        }),
      ),
    revoke: async (token, signal) => void (await post('/oauth/revoke', { token }, signal)),
    deviceCode: async () => parsed(deviceSchema, await post('/oauth/device/code', {})),
    deviceToken: async (deviceCode, signal) =>
      pairIn(await post('/oauth/device/token', { code: deviceCode }, signal)),
  }
}

function parsed<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const path = result.error.issues[0]?.path.join('.') ?? ''
  throw new UpstreamError({
    service: 'Trakt',
    kind: 'bad-answer',
    problem: { code: 'lacks-usable', service: 'Trakt', member: path },
  })
}
