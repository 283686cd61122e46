import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { AUTH, serveTrakt, setUpAccount } from './set-up-account.ts'

const server = serveTrakt()

function revocations(answer: () => Response = () => HttpResponse.json({})) {
  const bodies: unknown[] = []
  server.use(
    http.post(`${AUTH}/oauth/revoke`, async ({ request }) => {
      bodies.push(await request.json())
      return answer()
    }),
  )
  return bodies
}

test('both tokens are revoked and forgotten', async () => {
  const bodies = revocations()
  const { account, connected, row } = await setUpAccount()
  await connected()
  await account.disconnect()
  expect(bodies).toEqual([
    { token: 'secret-access-1', client_id: 'our-client' },
    { token: 'secret-refresh-1', client_id: 'our-client' },
  ])
  expect(await row()).toBeUndefined()
  expect(await account.status()).toMatchObject({
    connected: false,
    needsReconnect: false,
    username: null,
    expiresAt: null,
  })
})

test.each<[string, () => Response]>([
  ['500', () => new HttpResponse(null, { status: 500 })],
  ['a dropped connection', () => HttpResponse.error()],
])('%s at Trakt does not keep the tokens here', async (_, answer) => {
  revocations(answer)
  const { account, connected, row, lines } = await setUpAccount()
  await connected()
  await account.disconnect()
  expect(await row()).toBeUndefined()
  expect(lines.join('')).not.toContain('secret-')
})

test('a pending device code is forgotten too', async () => {
  server.use(
    http.post(`${AUTH}/oauth/device/code`, () =>
      HttpResponse.json({
        device_code: 'd',
        user_code: 'U',
        verification_url: 'https://trakt.tv/activate',
        expires_in: 600,
        interval: 5,
      }),
    ),
    http.post(`${AUTH}/oauth/device/token`, () => new Promise<Response>(() => {})),
  )
  const { account } = await setUpAccount()
  await account.beginDevice()
  await account.disconnect()
  expect((await account.status()).device).toBeNull()
})

test('without a connection there is nothing to tell Trakt', async () => {
  const bodies = revocations()
  const { account } = await setUpAccount()
  await account.disconnect()
  expect(bodies).toEqual([])
})
