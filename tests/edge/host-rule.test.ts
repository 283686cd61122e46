import { expect, test } from 'vitest'
import { isHostAllowed } from '#app/server/edge/host-rule.ts'
import { aConfig } from '#tests/builders/a-config.ts'

const open = aConfig({ PUBLIC_URL: 'http://films.home:3000' })

test.each([
  '127.0.0.1:3000',
  '127.8.8.8',
  'localhost:3000',
  'LOCALHOST',
  '[::1]:3000',
  'films.home:3000',
  'films.home',
])('without a password, %s is one of our names', (host) => {
  expect(isHostAllowed(open, host)).toBe(true)
})

test.each([
  'evil.example',
  'evil.example:3000',
  '127.0.0.1.evil.example',
  '192.168.1.2:3000',
  'localhost.evil.example',
])('without a password, %s is refused: it may be a name pointed at this machine', (host) => {
  expect(isHostAllowed(open, host)).toBe(false)
})

test('with a password, or with sign-in left to a proxy, any name passes', () => {
  expect(isHostAllowed(aConfig({ APP_PASSWORD: 'long enough' }), 'evil.example')).toBe(true)
  expect(isHostAllowed(aConfig({ AUTH_DISABLED: 'true' }), 'evil.example')).toBe(true)
})

test.each([null, '', 'a b', 'user@localhost', 'localhost/path', 'localhost:port', 'localhost:99999', '[::1'])(
  '%s names no host at all, with a password or without',
  (host) => {
    expect(isHostAllowed(open, host)).toBe(false)
    expect(isHostAllowed(aConfig({ APP_PASSWORD: 'long enough' }), host)).toBe(false)
  },
)
