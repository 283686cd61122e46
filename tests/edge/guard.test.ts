import { expect, test } from 'vitest'
import { type Caller, guard } from '#app/server/edge/guard.ts'
import { createApiToken } from '#app/server/session/api-tokens.ts'
import { sessionCookie } from '#app/server/session/session-cookie.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { PASSWORD, sessionParts, withCookie } from '#tests/session/session-parts.ts'

const HERE: Caller = { remoteAddress: '127.0.0.1', viaProxy: false }
const AWAY: Caller = { remoteAddress: '192.168.1.20', viaProxy: false }
const API_TOKEN = 'from the environment'

async function setUp(environment: Record<string, string> = {}) {
  const parts = { ...sessionParts(environment), db: await openTestDatabase() }
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
  expect(await statusOf('/api/v1/status', { caller: { ...HERE, remoteAddress: '::1' } })).toBeNull()
  expect(
    await statusOf('/api/v1/status', { caller: { ...HERE, remoteAddress: '::ffff:127.0.0.1' } }),
  ).toBeNull()
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
  expect(await statusOf('/api/v1/status', { caller: { ...HERE, viaProxy: true } })).toBe(401)
  expect(await statusOf('/api/v1/status', { caller: { remoteAddress: null, viaProxy: false } })).toBe(401)
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
  const cookie = withCookie(sessionCookie(locked.parts)).get('cookie') ?? ''
  expect(await locked.statusOf('/api/v1/status', { cookie, authorization: 'Bearer wrong' })).toBe(401)
  expect(parts.config.apiToken).toBe(API_TOKEN)
})

test('a token made in the settings opens the API and no page', async () => {
  const { parts, statusOf } = await setUp({ APP_PASSWORD: PASSWORD })
  const { token } = await createApiToken(parts, 'Script')
  expect(await statusOf('/api/v1/export', { caller: AWAY, authorization: `Bearer ${token}` })).toBeNull()
  expect(await statusOf('/library', { authorization: `Bearer ${token}` })).toBe(302)
})

test('with a password the API needs a token or a session, from this machine too', async () => {
  const { parts, statusOf } = await setUp({ APP_PASSWORD: PASSWORD })
  expect(await statusOf('/api/v1/status')).toBe(401)
  expect(await statusOf('/api/openapi.json')).toBe(401)
  const cookie = withCookie(sessionCookie(parts)).get('cookie') ?? ''
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

test('after ten wrong tokens an address waits, but for a token that was made here', async () => {
  const { parts, statusOf } = await setUp({ APP_PASSWORD: PASSWORD, API_TOKEN })
  const { token } = await createApiToken(parts, 'Kitchen screen')
  const ask = (sent: string, caller = AWAY) =>
    statusOf('/api/v1/status', { caller, authorization: `Bearer ${sent}` })
  for (let i = 0; i < 10; i += 1) expect(await ask(`guess ${i}`)).toBe(401)
  expect(await ask('guess 10')).toBe(429)
  expect(await ask(API_TOKEN)).toBe(429)
  expect(await ask(token)).toBeNull()
  expect(await ask(API_TOKEN, HERE)).toBeNull()
  parts.clock.advance(15 * 60_000)
  expect(await ask(API_TOKEN)).toBeNull()
})
