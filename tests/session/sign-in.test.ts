import { expect, test } from 'vitest'
import { isSignedIn } from '#app/server/session/sessions.ts'
import { SignInLimiter } from '#app/server/session/sign-in-limiter.ts'
import { signIn } from '#app/server/session/sign-in.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { PASSWORD, sessionParts, withCookie } from './session-parts.ts'

const MINUTE_MS = 60_000

async function setUp(environment?: Record<string, string>) {
  const parts = await sessionParts(environment)
  const limiter = new SignInLimiter(parts.clock)
  const attempt = async (password: string, address = '192.0.2.1') =>
    (await signIn({ ...parts, limiter }, OWNER, { password, address })).kind
  return { parts, limiter, attempt }
}

test('the right password gives a session', async () => {
  const { parts, limiter } = await setUp()
  const outcome = await signIn({ ...parts, limiter }, OWNER, { password: PASSWORD, address: '192.0.2.1' })
  expect(outcome.kind).toBe('signed-in')
  expect(outcome.kind === 'signed-in' && (await isSignedIn(parts, withCookie(outcome.cookie)))).toBe(true)
})

test.each(['', 'wrong', `${PASSWORD} `, PASSWORD.toUpperCase()])('%j does not', async (password) => {
  expect(await (await setUp()).attempt(password)).toBe('wrong-password')
})

test('where no password is set nobody signs in, not even with an empty one', async () => {
  expect(await (await setUp({})).attempt('')).toBe('wrong-password')
})

test('after ten wrong attempts an address waits, even with the right password', async () => {
  const { parts, attempt, limiter } = await setUp()
  for (let i = 0; i < 10; i += 1) {
    expect(await attempt('guess')).toBe('wrong-password')
    parts.clock.advance(MINUTE_MS)
  }
  expect(await signIn({ ...parts, limiter }, OWNER, { password: PASSWORD, address: '192.0.2.1' })).toEqual({
    kind: 'too-many-attempts',
    retryAfterSeconds: 5 * 60,
  })
  expect(await attempt(PASSWORD, '192.0.2.2')).toBe('signed-in')
  parts.clock.advance(5 * MINUTE_MS)
  expect(await attempt(PASSWORD)).toBe('signed-in')
})

test('signing in forgives the attempts before it', async () => {
  const { attempt } = await setUp()
  for (let round = 0; round < 3; round += 1) {
    for (let i = 0; i < 9; i += 1) expect(await attempt('guess')).toBe('wrong-password')
    expect(await attempt(PASSWORD)).toBe('signed-in')
  }
})

test('many addresses that guess together get an attempt each, and keep no other waiting', async () => {
  const { attempt } = await setUp()
  for (let i = 0; i < 60; i += 1) expect(await attempt('guess', `192.0.2.${i}`)).toBe('wrong-password')
  expect(await attempt('guess', '192.0.2.7')).toBe('too-many-attempts')
  expect(await attempt('guess', '198.51.100.9')).toBe('wrong-password')
  expect(await attempt('guess', '198.51.100.9')).toBe('too-many-attempts')
  expect(await attempt(PASSWORD, '198.51.100.1')).toBe('signed-in')
})

test('the addresses of one IPv6 network count as one', async () => {
  const { attempt } = await setUp()
  for (let i = 0; i < 10; i += 1) await attempt('guess', `2001:db8:0:1::${i + 1}`)
  expect(await attempt(PASSWORD, '2001:db8:0:1:ffff:ffff:ffff:ffff')).toBe('too-many-attempts')
  expect(await attempt(PASSWORD, '2001:db8:0:2::1')).toBe('signed-in')
})
