import { http, HttpResponse } from 'msw'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { OWNER } from '#tests/builders/owner.ts'
import { createSecretBox } from '#app/server/base/secret-box.ts'
import { isDue } from '#app/server/trakt/token-keeper.ts'
import { TraktNotConnected } from '#app/server/trakt/trakt-not-connected.ts'
import { API, AUTH, bearerOf, setUpAccount, tokenAnswer, serveTrakt } from './set-up-account.ts'

const server = serveTrakt()
const EXPIRED = { issuedAt: '2026-10-08T18:00:00.000Z', expiresAt: '2026-10-15T17:00:00.000Z' }
const SOON = { issuedAt: '2026-10-08T20:00:00.000Z', expiresAt: '2026-10-15T20:00:00.000Z' }

/** Trakt with tokens that work while they are named in `good`, and refreshes that answer in turn. */
function trakt(o: { good?: string[]; refreshes?: (() => Response | Promise<Response>)[] } = {}) {
  const seen = { refreshes: [] as unknown[], bearers: [] as (string | null)[] }
  const good = new Set(o.good ?? [])
  server.use(
    http.post(`${AUTH}/oauth/token`, async ({ request }) => {
      seen.refreshes.push(await request.json())
      const answer = o.refreshes?.[Math.min(seen.refreshes.length, o.refreshes.length) - 1]
      if (answer) return answer()
      const pair = tokenAnswer(seen.refreshes.length + 1)
      good.clear()
      good.add(pair.access_token)
      return HttpResponse.json(pair)
    }),
    http.get(`${API}/sync/last_activities`, ({ request }) => {
      const bearer = bearerOf(request)
      seen.bearers.push(bearer)
      return good.has(bearer ?? '')
        ? HttpResponse.json({ watchlist: {} })
        : new HttpResponse(null, { status: 401 })
    }),
  )
  return seen
}
const status = (code: number, body?: object) => () =>
  body ? HttpResponse.json(body, { status: code }) : new HttpResponse(null, { status: code })
const fresh = () => HttpResponse.json(tokenAnswer(2))
const needsReconnect = async (row: () => Promise<{ needs_reconnect: number } | undefined>) =>
  (await row())?.needs_reconnect === 1

describe('when', () => {
  const due = (issuedAt: string, expiresAt: string, now: string) =>
    isDue({ issuedAt, expiresAt }, new Date(now))

  test.each([
    [
      'a week, two days left',
      '2026-10-08T00:00:00.000Z',
      '2026-10-15T00:00:00.000Z',
      '2026-10-13T00:00:00.000Z',
      false,
    ],
    [
      'a week, a day left',
      '2026-10-08T00:00:00.000Z',
      '2026-10-15T00:00:00.000Z',
      '2026-10-14T00:00:00.000Z',
      true,
    ],
    [
      'a day, thirteen hours left',
      '2026-10-08T00:00:00.000Z',
      '2026-10-09T00:00:00.000Z',
      '2026-10-08T11:00:00.000Z',
      false,
    ],
    [
      'a day, twelve hours left',
      '2026-10-08T00:00:00.000Z',
      '2026-10-09T00:00:00.000Z',
      '2026-10-08T12:00:00.000Z',
      true,
    ],
    [
      'four seconds, just issued',
      '2026-10-08T00:00:00.000Z',
      '2026-10-08T00:00:04.000Z',
      '2026-10-08T00:00:00.500Z',
      false,
    ],
    ['long gone', '2026-10-08T00:00:00.000Z', '2026-10-09T00:00:00.000Z', '2026-10-15T00:00:00.000Z', true],
  ])('of a life of %s', (_, issuedAt, expiresAt, now, expected) => {
    expect(due(issuedAt, expiresAt, now)).toBe(expected)
  })
})

test('a token that lives is used as it is', async () => {
  const seen = trakt({ good: ['secret-access-1'] })
  const { account, connected } = await setUpAccount()
  await connected()
  await account.client.lastActivities()
  expect(seen.refreshes).toEqual([])
})

test('a refresh sends what Trakt documents, without a secret where none is configured', async () => {
  const seen = trakt()
  const { account, connected } = await setUpAccount()
  await connected(EXPIRED)
  await account.client.lastActivities()
  expect(seen.refreshes).toEqual([
    {
      grant_type: 'refresh_token',
      refresh_token: 'secret-refresh-1',
      client_id: 'our-client',
      redirect_uri: 'http://127.0.0.1:3000/trakt/callback',
    },
  ])
})

test('a configured secret goes along', async () => {
  const seen = trakt()
  const { account, connected } = await setUpAccount({ TRAKT_CLIENT_SECRET: 'hush' })
  await connected(EXPIRED)
  await account.client.lastActivities()
  expect(seen.refreshes).toMatchObject([{ client_secret: 'hush' }])
})

test('fifty calls at the moment of expiry make one refresh', async () => {
  const seen = trakt()
  const { account, connected, storedTokens } = await setUpAccount()
  await connected(EXPIRED)
  await Promise.all(Array.from({ length: 50 }, () => account.client.lastActivities()))
  expect(seen.refreshes).toHaveLength(1)
  expect(new Set(seen.bearers)).toEqual(new Set(['secret-access-2']))
  expect(await storedTokens()).toEqual(['secret-access-2', 'secret-refresh-2'])
})

test('fifty calls that are answered with 401 make one refresh', async () => {
  const seen = trakt()
  const { account, connected } = await setUpAccount()
  await connected()
  await Promise.all(Array.from({ length: 50 }, () => account.client.lastActivities()))
  expect(seen.refreshes).toHaveLength(1)
})

test('a 401 that comes after the refresh leads to the new token, not to another refresh', async () => {
  const { account, connected } = await setUpAccount()
  await connected()
  let refreshes = 0
  let answerLate = () => {}
  const late = new Promise<void>((resolve) => (answerLate = resolve))
  server.use(
    http.post(`${AUTH}/oauth/token`, () => {
      refreshes += 1
      return fresh()
    }),
    http.get(`${API}/sync/:what`, async ({ request, params }) => {
      if (bearerOf(request) === 'secret-access-2') return HttpResponse.json([])
      if (params['what'] === 'watchlist') await late
      return new HttpResponse(null, { status: 401 })
    }),
  )
  const slow = account.client.page('watchlist', { page: 1 })
  await account.client.page('ratings', { page: 1 })
  answerLate()
  await slow
  expect(refreshes).toBe(1)
})

test('the new pair is stored before it is used', async () => {
  const { account, connected, storedTokens } = await setUpAccount()
  await connected(EXPIRED)
  let storedAtFirstUse: unknown
  server.use(
    http.post(`${AUTH}/oauth/token`, fresh),
    http.get(`${API}/sync/last_activities`, async () => {
      storedAtFirstUse = await storedTokens()
      return HttpResponse.json({})
    }),
  )
  await account.client.lastActivities()
  expect(storedAtFirstUse).toEqual(['secret-access-2', 'secret-refresh-2'])
})

test('what an answer leaves out is made up for: issued now, a day to live', async () => {
  trakt({ good: ['a'], refreshes: [() => HttpResponse.json({ access_token: 'a', refresh_token: 'r' })] })
  const { account, connected, row } = await setUpAccount()
  await connected(EXPIRED)
  await account.client.lastActivities()
  expect(await row()).toMatchObject({
    issued_at: '2026-10-15T18:00:00.000Z',
    expires_at: '2026-10-16T18:00:00.000Z',
  })
})

test('a second 401 ends the connection: one refresh, one repeat, no more', async () => {
  const seen = trakt({ refreshes: [fresh] })
  const { account, connected, row } = await setUpAccount()
  await connected()
  await expect(account.client.lastActivities()).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(seen.bearers).toEqual(['secret-access-1', 'secret-access-2'])
  expect(seen.refreshes).toHaveLength(1)
  expect(await needsReconnect(row)).toBe(true)
})

test('a second 401 for a token that ran out meanwhile leaves the connection', async () => {
  const { account, connected, clock, row } = await setUpAccount()
  await connected()
  server.use(
    http.post(`${AUTH}/oauth/token`, fresh),
    http.get(`${API}/sync/last_activities`, ({ request }) => {
      if (bearerOf(request) === 'secret-access-2') clock.set('2026-11-01T00:00:00.000Z')
      return new HttpResponse(null, { status: 401 })
    }),
  )
  await expect(account.client.lastActivities()).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(await needsReconnect(row)).toBe(false)
})

test('403 never leads to a refresh', async () => {
  const seen = trakt()
  server.use(http.get(`${API}/sync/last_activities`, () => new HttpResponse(null, { status: 403 })))
  const { account, connected, row } = await setUpAccount()
  await connected()
  await expect(account.client.lastActivities()).rejects.toMatchObject({ kind: 'forbidden' })
  expect(seen.refreshes).toEqual([])
  expect(await needsReconnect(row)).toBe(false)
})

test.each([
  ['400 invalid_grant', status(400, { error: 'invalid_grant', error_description: 'session not found' })],
  ['401', status(401)],
  ['a lost answer', () => HttpResponse.error()],
  ['HTML with 200', () => HttpResponse.html('<html></html>')],
  ['an answer without a refresh token', () => HttpResponse.json({ access_token: 'a' })],
])('%s on a refresh asks for a new connection and is not repeated', async (_, answer) => {
  const seen = trakt({ refreshes: [answer] })
  const { account, connected, row } = await setUpAccount()
  await connected(EXPIRED)
  await expect(account.client.lastActivities()).rejects.toBeInstanceOf(TraktNotConnected)
  expect(await needsReconnect(row)).toBe(true)
  await expect(account.client.lastActivities()).rejects.toBeInstanceOf(TraktNotConnected)
  expect(seen.refreshes).toHaveLength(1)
  expect(await account.status()).toMatchObject({ connected: false, needsReconnect: true })
})

test.each([
  ['403', status(403)],
  ['500', status(500)],
  ['502', status(502)],
  ['504', status(504)],
  ['invalid_client', status(400, { error: 'invalid_client' })],
])('%s on a refresh leaves the connection and is not repeated at once', async (_, answer) => {
  const seen = trakt({ refreshes: [answer] })
  const { account, connected, row } = await setUpAccount()
  await connected(EXPIRED)
  await expect(account.client.lastActivities()).rejects.toMatchObject({ name: 'UpstreamError' })
  expect(seen.refreshes).toHaveLength(1)
  expect(await needsReconnect(row)).toBe(false)
})

test.each([429, 503])('%i on a refresh is asked again, with the same token', async (code) => {
  const seen = trakt({ good: ['secret-access-2'], refreshes: [status(code), status(code), fresh] })
  const { account, connected, clock } = await setUpAccount()
  await connected(EXPIRED)
  await account.client.lastActivities()
  expect(seen.refreshes).toHaveLength(3)
  expect(Math.max(...clock.slept)).toBeGreaterThanOrEqual(2000)
})

test('503 without end stops after three attempts', async () => {
  const seen = trakt({ refreshes: [status(503)] })
  const { account, connected, row } = await setUpAccount()
  await connected(EXPIRED)
  await expect(account.client.lastActivities()).rejects.toMatchObject({ status: 503 })
  expect(seen.refreshes).toHaveLength(3)
  expect(await needsReconnect(row)).toBe(false)
})

test('a refresh that could not even be sent costs nothing', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const port = (closed.address() as AddressInfo).port
  await new Promise((resolve) => closed.close(resolve))
  const { account, connected, row } = await setUpAccount({ TRAKT_AUTH_URL: `http://127.0.0.1:${port}` })
  await connected(EXPIRED)
  server.close()
  try {
    await expect(account.client.lastActivities()).rejects.toMatchObject({
      kind: 'unreachable',
      neverSent: true,
    })
  } finally {
    server.listen({ onUnhandledRequest: 'error' })
  }
  expect(await needsReconnect(row)).toBe(false)
})

test('an early refresh that fails leaves the living token in use, and is not tried with every call', async () => {
  const seen = trakt({ good: ['secret-access-1'], refreshes: [status(500)] })
  const { account, connected, clock } = await setUpAccount()
  await connected(SOON)
  await account.client.lastActivities()
  await account.client.lastActivities()
  expect(seen.refreshes).toHaveLength(1)
  clock.advance(61_000)
  await account.client.lastActivities()
  expect(seen.refreshes).toHaveLength(2)
})

test('after a lost answer a pair that another stored meanwhile is used', async () => {
  const { account, connected, db, secrets, row } = await setUpAccount()
  await connected(EXPIRED)
  const bearers: (string | null)[] = []
  server.use(
    http.post(`${AUTH}/oauth/token`, async () => {
      await db
        .updateTable('trakt_connection')
        .set({
          access_token: secrets.seal('other-access'),
          refresh_token: secrets.seal('other-refresh'),
          expires_at: '2026-10-22T18:00:00.000Z',
        })
        .where('profile_id', '=', OWNER.profileId)
        .execute()
      return HttpResponse.error()
    }),
    http.get(`${API}/sync/last_activities`, ({ request }) => {
      bearers.push(bearerOf(request))
      return HttpResponse.json({})
    }),
  )
  await account.client.lastActivities()
  expect(bearers).toEqual(['other-access'])
  expect(await needsReconnect(row)).toBe(false)
})

test('a pair that arrives after the account was disconnected is dropped', async () => {
  const { account, connected, db, row } = await setUpAccount()
  await connected(EXPIRED)
  server.use(
    http.post(`${AUTH}/oauth/token`, async () => {
      await db.deleteFrom('trakt_connection').execute()
      return fresh()
    }),
  )
  await expect(account.client.lastActivities()).rejects.toBeInstanceOf(TraktNotConnected)
  expect(await row()).toBeUndefined()
})

test('a pair that arrives after the account was connected anew does not take its place', async () => {
  const { account, connected, db, secrets, storedTokens } = await setUpAccount()
  await connected(EXPIRED)
  const bearers: (string | null)[] = []
  server.use(
    http.post(`${AUTH}/oauth/token`, async () => {
      const pair = { access_token: secrets.seal('anew-access'), refresh_token: secrets.seal('anew-refresh') }
      await db.updateTable('trakt_connection').set(pair).execute()
      return fresh()
    }),
    http.get(`${API}/sync/last_activities`, ({ request }) => {
      bearers.push(bearerOf(request))
      return HttpResponse.json({})
    }),
  )
  await account.client.lastActivities()
  expect(bearers).toEqual(['anew-access'])
  expect(await storedTokens()).toEqual(['anew-access', 'anew-refresh'])
})

test('tokens that the key no longer opens ask for a new connection', async () => {
  trakt()
  const { account, connected, db, row } = await setUpAccount()
  await connected()
  const other = createSecretBox(Buffer.alloc(32, 9))
  await db
    .updateTable('trakt_connection')
    .set({ access_token: other.seal('x') })
    .execute()
  await expect(account.client.lastActivities()).rejects.toMatchObject({ needsReconnect: true })
  expect(await needsReconnect(row)).toBe(true)
})

test('without a connection nothing is asked', async () => {
  const seen = trakt()
  const { account } = await setUpAccount()
  await expect(account.client.lastActivities()).rejects.toMatchObject({
    code: 'trakt-not-connected',
    status: 409,
  })
  expect(seen.bearers).toEqual([])
})

test('no token is in the log or in the database as it is, whatever happens', async () => {
  trakt({ refreshes: [status(503), fresh] })
  const { account, connected, row, lines } = await setUpAccount()
  await connected(EXPIRED)
  await account.client.lastActivities().catch(() => undefined)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('')).not.toContain('secret-')
  expect(JSON.stringify(await row())).not.toContain('secret-')
})
