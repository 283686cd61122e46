import { type HttpHandler, HttpResponse } from 'msw'
import { type Answerer, createRoutes, type Exchange } from '../exchange.ts'
import { activatePage, authorizePage, messagePage } from './oauth-pages.ts'
import type { DeviceRequest, OAuthState, TokenPair } from './oauth-state.ts'

type Fields = Record<string, string>

/** `auth.trakt.tv`: the pages for the person, and what the application exchanges. */
export function oauthHandlers(exchange: Exchange, oauth: OAuthState): HttpHandler[] {
  const { get, post } = createRoutes(exchange, 'trakt-auth')
  const call =
    (answer: (fields: Fields) => Response): Answerer =>
    async ({ request }) => {
      if (!request.headers.get('user-agent')?.trim()) return edgeRefusal()
      const fields = await fieldsOf(request)
      if (!fields) return oauthError(400, 'invalid_request', 'the body cannot be read')
      if (!oauth.isKnownApp(fields['client_id'])) return oauthError(401, 'invalid_client', 'unknown client')
      const secret = fields['client_secret']
      if (secret && secret !== oauth.credentials.clientSecret) {
        return oauthError(401, 'invalid_client', 'client authentication failed')
      }
      return answer(fields)
    }
  return [
    get('/oauth/authorize', ({ request, url }) => {
      const problem = authorizeProblem(oauth, url.searchParams)
      if (problem) return messagePage({ status: 400, title: 'This request is not complete', text: problem })
      if (prefersHtml(request)) return authorizePage(url)
      return Response.redirect(authorizedAddress(oauth, url.searchParams), 302)
    }),
    post('/oauth/authorize', async ({ request, url }) => {
      const problem = authorizeProblem(oauth, url.searchParams)
      if (problem) return messagePage({ status: 400, title: 'This request is not complete', text: problem })
      const fields = (await fieldsOf(request)) ?? {}
      const allowed = fields['decision'] === 'authorize'
      return Response.redirect(
        allowed ? authorizedAddress(oauth, url.searchParams) : deniedAddress(url.searchParams),
        303,
      )
    }),
    get('/activate', ({ url }) => activatePage({ code: url.searchParams.get('code') ?? '' })),
    post('/activate', async ({ request }) => activate(oauth, (await fieldsOf(request)) ?? {})),
    post(
      '/oauth/device/code',
      call(() => deviceCode(oauth)),
    ),
    post(
      '/oauth/device/token',
      call((fields) => pollDevice(oauth, fields['code'] ?? '')),
    ),
    post(
      '/oauth/token',
      call((fields) => exchangeToken(oauth, fields)),
    ),
    post(
      '/oauth/revoke',
      call((fields) => {
        oauth.revoke(fields['token'] ?? '')
        return HttpResponse.json({})
      }),
    ),
  ]
}

function authorizeProblem(oauth: OAuthState, query: URLSearchParams): string | null {
  if (!oauth.isKnownApp(query.get('client_id'))) return 'The client_id belongs to no application.'
  if (query.get('response_type') !== 'code') return 'The response_type has to be code.'
  if (!URL.canParse(query.get('redirect_uri') ?? '')) return 'The redirect_uri is no address.'
  const challenge = query.get('code_challenge')
  if (challenge !== null && query.get('code_challenge_method') !== 'S256')
    return 'Only S256 challenges are accepted.'
  if (challenge !== null && !/^[A-Za-z0-9_-]{43}$/.test(challenge))
    return 'The code_challenge is not a SHA-256.'
  return null
}

function authorizedAddress(oauth: OAuthState, query: URLSearchParams): string {
  const redirectUri = query.get('redirect_uri') ?? ''
  const grant = oauth.grant({ redirectUri, challenge: query.get('code_challenge') })
  return withQuery(redirectUri, { code: grant.code, state: query.get('state') })
}

function deniedAddress(query: URLSearchParams): string {
  return withQuery(query.get('redirect_uri') ?? '', {
    error: 'access_denied',
    error_description: 'The person denied the request.',
    state: query.get('state'),
  })
}

function withQuery(address: string, query: Record<string, string | null>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value)
  return url.href
}

function activate(oauth: OAuthState, fields: Fields): Response {
  const code = fields['code'] ?? ''
  const device = oauth.findDevice(code)
  if (!device) return activatePage({ code, problem: 'No device waits with this code. It may have expired.' })
  const allowed = fields['decision'] === 'authorize'
  device.decision = allowed ? 'approved' : 'denied'
  return messagePage({
    status: 200,
    title: allowed ? 'Connected' : 'Denied',
    text: allowed
      ? 'You can close this page. Reelmark notices by itself within a few seconds.'
      : 'Nothing was shared. You can close this page.',
  })
}

function deviceCode(oauth: OAuthState): Response {
  const device = oauth.startDevice()
  return HttpResponse.json({
    device_code: device.deviceCode,
    user_code: device.userCode,
    verification_url: oauth.verificationUrl,
    expires_in: oauth.deviceLifetimeSeconds,
    interval: oauth.deviceIntervalSeconds,
  })
}

/** The bodies of everything but 200 are empty. */
function pollDevice(oauth: OAuthState, deviceCodeGiven: string): Response {
  const device = oauth.devices.find((d) => d.deviceCode === deviceCodeGiven)
  if (!device) return empty(404)
  if (device.used) return empty(409)
  if (device.expiresAt <= oauth.nowMs()) return empty(410)
  if (device.decision === 'denied') return empty(418)
  if (pollsTooFast(oauth, device)) return empty(429)
  device.lastPollAt = oauth.nowMs()
  if (device.decision === 'pending') return empty(400)
  device.used = true
  return tokenAnswer(oauth.issue())
}

const POLL_TOLERANCE_MS = 250

function pollsTooFast(oauth: OAuthState, device: DeviceRequest): boolean {
  const least = oauth.deviceIntervalSeconds * 1000 - POLL_TOLERANCE_MS
  return device.lastPollAt !== null && oauth.nowMs() - device.lastPollAt < least
}

function exchangeToken(oauth: OAuthState, fields: Fields): Response {
  if (fields['grant_type'] === 'refresh_token') {
    const pair = oauth.refresh(fields['refresh_token'] ?? '')
    return pair ? tokenAnswer(pair) : oauthError(400, 'invalid_grant', 'session not found')
  }
  if (fields['grant_type'] !== 'authorization_code')
    return oauthError(400, 'unsupported_grant_type', 'unknown grant')
  const verifier = fields['code_verifier'] ?? null
  if (verifier === null && !fields['client_secret']) {
    return oauthError(400, 'invalid_request', 'pkce is required when requesting offline_access scope')
  }
  const grant = oauth.redeem({
    code: fields['code'] ?? '',
    redirectUri: fields['redirect_uri'] ?? '',
    verifier,
  })
  return grant ? tokenAnswer(oauth.issue()) : oauthError(400, 'invalid_grant', 'invalid code')
}

function tokenAnswer(pair: TokenPair): Response {
  return HttpResponse.json({
    access_token: pair.accessToken,
    token_type: 'Bearer',
    expires_in: Math.round((pair.accessExpiresAt - pair.createdAt) / 1000),
    refresh_token: pair.refreshToken,
    scope: 'public',
    created_at: Math.floor(pair.createdAt / 1000),
  })
}

/** JSON or a form; undefined when it is neither. */
async function fieldsOf(request: Request): Promise<Fields | undefined> {
  const text = await request.text()
  if (request.headers.get('content-type')?.includes('x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(text))
  }
  try {
    const parsed = JSON.parse(text) as Record<string, unknown>
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
  } catch {
    return undefined
  }
}

function prefersHtml(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') === true
}

function oauthError(status: number, error: string, description: string): Response {
  return HttpResponse.json({ error, error_description: description }, { status })
}

const empty = (status: number) => new HttpResponse(null, { status })

/** What the edge in front of Trakt sends to a caller without a User-Agent. */
export function edgeRefusal(): Response {
  return HttpResponse.html(
    '<!doctype html><title>Attention Required!</title><h1>Sorry, you have been blocked</h1>',
    {
      status: 403,
    },
  )
}
