import { expect, test } from 'vitest'
import { isHostAllowed } from '#app/server/edge/host-rule.ts'
import { aConfig } from '#tests/builders/a-config.ts'

const open = aConfig({ ALLOWED_HOSTS: 'films.home' })
const LOCKED = { APP_PASSWORD: 'long enough' }

test.each([
  '127.0.0.1:3000',
  '127.8.8.8',
  'localhost:3000',
  'LOCALHOST',
  '[::1]:3000',
  'films.home:3000',
  'films.home',
  'films.home.',
  'Films.Home',
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

test.each([LOCKED, { AUTH_DISABLED: 'true' }])('no foreign name passes with %o either', (environment) => {
  const config = aConfig({
    ...environment,
    PUBLIC_URL: 'https://films.example',
    ALLOWED_HOSTS: 'nas, nas.local',
  })
  for (const ours of ['films.example', 'nas:3000', 'nas.local', 'localhost:3000'])
    expect(isHostAllowed(config, ours)).toBe(true)
  for (const foreign of ['evil.example', 'films.example.evil.example', 'xfilms.example', 'nas.evil.example'])
    expect(isHostAllowed(config, foreign)).toBe(false)
})

test.each(['192.168.1.2:3000', '10.0.0.7', '[2001:db8::7]:3000', '[fe80::1]'])(
  'by its address %s other machines reach it, for an address cannot be pointed elsewhere',
  (host) => {
    expect(isHostAllowed(aConfig({ ...LOCKED, HOST: '0.0.0.0' }), host)).toBe(true)
    expect(isHostAllowed(aConfig({ AUTH_DISABLED: 'true', HOST: '0.0.0.0' }), host)).toBe(true)
  },
)

test.each([null, '', 'a b', 'user@localhost', 'localhost/path', 'localhost:port', 'localhost:99999', '[::1'])(
  '%s names no host at all, with a password or without',
  (host) => {
    expect(isHostAllowed(open, host)).toBe(false)
    expect(isHostAllowed(aConfig(LOCKED), host)).toBe(false)
  },
)
