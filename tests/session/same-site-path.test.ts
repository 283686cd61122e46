import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameSitePath } from '#app/server/session/same-site-path.ts'

test.each(['/', '/library', '/library?q=a%20b&sort=name', '/series/1-dark#s2', '/search?q=//x'])(
  '%s is kept',
  (path) => {
    expect(sameSitePath(path)).toBe(path)
  },
)

test.each([
  null,
  '',
  'library',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  '\\\\evil.example',
])('%j leads home instead', (path) => {
  expect(sameSitePath(path)).toBe('/')
})

test('whatever is given, a browser stays on this site', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '@',
    ':',
    'evil.example',
    '%2f',
    '?',
    '#',
    'http:',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (list) => {
      const path = sameSitePath(list.join(''))
      expect(new URL(path, 'http://here.example').host).toBe('here.example')
    }),
    { numRuns: 1000 },
  )
})
