import { createHash } from 'node:crypto'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { refusalSentence } from '#app/server/trakt/connection-refusal.ts'
import { createSecretBox } from '#app/server/base/secret-box.ts'
import {
  API,
  AUTH,
  serveTrakt,
  setUpAccount,
  settings,
  settingsHandler,
  tokenAnswer,
} from './set-up-account.ts'

const server = serveTrakt()

type Account = Awaited<ReturnType<typeof setUpAccount>>['account']

const cookiePair = (setCookie: string) => setCookie.slice(0, setCookie.indexOf(';'))

function begin(account: Account) {
  const { location, cookie } = account.beginRedirect()
  const authorize = new URL(location)
  return {
    authorize,
    cookie,
    state: authorize.searchParams.get('state') ?? '',
    cookieHeader: `theme=dark; ${cookiePair(cookie)}`,
  }
}

const callback = (query: Record<string, string>) =>
  new URL(`http://127.0.0.1:3000/trakt/callback?${new URLSearchParams(query)}`)

/** Exchanges any code and notes what was sent. */
function exchange(answer: () => Response | Promise<Response> = () => HttpResponse.json(tokenAnswer(1))) {
  const bodies: Record<string, string>[] = []
  server.use(
    http.post(`${AUTH}/oauth/token`, async ({ request }) => {
      bodies.push((await request.json()) as Record<string, string>)
      return answer()
    }),
    settingsHandler,
  )
  return bodies
}

test('the browser is sent to Trakt with state and an S256 challenge, and without a scope', async () => {
  const { account } = await setUpAccount()
  const { authorize } = begin(account)
  expect(authorize.origin + authorize.pathname).toBe(`${AUTH}/oauth/authorize`)
  const query = Object.fromEntries(authorize.searchParams)
  expect(query).toMatchObject({
    response_type: 'code',
    client_id: 'our-client',
    redirect_uri: 'http://127.0.0.1:3000/trakt/callback',
    code_challenge_method: 'S256',
  })
  expect(query['state']?.length).toBeGreaterThanOrEqual(16)
  expect(query['code_challenge']).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(query).not.toHaveProperty('scope')
})

test('a base address with a path is kept', async () => {
  const { account } = await setUpAccount({ TRAKT_AUTH_URL: 'http://127.0.0.1:4000/trakt-auth' })
  expect(account.beginRedirect().location).toMatch(
    /^http:\/\/127\.0\.0\.1:4000\/trakt-auth\/oauth\/authorize\?/,
  )
})

test('the cookie is for this flow only and shows nothing', async () => {
  const { account } = await setUpAccount()
  const { cookie, state } = begin(account)
  expect(cookie).toMatch(/^reelmark_trakt_flow=[\w-]+; Path=\/trakt; HttpOnly; SameSite=Lax; Max-Age=600$/)
  expect(Buffer.from(cookie.split(/[=;]/)[1] ?? '', 'base64url').toString('latin1')).not.toContain(state)
  const https = await setUpAccount({ PUBLIC_URL: 'https://films.example.test', AUTH_DISABLED: 'true' })
  expect(https.account.beginRedirect().cookie).toMatch(/; Secure$/)
})

test('two flows share neither state nor challenge', async () => {
  const { account } = await setUpAccount()
  const [a, b] = [begin(account).authorize.searchParams, begin(account).authorize.searchParams]
  expect(a.get('state')).not.toBe(b.get('state'))
  expect(a.get('code_challenge')).not.toBe(b.get('code_challenge'))
})

test('the code is exchanged with the verifier that belongs to the challenge, and no secret', async () => {
  const bodies = exchange()
  const { account, storedTokens, row, timesConnected } = await setUpAccount()
  const { authorize, state, cookieHeader } = begin(account)
  const outcome = await account.completeRedirect({ url: callback({ code: 'c0de', state }), cookieHeader })
  expect(outcome).toMatchObject({ kind: 'connected' })
  expect(outcome.cookie).toMatch(/^reelmark_trakt_flow=; .*Max-Age=0/)
  const { code_verifier, ...rest } = bodies[0] ?? {}
  expect(
    createHash('sha256')
      .update(code_verifier ?? '')
      .digest('base64url'),
  ).toBe(authorize.searchParams.get('code_challenge'))
  expect(rest).toEqual({
    grant_type: 'authorization_code',
    code: 'c0de',
    client_id: 'our-client',
    redirect_uri: 'http://127.0.0.1:3000/trakt/callback',
  })
  expect(await storedTokens()).toEqual(['secret-access-1', 'secret-refresh-1'])
  expect(await row()).toMatchObject({
    username: 'sample',
    slug: 'sample',
    uuid: '0000-uuid',
    time_zone: 'America/New_York',
    connected_at: '2026-10-15T18:00:00.000Z',
  })
  expect(await account.status()).toMatchObject({
    configured: true,
    connected: true,
    needsReconnect: false,
    username: 'sample',
    expiresAt: '2026-10-22T18:00:00.000Z',
  })
  expect(timesConnected()).toBe(1)
})

test('a configured secret goes along with the code', async () => {
  const bodies = exchange()
  const { account } = await setUpAccount({ TRAKT_CLIENT_SECRET: 'hush' })
  const { state, cookieHeader } = begin(account)
  await account.completeRedirect({ url: callback({ code: 'c', state }), cookieHeader })
  expect(bodies[0]).toMatchObject({ client_secret: 'hush' })
})

test('the tokens are stored before anything is asked with them', async () => {
  exchange()
  const { account, storedTokens } = await setUpAccount()
  let atFirstUse: unknown
  server.use(
    http.get(`${API}/users/settings`, async () => {
      atFirstUse = await storedTokens()
      return HttpResponse.json(settings())
    }),
  )
  const { state, cookieHeader } = begin(account)
  await account.completeRedirect({ url: callback({ code: 'c', state }), cookieHeader })
  expect(atFirstUse).toEqual(['secret-access-1', 'secret-refresh-1'])
})

test('settings that cannot be read do not undo the connection', async () => {
  exchange()
  server.use(http.get(`${API}/users/settings`, () => new HttpResponse(null, { status: 503 })))
  const { account } = await setUpAccount()
  const { state, cookieHeader } = begin(account)
  expect(await account.completeRedirect({ url: callback({ code: 'c', state }), cookieHeader })).toMatchObject(
    { kind: 'connected' },
  )
  expect(await account.status()).toMatchObject({ connected: true, username: null })
})

test.each<
  [
    string,
    (o: { state: string; cookieHeader: string; account: Account }) => {
      query: Record<string, string>
      cookieHeader: string | null
    },
  ]
>([
  ['no cookie', ({ state }) => ({ query: { code: 'c', state }, cookieHeader: null })],
  [
    "another browser's cookie",
    ({ state, account }) => ({ query: { code: 'c', state }, cookieHeader: begin(account).cookieHeader }),
  ],
  [
    'another state',
    ({ cookieHeader }) => ({ query: { code: 'c', state: 'guessed-guessed-guessed' }, cookieHeader }),
  ],
  ['no state', ({ cookieHeader }) => ({ query: { code: 'c' }, cookieHeader })],
  [
    'a cookie that was changed',
    ({ state, cookieHeader }) => ({
      query: { code: 'c', state },
      cookieHeader: `${cookieHeader.slice(0, -3)}AAA`,
    }),
  ],
  ['an empty cookie', ({ state }) => ({ query: { code: 'c', state }, cookieHeader: 'reelmark_trakt_flow=' })],
  [
    'a cookie sealed elsewhere',
    ({ state }) => {
      const forged = createSecretBox(Buffer.alloc(32, 1)).seal(
        JSON.stringify({ state, verifier: 'v', until: '2099-01-01T00:00:00.000Z' }),
      )
      return { query: { code: 'c', state }, cookieHeader: `reelmark_trakt_flow=${forged}` }
    },
  ],
])('with %s nothing is exchanged', async (_, make) => {
  const bodies = exchange()
  const { account, row } = await setUpAccount()
  const { query, cookieHeader } = make({ ...begin(account), account })
  const outcome = await account.completeRedirect({ url: callback(query), cookieHeader })
  expect(outcome).toMatchObject({ kind: 'refused', code: 'not-asked-for' })
  expect(outcome.cookie).toContain('Max-Age=0')
  expect(bodies).toEqual([])
  expect(await row()).toBeUndefined()
})

test('a text that was sealed here for something else is no flow', async () => {
  const { account, secrets } = await setUpAccount()
  const cookieHeader = `reelmark_trakt_flow=${secrets.seal('secret-access-1')}`
  expect(
    await account.completeRedirect({ url: callback({ code: 'c', state: '' }), cookieHeader }),
  ).toMatchObject({ kind: 'refused' })
})

test('a flow is over after ten minutes', async () => {
  const bodies = exchange()
  const { account, clock } = await setUpAccount()
  const { state, cookieHeader } = begin(account)
  clock.advance(600_000)
  expect(await account.completeRedirect({ url: callback({ code: 'c', state }), cookieHeader })).toMatchObject(
    { code: 'not-asked-for' },
  )
  expect(bodies).toEqual([])
})

test('declining at Trakt is said as such', async () => {
  const { account } = await setUpAccount()
  const { state, cookieHeader } = begin(account)
  const outcome = await account.completeRedirect({
    url: callback({ error: 'access_denied', state }),
    cookieHeader,
  })
  expect(outcome).toMatchObject({
    kind: 'refused',
    code: 'denied',
    reason: 'You declined at Trakt, so nothing was connected.',
  })
})

test.each<[string, () => Response, string]>([
  ['400 invalid_grant', () => HttpResponse.json({ error: 'invalid_grant' }, { status: 400 }), 'code-refused'],
  ['401', () => new HttpResponse(null, { status: 401 }), 'application-unknown'],
  ['403', () => new HttpResponse(null, { status: 403 }), 'application-unknown'],
  [
    '400 invalid_client',
    () => HttpResponse.json({ error: 'invalid_client' }, { status: 400 }),
    'application-unknown',
  ],
  ['429', () => new HttpResponse(null, { status: 429 }), 'failed'],
  ['503', () => new HttpResponse(null, { status: 503 }), 'failed'],
  ['a dropped connection', () => HttpResponse.error(), 'unreachable'],
  ['HTML', () => HttpResponse.html('<html></html>'), 'failed'],
  ['an answer without a refresh token', () => HttpResponse.json({ access_token: 'a' }), 'failed'],
])('%s at the exchange is asked once, connects nothing and says why', async (_, answer, code) => {
  const bodies = exchange(answer)
  const { account, row, lines } = await setUpAccount()
  const { state, cookieHeader } = begin(account)
  const outcome = await account.completeRedirect({
    url: callback({ code: 'secret-code', state }),
    cookieHeader,
  })
  expect(outcome).toMatchObject({ kind: 'refused', code })
  expect(bodies).toHaveLength(1)
  expect(await row()).toBeUndefined()
  expect(lines.join('')).not.toContain('secret-')
})

test('connecting again takes the place of a connection that has ended', async () => {
  exchange(() => HttpResponse.json(tokenAnswer(5)))
  const { account, connected, db, storedTokens } = await setUpAccount()
  await connected()
  await db.updateTable('trakt_connection').set({ needs_reconnect: 1 }).execute()
  const { state, cookieHeader } = begin(account)
  await account.completeRedirect({ url: callback({ code: 'c', state }), cookieHeader })
  expect(await account.status()).toMatchObject({ connected: true, needsReconnect: false })
  expect(await storedTokens()).toEqual(['secret-access-5', 'secret-refresh-5'])
})

test('without a client id there is nothing to begin', async () => {
  const { account } = await setUpAccount({ TRAKT_CLIENT_ID: '' })
  expect(() => account.beginRedirect()).toThrow('TRAKT_CLIENT_ID')
  await expect(account.beginDevice()).rejects.toMatchObject({ code: 'trakt-not-configured' })
  expect(await account.status()).toEqual({
    configured: false,
    connected: false,
    needsReconnect: false,
    username: null,
    account: null,
    expiresAt: null,
    timeZone: null,
    device: null,
  })
})

test('an address cannot make up a sentence', () => {
  expect(refusalSentence('denied')).toContain('declined')
  expect(refusalSentence('toString')).toBeNull()
  expect(refusalSentence('<b>')).toBeNull()
  expect(refusalSentence(null)).toBeNull()
})

test('tokens, codes and verifiers are in no log line', async () => {
  const bodies = exchange()
  const { account, lines } = await setUpAccount()
  const { state, cookieHeader } = begin(account)
  await account.completeRedirect({ url: callback({ code: 'secret-code', state }), cookieHeader })
  expect(lines.length).toBeGreaterThan(0)
  for (const secret of ['secret-', state, bodies[0]?.['code_verifier'] ?? '?'])
    expect(lines.join('')).not.toContain(secret)
})
