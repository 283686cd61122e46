import { expect, test } from 'vitest'
import { isOriginAllowed } from '#app/server/edge/origin-rule.ts'
import { aConfig } from '#tests/builders/a-config.ts'

const config = aConfig({ PUBLIC_URL: 'https://films.example', APP_PASSWORD: 'long enough' })
const allowed = (headers: Record<string, string>, method = 'POST') =>
  isOriginAllowed(config, method, new Headers({ host: '127.0.0.1:3000', ...headers }))

test('the public address may send, whatever host the request arrives under', () => {
  expect(allowed({ origin: 'https://films.example' })).toBe(true)
})

test('the address the request was sent to may send, also where a proxy took the TLS away', () => {
  expect(allowed({ origin: 'http://127.0.0.1:3000' })).toBe(true)
  expect(allowed({ host: 'nas.home', origin: 'https://nas.home' })).toBe(true)
  expect(allowed({ host: 'nas.home:443', origin: 'https://nas.home' })).toBe(true)
})

test.each([
  'https://elsewhere.example',
  'http://127.0.0.1:3001',
  'http://127.0.0.1',
  'http://films.example',
  'https://films.example.evil.example',
  'null',
  '',
])('a page of %s may not', (origin) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(allowed({ origin }, method)).toBe(false)
})

test('a forwarded host is nobody to trust', () => {
  expect(allowed({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })).toBe(false)
})

test('programs that send no origin pass, a browser that says it is cross-site does not', () => {
  expect(allowed({})).toBe(true)
  expect(allowed({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(allowed({ 'sec-fetch-site': 'cross-site' })).toBe(false)
})

test('reading is open to a link from anywhere', () => {
  expect(allowed({ origin: 'https://elsewhere.example' }, 'GET')).toBe(true)
  expect(allowed({ 'sec-fetch-site': 'cross-site' }, 'HEAD')).toBe(true)
})
