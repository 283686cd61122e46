import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { AUTH, serveTrakt, setUpAccount, settingsHandler, tokenAnswer } from './set-up-account.ts'

const server = serveTrakt()

type Account = Awaited<ReturnType<typeof setUpAccount>>['account']

/** Hands out codes 1, 2, … and answers polls in turn; the last answer stays. */
function device(polls: (() => Response | Promise<Response>)[], code: object = {}) {
  const seen = { codes: 0, polls: [] as Record<string, string>[] }
  server.use(
    http.post(`${AUTH}/oauth/device/code`, () => {
      seen.codes += 1
      return HttpResponse.json({
        device_code: `secret-device-${seen.codes}`,
        user_code: `CODE000${seen.codes}`,
        verification_url: 'https://trakt.tv/activate',
        expires_in: 600,
        interval: 5,
        ...code,
      })
    }),
    http.post(`${AUTH}/oauth/device/token`, async ({ request }) => {
      seen.polls.push((await request.json()) as Record<string, string>)
      return (polls[Math.min(seen.polls.length, polls.length) - 1] ?? pending)()
    }),
    settingsHandler,
  )
  return seen
}

const status = (code: number) => () => new HttpResponse(null, { status: code })
const pending = status(400)
const approved = () => HttpResponse.json(tokenAnswer(1))
const outcome = async (account: Account) => (await account.status()).device?.outcome
const settled = (account: Account, expected: string) =>
  expect.poll(() => outcome(account), { timeout: 5000 }).toBe(expected)

test('a code is shown, and the connection follows by itself once it is approved', async () => {
  const seen = device([pending, pending, approved])
  const { account, clock, storedTokens, timesConnected, row } = await setUpAccount()
  expect(await account.beginDevice()).toEqual({
    userCode: 'CODE0001',
    verificationUrl: 'https://trakt.tv/activate',
    expiresAt: '2026-10-15T18:10:00.000Z',
    intervalSeconds: 5,
  })
  await settled(account, 'connected')
  expect(seen.polls).toHaveLength(3)
  expect(seen.polls[0]).toEqual({ code: 'secret-device-1', client_id: 'our-client' })
  expect(clock.slept.slice(0, 3)).toEqual([5000, 5000, 5000])
  expect(await storedTokens()).toEqual(['secret-access-1', 'secret-refresh-1'])
  expect(await row()).toMatchObject({ username: 'sample', time_zone: 'America/New_York' })
  expect(timesConnected()).toBe(1)
  expect(await account.status()).toMatchObject({ connected: true, device: { userCode: 'CODE0001' } })
})

test.each([
  [404, 'failed'],
  [409, 'failed'],
  [410, 'expired'],
  [418, 'denied'],
  [401, 'failed'],
  [403, 'failed'],
])('%i ends the polling as %s', async (code, expected) => {
  const seen = device([pending, status(code)])
  const { account, row } = await setUpAccount()
  await account.beginDevice()
  await settled(account, expected)
  expect(seen.polls).toHaveLength(2)
  expect(await row()).toBeUndefined()
})

test('429 makes the polling slower', async () => {
  device([status(429), status(429), approved])
  const { account, clock } = await setUpAccount()
  await account.beginDevice()
  await settled(account, 'connected')
  expect(clock.slept.filter((ms) => ms >= 5000)).toEqual([5000, 10_000, 15_000])
})

test('an outage on the way is waited out', async () => {
  device([status(503), () => HttpResponse.error(), () => HttpResponse.html('<html></html>'), approved])
  const { account } = await setUpAccount()
  await account.beginDevice()
  await settled(account, 'connected')
})

test('a code nobody approves expires, also without Trakt saying so', async () => {
  const seen = device([pending], { expires_in: 20 })
  const { account } = await setUpAccount()
  await account.beginDevice()
  await settled(account, 'expired')
  expect(seen.polls.length).toBeLessThanOrEqual(4)
})

test('a missing interval and an address that is no link are made up for', async () => {
  device([approved], { interval: undefined, expires_in: undefined, verification_url: 'javascript:alert(1)' })
  const { account } = await setUpAccount()
  expect(await account.beginDevice()).toMatchObject({
    intervalSeconds: 5,
    verificationUrl: 'https://trakt.tv/activate',
    expiresAt: '2026-10-15T18:10:00.000Z',
  })
  await settled(account, 'connected')
})

test('a new code takes the place of the old one, which is polled for no more', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const seen = device([
    async () => {
      await held
      return pending()
    },
    approved,
  ])
  const { account } = await setUpAccount()
  await account.beginDevice()
  await expect.poll(() => seen.polls.length).toBe(1)
  expect(await account.beginDevice()).toMatchObject({ userCode: 'CODE0002' })
  release()
  await settled(account, 'connected')
  expect(seen.polls.map((poll) => poll['code'])).toEqual(['secret-device-1', 'secret-device-2'])
})

test('two codes asked for at once leave one loop, for the one that is shown', async () => {
  const seen = device([...Array.from({ length: 12 }, () => pending), approved])
  const { account } = await setUpAccount()
  await Promise.all([account.beginDevice(), account.beginDevice()])
  await settled(account, 'connected')
  const polled = seen.polls.map((poll) => poll['code'])
  expect((await account.status()).device?.userCode).toBe('CODE0002')
  expect(new Set(polled.slice(polled.indexOf('secret-device-2')))).toEqual(new Set(['secret-device-2']))
})

test('a pending code is polled for again after a restart', async () => {
  const never = () => new Promise<Response>(() => {})
  device([never])
  const before = await setUpAccount()
  await before.account.beginDevice()
  await before.account.stop()
  expect(await outcome(before.account)).toBe('pending')

  const seen = device([pending, approved])
  const after = await setUpAccount({}, { db: before.db })
  await after.account.resume()
  await settled(after.account, 'connected')
  expect(seen.polls.map((poll) => poll['code'])).toEqual(['secret-device-1', 'secret-device-1'])
})

test('after a restart nothing is asked where no code is pending', async () => {
  const { account, clock } = await setUpAccount()
  await account.resume()
  await account.stop()
  expect(clock.slept).toEqual([])
})

test('a code whose time ran out while nobody polled is shown as expired', async () => {
  device([() => new Promise<Response>(() => {})])
  const { account, clock } = await setUpAccount()
  await account.beginDevice()
  await account.stop()
  clock.advance(600_000)
  expect(await outcome(account)).toBe('expired')
})

test('Trakt refusing to give a code is an error and changes nothing', async () => {
  server.use(http.post(`${AUTH}/oauth/device/code`, () => new HttpResponse(null, { status: 403 })))
  const { account } = await setUpAccount()
  await expect(account.beginDevice()).rejects.toMatchObject({
    status: 503,
    code: 'trakt-application-unknown',
  })
  expect((await account.status()).device).toBeNull()
})

test('neither the device code nor a token is in the log, and the code lies sealed', async () => {
  device([status(429), approved])
  const { account, lines, db } = await setUpAccount()
  await account.beginDevice()
  await settled(account, 'connected')
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('')).not.toContain('secret-')
  expect(JSON.stringify(await db.selectFrom('trakt_device_code').selectAll().execute())).not.toContain(
    'secret-',
  )
})
