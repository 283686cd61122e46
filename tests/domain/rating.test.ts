import { expect, test } from 'vitest'
import { tierOf } from '#app/domain/rating.ts'

test.each([
  [1, 'Waste'],
  [2, 'Waste'],
  [3, 'Meh'],
  [4, 'Meh'],
  [5, 'Decent'],
  [6, 'Decent'],
  [7, 'Entertaining'],
  [8, 'Entertaining'],
  [9, 'Outstanding'],
  [10, 'Outstanding'],
])('%i is %s', (value, tier) => {
  expect(tierOf(value)).toBe(tier)
})

test.each([0, -1, 11, 5.5, Number.NaN])('%d is no rating', (value) => {
  expect(() => tierOf(value)).toThrow(RangeError)
})
