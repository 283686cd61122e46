import { expect, test } from 'vitest'
import { isSignedIn, sessionCookie } from '#app/server/session/session-cookie.ts'
import { createSessions } from '#app/server/session/sessions.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { sessionParts, withCookie } from './session-parts.ts'

async function setUp() {
  const db = await openTestDatabase()
  const sessions = createSessions({ db })
  await sessions.load()
  return { db, parts: { ...sessionParts(), sessions } }
}

test('signing out everywhere ends every session, and the next one counts', async () => {
  const { parts } = await setUp()
  const [phone, laptop] = [withCookie(sessionCookie(parts)), withCookie(sessionCookie(parts))]
  expect([phone, laptop].map((browser) => isSignedIn(parts, browser))).toEqual([true, true])
  await parts.sessions.endAll()
  expect([phone, laptop].map((browser) => isSignedIn(parts, browser))).toEqual([false, false])
  expect(isSignedIn(parts, withCookie(sessionCookie(parts)))).toBe(true)
})

test('a restart does not bring ended sessions back', async () => {
  const { db, parts } = await setUp()
  const browser = withCookie(sessionCookie(parts))
  await parts.sessions.endAll()
  const sessions = createSessions({ db })
  expect(isSignedIn({ ...parts, sessions }, browser)).toBe(false)
  await sessions.load()
  expect(isSignedIn({ ...parts, sessions }, browser)).toBe(false)
  expect(isSignedIn({ ...parts, sessions }, withCookie(sessionCookie(parts)))).toBe(true)
})

test('a session from before sessions were counted goes on', async () => {
  const { parts } = await setUp()
  const sealed = sessionCookie({
    ...parts,
    secrets: { ...parts.secrets, seal: (text) => parts.secrets.seal(withoutEpoch(text)) },
  })
  expect(isSignedIn(parts, withCookie(sealed))).toBe(true)
})

const withoutEpoch = (text: string) => {
  const { epoch: _, ...rest } = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify(rest)
}
