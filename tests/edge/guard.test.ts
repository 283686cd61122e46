import { expect, test } from 'vitest'
import type { Caller } from '#app/server/session/caller.ts'
import { guard } from '#app/server/edge/guard.ts'
import { createApiToken } from '#app/server/session/api-tokens.ts'
import { beginSession } from '#app/server/session/sessions.ts'
import { PASSWORD, sessionParts, withCookie } from '#tests/session/session-parts.ts'
import { OWNER } from '#tests/builders/owner.ts'

const HERE: Caller = { address: '127.0.0.1', isForwarded: false }
const AWAY: Caller = { address: '192.168.1.20', isForwarded: false }
const API_TOKEN = 'from the environment'

async function setUp(environment: Record<string, string> = {}) {
  const parts = await sessionParts(environment)
  const statusOf = async (path: string, { method = 'GET', caller = HERE, ...headers }: Asked = {}) => {
    const request = new Request(`http://127.0.0.1:3000${path}`, {
      method,
      headers: { host: '127.0.0.1:3000', ...(headers as Record<string, string>) },
    })
    return (await guard(parts, request, caller))?.status ?? null
  }
  return { parts, statusOf }
}
type Asked = {
  method?: string
  caller?: Caller
  authorization?: string
  cookie?: string
  host?: string
  origin?: string
}

test('on this machine, without a password, everything is open', async () => {
  const { statusOf } = await setUp()
  expect(await statusOf('/')).toBeNull()
  expect(await statusOf('/settings', { method: 'POST', origin: 'http://127.0.0.1:3000' })).toBeNull()
  expect(await statusOf('/api/v1/status')).toBeNull()
  expect(await statusOf('/api/v1/status', { caller: { ...HERE, address: '::1' } })).toBeNull()
})

test('a foreign name is 400 and a foreign page 403, whatever they ask for', async () => {
  const { statusOf } = await setUp({ API_TOKEN })
  expect(await statusOf('/healthz', { host: 'evil.example' })).toBe(400)
  const foreign = { method: 'POST', origin: 'https://evil.example' }
  expect(await statusOf('/login', foreign)).toBe(403)
  expect(await statusOf('/api/v1/sync', { ...foreign, authorization: `Bearer ${API_TOKEN}` })).toBe(403)
})

test('a caller from elsewhere needs a token for the API, also without a password', async () => {
  const { statusOf } = await setUp({ AUTH_DISABLED: 'true', API_TOKEN })
  expect(await statusOf('/api/v1/status', { caller: AWAY })).toBe(401)
  expect(await statusOf('/api/v1/status', { caller: AWAY, authorization: `Bearer ${API_TOKEN}` })).toBeNull()
})

test('a proxy on this machine does not make its callers local', async () => {
  const { statusOf } = await setUp({ AUTH_DISABLED: 'true' })
  expect(await statusOf('/api/v1/status', { caller: { ...HERE, isForwarded: true } })).toBe(401)
  expect(await statusOf('/api/v1/status', { caller: { address: null, isForwarded: false } })).toBe(401)
})

test.each(['/%61pi/v1/status', '/API/v1/status', '/api%2Fv1/status', '//api/v1/status'])(
  'spelled %s, the API asks for a token all the same',
  async (path) => {
    const { statusOf } = await setUp({ AUTH_DISABLED: 'true' })
    expect(await statusOf(path, { caller: AWAY })).toBe(401)
  },
)

test('a wrong token is refused also from this machine and from a signed-in browser', async () => {
  const { parts, statusOf } = await setUp({ API_TOKEN })
  for (const authorization of ['Bearer wrong', 'Bearer', 'bearer x', `Bearer ${API_TOKEN}x`]) {
    expect(await statusOf('/api/v1/status', { authorization })).toBe(401)
  }
  const locked = await setUp({ APP_PASSWORD: PASSWORD })
  const cookie = withCookie(await beginSession(locked.parts, OWNER)).get('cookie') ?? ''
  expect(await locked.statusOf('/api/v1/status', { cookie, authorization: 'Bearer wrong' })).toBe(401)
  expect(parts.config.apiToken).toBe(API_TOKEN)
})

test('a token made in the settings opens the API and no page', async () => {
  const { parts, statusOf } = await setUp({ APP_PASSWORD: PASSWORD })
  const { token } = await createApiToken(parts, OWNER, 'Script')
  expect(await statusOf('/api/v1/export', { caller: AWAY, authorization: `Bearer ${token}` })).toBeNull()
  expect(await statusOf('/library', { authorization: `Bearer ${token}` })).toBe(302)
})

test('with a password the API needs a token or a session, from this machine too', async () => {
  const { parts, statusOf } = await setUp({ APP_PASSWORD: PASSWORD })
  expect(await statusOf('/api/v1/status')).toBe(401)
  expect(await statusOf('/api/openapi.json')).toBe(401)
  const cookie = withCookie(await beginSession(parts, OWNER)).get('cookie') ?? ''
  expect(await statusOf('/api/v1/status', { caller: AWAY, cookie })).toBeNull()
})

test('a proxy that asks for a name and password of its own does not stand in the way', async () => {
  const { statusOf } = await setUp()
  expect(await statusOf('/api/v1/status', { authorization: 'Basic dXNlcjpwYXNz' })).toBeNull()
})

test('with a password the way back from Trakt needs the session', async () => {
  const { statusOf } = await setUp({ APP_PASSWORD: PASSWORD })
  expect(await statusOf('/trakt/callback?code=c&state=s')).toBe(302)
  expect(await statusOf('/trakt/connect', { method: 'POST' })).toBe(302)
})

test('the refusal of the API is in the shape of its errors', async () => {
  const { parts } = await setUp({ APP_PASSWORD: PASSWORD })
  const request = new Request('http://127.0.0.1:3000/api/v1/status', { headers: { host: '127.0.0.1:3000' } })
  const answer = await guard(parts, request, HERE)
  expect(await answer?.json()).toEqual({
    error: { code: 'unauthorized', message: expect.stringMatching(/\.$/) as string },
  })
})

test('wrong tokens are told to wait, and never keep a right one or a session out', async () => {
  const { parts, statusOf } = await setUp({ APP_PASSWORD: PASSWORD, API_TOKEN })
  const { token } = await createApiToken(parts, OWNER, 'Kitchen screen')
  const cookie = withCookie(await beginSession(parts, OWNER)).get('cookie') ?? ''
  const ask = (sent: string) => statusOf('/api/v1/status', { caller: AWAY, authorization: `Bearer ${sent}` })
  for (let i = 0; i < 10; i += 1) expect(await ask(`guess ${i}`)).toBe(401)
  expect(await ask('guess 10')).toBe(429)
  expect(await ask(API_TOKEN)).toBeNull()
  expect(await ask(token)).toBeNull()
  expect(await statusOf('/api/v1/status', { caller: AWAY, cookie })).toBeNull()
  expect(await ask('guess 11')).toBe(429)
  parts.clock.advance(15 * 60_000)
  expect(await ask('guess 12')).toBe(401)
})

const FORWARDED: Caller = { address: '127.0.0.1', isForwarded: true }

test('what comes through a proxy finds nothing open where no password is set', async () => {
  const { statusOf } = await setUp()
  for (const path of [
    '/',
    '/library.data',
    '/login',
    '/export/plays.csv',
    '/images/poster/w342/a.jpg',
    '/__manifest',
  ]) {
    expect(await statusOf(path, { caller: FORWARDED })).toBe(403)
  }
  expect(await statusOf('/theme', { method: 'POST', caller: FORWARDED })).toBe(403)
  expect(await statusOf('/api/v1/export', { caller: FORWARDED })).toBe(401)
  expect(await statusOf('/healthz', { caller: FORWARDED })).toBeNull()
})

test('with a password, or a proxy that asks for one, it comes in as anybody does', async () => {
  const locked = await setUp({ APP_PASSWORD: PASSWORD })
  expect(await locked.statusOf('/library', { caller: FORWARDED })).toBe(302)
  const left = await setUp({ AUTH_DISABLED: 'true' })
  expect(await left.statusOf('/library', { caller: FORWARDED })).toBeNull()
})

test.each([{ APP_PASSWORD: PASSWORD }, { AUTH_DISABLED: 'true' }])(
  'a name of another site pointed at this machine reads nothing with %o',
  async (environment) => {
    const { statusOf } = await setUp(environment)
    for (const path of ['/', '/export/reelmark.json', '/api/v1/export'])
      expect(await statusOf(path, { host: 'rebound.example:3000' })).toBe(400)
  },
)
