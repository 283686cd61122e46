import { http, HttpResponse } from 'msw'
import { afterEach, expect, test } from 'vitest'
import { loader as callbackLoader } from '#app/routes/trakt.callback.ts'
import { action as connect, loader as connectPage } from '#app/routes/trakt.connect.ts'
import { action as disconnect } from '#app/routes/trakt.disconnect.ts'
import { type Runtime, setRuntime } from '#app/server/runtime.ts'
import { AUTH, serveTrakt, setUpAccount, settingsHandler, tokenAnswer } from './set-up-account.ts'

const server = serveTrakt()
afterEach(() => setRuntime(undefined))

async function run(environment: Record<string, string> = {}) {
  const set = await setUpAccount(environment)
  setRuntime({ config: set.config, trakt: set.account } as Runtime)
  return set
}

const callback = (query: string, cookie: string | null) =>
  callbackLoader({
    request: new Request(`http://127.0.0.1:3000/trakt/callback${query}`, {
      headers: cookie ? { Cookie: cookie } : {},
    }),
    params: {},
    context: {},
  })

test('connect leads to Trakt, and the way back leads to the import', async () => {
  server.use(
    http.post(`${AUTH}/oauth/token`, () => HttpResponse.json(tokenAnswer(1))),
    settingsHandler,
  )
  const { account } = await run()
  const there = connect()
  expect(there.status).toBe(302)
  const authorize = new URL(there.headers.get('Location') ?? '')
  expect(authorize.href).toContain(`${AUTH}/oauth/authorize?`)
  const cookie = there.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const back = await callback(`?code=c&state=${authorize.searchParams.get('state')}`, cookie)
  expect([back.status, back.headers.get('Location')]).toEqual([302, '/import'])
  expect(back.headers.get('Set-Cookie')).toContain('Max-Age=0')
  expect((await account.status()).connected).toBe(true)
})

test('a callback nobody asked for goes to the settings, without the code', async () => {
  const { account } = await run()
  const answer = await callback('?code=stolen&state=guessed', null)
  expect([answer.status, answer.headers.get('Location')]).toEqual([
    302,
    '/settings?trakt=not-asked-for#trakt',
  ])
  expect((await account.status()).connected).toBe(false)
})

test('without a client id connect leads to the settings', async () => {
  await run({ TRAKT_CLIENT_ID: '' })
  const answer = connect()
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/settings#trakt'])
  expect(answer.headers.get('Set-Cookie')).toBeNull()
})

test('looking at the address changes nothing', () => {
  expect(connectPage().headers.get('Location')).toBe('/settings#trakt')
})

test('disconnect forgets the account and goes back to the settings', async () => {
  server.use(http.post(`${AUTH}/oauth/revoke`, () => HttpResponse.json({})))
  const { account, connected } = await run()
  await connected()
  const answer = await disconnect()
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/settings#trakt'])
  expect((await account.status()).connected).toBe(false)
})
