import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createScaleFinder, isNoRating, parseRating, readRating } from '#app/domain/rating-text.ts'

const scaleOf = (...texts: string[]) => {
  const finder = createScaleFinder()
  for (const text of texts) finder.add(text)
  return finder.scale()
}

test.each([
  ['7', { value: 7, of: null }],
  ['7,5', { value: 7.5, of: null }],
  ['7.5', { value: 7.5, of: null }],
  ['7/10', { value: 7, of: 10 }],
  ['3,5 / 5', { value: 3.5, of: 5 }],
  ['7 out of 10', { value: 7, of: 10 }],
  ['72 %', { value: 72, of: 100 }],
  ['4 stars', { value: 4, of: null }],
  ['★★★½', { value: 3.5, of: 5 }],
  ['★★★☆☆', { value: 3, of: 5 }],
  ['****', { value: 4, of: 5 }],
  ['great', null],
  ['', null],
  ['-3', null],
  ['5/0', null],
])('%s is %o', (text, expected) => {
  expect(parseRating(text)).toEqual(expected)
})

test('what says out of how many it is needs no scale, and what is out of it is none', () => {
  expect(['7/10', '3.5/5', '72%', '14/20', '12/10'].map((text) => readRating(text, 'hundred'))).toEqual([
    7,
    7,
    7,
    7,
    null,
  ])
  expect(readRating('4,5', 'five-stars')).toBe(9)
  expect(readRating('6', 'five-stars')).toBeNull()
})

test('0, a hyphen and the like are no rating, and nothing is wrong with them', () => {
  expect(['0', '0.0', '', '-', 'n/a', 'None', '0/10'].every(isNoRating)).toBe(true)
  expect(['7', 'great', '11'].some(isNoRating)).toBe(false)
})

test.each([
  [['5', '3.5'], 'five-stars'],
  [['9'], 'ten'],
  [['9', '88'], 'hundred'],
  [[], 'ten'],
  [['8', '9', '7', '10', '75'], 'ten'],
  [['6', '9', '100'], 'ten'],
  [['74', '81', '9', '66'], 'hundred'],
  [['4,5', '3', '2,5', '4', '5', '1', '3,5', '3', '8'], 'five-stars'],
  [['4', '3', '2', '4', '5', '1', '3', '3', '8'], 'ten'],
  [['4/5', '90%', '8', '7'], 'ten'],
] as const)('the scale of %j is %s', (texts, expected) => {
  expect(scaleOf(...texts)).toBe(expected)
})

test('one value that does not fit turns no column of five or more tens, wherever it stands', () => {
  const tens = fc.array(fc.integer({ min: 6, max: 10 }), { minLength: 5, maxLength: 30 })
  fc.assert(
    fc.property(tens, fc.integer({ min: 11, max: 100 }), fc.nat(), (values, slip, place) => {
      const texts = values.map(String)
      texts.splice(place % (values.length + 1), 0, String(slip))
      expect(scaleOf(...texts)).toBe('ten')
    }),
  )
})
