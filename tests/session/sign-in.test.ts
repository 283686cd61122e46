import { expect, test } from 'vitest'
import { isSignedIn } from '#app/server/session/session-cookie.ts'
import { SignInLimiter } from '#app/server/session/sign-in-limiter.ts'
import { signIn } from '#app/server/session/sign-in.ts'
import { PASSWORD, sessionParts, withCookie } from './session-parts.ts'

const MINUTE_MS = 60_000

function setUp(environment?: Record<string, string>) {
  const parts = sessionParts(environment)
  const limiter = new SignInLimiter(parts.clock)
  const attempt = (password: string, address = '192.0.2.1') =>
    signIn({ ...parts, limiter }, { password, address }).kind
  return { parts, limiter, attempt }
}

test('the right password gives a session', () => {
  const { parts, limiter } = setUp()
  const outcome = signIn({ ...parts, limiter }, { password: PASSWORD, address: '192.0.2.1' })
  expect(outcome.kind).toBe('signed-in')
  expect(outcome.kind === 'signed-in' && isSignedIn(parts, withCookie(outcome.cookie))).toBe(true)
})

test.each(['', 'wrong', `${PASSWORD} `, PASSWORD.toUpperCase()])('%j does not', (password) => {
  expect(setUp().attempt(password)).toBe('wrong-password')
})

test('where no password is set nobody signs in, not even with an empty one', () => {
  expect(setUp({}).attempt('')).toBe('wrong-password')
})

test('after ten wrong attempts an address waits, even with the right password', () => {
  const { parts, attempt, limiter } = setUp()
  for (let i = 0; i < 10; i += 1) {
    expect(attempt('guess')).toBe('wrong-password')
    parts.clock.advance(MINUTE_MS)
  }
  expect(signIn({ ...parts, limiter }, { password: PASSWORD, address: '192.0.2.1' })).toEqual({
    kind: 'too-many-attempts',
    retryAfterSeconds: 5 * 60,
  })
  expect(attempt(PASSWORD, '192.0.2.2')).toBe('signed-in')
  parts.clock.advance(5 * MINUTE_MS)
  expect(attempt(PASSWORD)).toBe('signed-in')
})

test('signing in forgives the attempts before it', () => {
  const { attempt } = setUp()
  for (let round = 0; round < 3; round += 1) {
    for (let i = 0; i < 9; i += 1) expect(attempt('guess')).toBe('wrong-password')
    expect(attempt(PASSWORD)).toBe('signed-in')
  }
})

test('many addresses together are slowed down as well', () => {
  const { attempt } = setUp()
  for (let i = 0; i < 60; i += 1) expect(attempt('guess', `192.0.2.${i}`)).toBe('wrong-password')
  expect(attempt(PASSWORD, '198.51.100.1')).toBe('too-many-attempts')
})

test('the addresses of one IPv6 network count as one', () => {
  const { attempt } = setUp()
  for (let i = 0; i < 10; i += 1) attempt('guess', `2001:db8:0:1::${i + 1}`)
  expect(attempt(PASSWORD, '2001:db8:0:1:ffff:ffff:ffff:ffff')).toBe('too-many-attempts')
  expect(attempt(PASSWORD, '2001:db8:0:2::1')).toBe('signed-in')
})

test('an IPv4 address counts the same when it is written as IPv6', () => {
  const { attempt } = setUp()
  for (let i = 0; i < 10; i += 1) attempt('guess', '::ffff:192.0.2.1')
  expect(attempt(PASSWORD, '192.0.2.1')).toBe('too-many-attempts')
})
