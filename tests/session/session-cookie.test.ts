import { expect, test } from 'vitest'
import { endedSessionCookie, sessionCookie, sessionToken } from '#app/server/session/session-cookie.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { PASSWORD, withCookie } from './session-parts.ts'

const https = aConfig({ APP_PASSWORD: PASSWORD, PUBLIC_URL: 'https://films.example' })

test('scripts cannot read the cookie, and other sites cannot send it along', () => {
  expect(sessionCookie(aConfig(), 'abc', 60)).toBe(
    'reelmark_session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
  )
})

test('over https the cookie stays on https', () => {
  expect(sessionCookie(https, 'abc', 60)).toMatch(/; Secure$/)
  expect(endedSessionCookie(https)).toMatch(/^reelmark_session=; .*Max-Age=0; Secure$/)
})

test('what was set is read back among other cookies, and an empty one is none', () => {
  expect(sessionToken(withCookie(sessionCookie(https, 'abc', 60)))).toBe('abc')
  expect(sessionToken(withCookie(endedSessionCookie(https)))).toBeNull()
  expect(sessionToken(new Headers({ cookie: 'xreelmark_session=abc' }))).toBeNull()
  expect(sessionToken(new Headers())).toBeNull()
})
