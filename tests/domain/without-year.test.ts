import { expect, test } from 'vitest'
import { withoutYear } from '#app/domain/without-year.ts'

test.each([
  ['Alien 1979', 'Alien'],
  ['Alien (1979)', 'Alien'],
  ['Alien, 1979 ', 'Alien'],
  ['1917', null],
  ['Alien', null],
  ['Room 237', null],
  ['- 1979', null],
])('“%s” without its year is %j', (text, expected) => {
  expect(withoutYear(text)).toBe(expected)
})
