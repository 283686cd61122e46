import { expect, test } from 'vitest'
import { readPageNumber } from '#app/domain/page-number.ts'

test.each([
  ['1', 1],
  ['27', 27],
  [null, 1],
  ['', 1],
  ['0', 1],
  ['-3', 1],
  ['1e3', 1],
  ['2.5', 1],
  ['99999999999999999999', 1_000_000],
])('page %j is page %i', (text, page) => {
  expect(readPageNumber(text)).toBe(page)
})
