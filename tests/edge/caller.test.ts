import { expect, test } from 'vitest'
import { callerOf } from '#app/server/session/caller.ts'
import { parseTrustedProxies } from '#app/server/base/trusted-proxies.ts'

const addressOf = (trusted: string | null, remoteAddress: string | null, forwardedFor?: string) => {
  const trustedProxies = trusted === null ? null : parseTrustedProxies(trusted)
  const headers = new Headers(forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor })
  return callerOf({ trustedProxies }, headers, remoteAddress).address
}

test('without a trusted proxy no header changes who calls', () => {
  expect(addressOf(null, '203.0.113.5', '127.0.0.1')).toBe('203.0.113.5')
  expect(addressOf('10.0.0.0/8', '203.0.113.5', '127.0.0.1')).toBe('203.0.113.5')
})

test('a trusted proxy says who calls', () => {
  expect(addressOf('loopback', '127.0.0.1', '203.0.113.5')).toBe('203.0.113.5')
  expect(addressOf('loopback', '::1', '2001:db8::5')).toBe('2001:db8::5')
  expect(addressOf('loopback', '::ffff:127.0.0.1', '203.0.113.5')).toBe('203.0.113.5')
  expect(addressOf('172.16.0.0/12 fd00::/8', 'fd00::7', '198.51.100.4:51044')).toBe('198.51.100.4')
  expect(addressOf('loopback', '127.0.0.1', '[2001:db8::5]:443')).toBe('2001:db8::5')
})

test('what the client wrote itself stands before what the proxy saw, and is not believed', () => {
  expect(addressOf('loopback', '127.0.0.1', '127.0.0.1, 203.0.113.5')).toBe('203.0.113.5')
  expect(addressOf('loopback,10.0.0.0/8', '127.0.0.1', '192.0.2.1, 203.0.113.5, 10.0.0.3')).toBe(
    '203.0.113.5',
  )
})

test('where every hop is trusted the furthest one calls', () => {
  expect(addressOf('loopback,10.0.0.0/8', '127.0.0.1', '10.0.0.9, 10.0.0.3')).toBe('10.0.0.9')
})

test.each(['', 'unknown', 'example.org', '999.1.1.1', '_hidden', '203.0.113.5; DROP'])(
  'an entry %j is no address: the proxy is as far as one sees',
  (entry) => {
    expect(addressOf('loopback', '127.0.0.1', entry)).toBe('127.0.0.1')
    expect(addressOf('loopback,10.0.0.0/8', '127.0.0.1', `203.0.113.5, ${entry}, 10.0.0.3`)).toBe('10.0.0.3')
  },
)

test.each([
  'x-forwarded-for',
  'x-forwarded-proto',
  'X-Forwarded-Host',
  'x-forwarded-prefix',
  'forwarded',
  'via',
  'x-real-ip',
])('%s tells that a proxy is in between', (name) => {
  const caller = callerOf({ trustedProxies: null }, new Headers({ [name]: 'x' }), '127.0.0.1')
  expect(caller).toEqual({ address: '127.0.0.1', isForwarded: true })
})

test('a request of this machine went through none', () => {
  const headers = new Headers({ host: 'localhost:3000', accept: '*/*' })
  expect(callerOf({ trustedProxies: null }, headers, '::1')).toEqual({ address: '::1', isForwarded: false })
  expect(callerOf({ trustedProxies: null }, headers, null)).toEqual({ address: null, isForwarded: false })
})

test.each(['nowhere', '10.0.0.0/33', '10.0.0/8', 'fd00::/129', '10.0.0.1/x', '*', 'true'])(
  '%s is no list of proxies',
  (text) => {
    expect(parseTrustedProxies(text)).toBeNull()
  },
)
