import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSecretBox } from '#app/server/secret-box.ts'
import { endedSessionCookie, isSignedIn, sessionCookie } from '#app/server/session/session-cookie.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { PASSWORD, sessionParts, withCookie } from './session-parts.ts'

const DAY_MS = 86_400_000

test('a session lasts thirty days and not longer', () => {
  const parts = sessionParts()
  const headers = withCookie(sessionCookie(parts))
  parts.clock.advance(30 * DAY_MS - 1)
  expect(isSignedIn(parts, headers)).toBe(true)
  parts.clock.advance(1)
  expect(isSignedIn(parts, headers)).toBe(false)
})

test('a new password ends every session', () => {
  const parts = sessionParts()
  const headers = withCookie(sessionCookie(parts))
  expect(isSignedIn({ ...parts, config: aConfig({ APP_PASSWORD: 'another room' }) }, headers)).toBe(false)
})

test('a cookie sealed with another key, changed or made up is none', () => {
  const parts = sessionParts()
  const foreign = sessionCookie({ ...parts, secrets: createSecretBox(randomBytes(32)) })
  const [value] = sessionCookie(parts).split(';')
  for (const cookie of [foreign, `${value}x`, 'reelmark_session=', 'reelmark_session=e30', 'other=1']) {
    expect(isSignedIn(parts, withCookie(cookie))).toBe(false)
  }
  expect(isSignedIn(parts, new Headers())).toBe(false)
})

test('scripts cannot read the cookie, other sites cannot send it along, and it tells nothing of the password', () => {
  const cookie = sessionCookie(sessionParts())
  expect(cookie).toMatch(/^reelmark_session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/)
  expect(cookie).not.toContain(PASSWORD)
})

test('over https the cookie stays on https', () => {
  const parts = sessionParts({ APP_PASSWORD: PASSWORD, PUBLIC_URL: 'https://films.example' })
  expect(sessionCookie(parts)).toMatch(/; Secure$/)
  expect(endedSessionCookie(parts)).toMatch(/^reelmark_session=; .*Max-Age=0; Secure$/)
})
