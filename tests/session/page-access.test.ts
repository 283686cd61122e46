import { expect, test } from 'vitest'
import { requirePageAccess } from '#app/server/session/page-access.ts'
import { beginSession } from '#app/server/session/sessions.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { sessionParts, withCookie } from './session-parts.ts'

const ask = (path: string, init: RequestInit = {}) => new Request(`http://127.0.0.1:3000${path}`, init)
const answerTo = async (path: string, init?: RequestInit) =>
  requirePageAccess(await sessionParts(), ask(path, init))
const locationOf = async (path: string, init?: RequestInit) =>
  (await answerTo(path, init))?.headers.get('location')

test('without a password every page is open', async () => {
  expect(await requirePageAccess(await sessionParts({}), ask('/settings'))).toBeNull()
})

test('a signed-in browser sees every page', async () => {
  const parts = await sessionParts()
  const headers = withCookie(await beginSession(parts, OWNER))
  expect(await requirePageAccess(parts, ask('/settings', { headers }))).toBeNull()
})

test.each(['/login', '/login?to=%2Flibrary', '/login.data', '/logout', '/healthz'])(
  '%s is open to all',
  async (path) => {
    expect(await answerTo(path)).toBeNull()
  },
)

test.each([
  '/',
  '/library',
  '/trakt/callback?code=c&state=s',
  '/login/x',
  '/healthz/x',
  '//login',
  '/nowhere',
])('%s leads to the sign-in page', async (path) => {
  const answer = await answerTo(path)
  expect(answer?.status).toBe(302)
  expect(answer?.headers.get('location')).toMatch(/^\/login(\?to=|$)/)
  expect(answer?.headers.get('cache-control')).toBe('no-store')
})

test('signing in leads back to the page that was wanted, and never to another site', async () => {
  expect(await locationOf('/library?q=a&sort=name')).toBe('/login?to=%2Flibrary%3Fq%3Da%26sort%3Dname')
  expect(await locationOf('/')).toBe('/login')
  expect(await locationOf('//evil.example/')).toBe('/login')
  expect(await locationOf('/settings', { method: 'POST' })).toBe('/login')
})

test('a client-side navigation is sent where Remix can tell the browser to leave', async () => {
  expect(await locationOf('/library.data?q=a&_routes=routes%2Flibrary')).toBe(
    '/login.data?leave=1&to=%2Flibrary%3Fq%3Da',
  )
  expect(await locationOf('/_root.data')).toBe('/login.data?leave=1&')
})

test('an image is refused, for a sign-in page is no picture', async () => {
  expect((await answerTo('/images/poster/w342/a.jpg'))?.status).toBe(401)
})
