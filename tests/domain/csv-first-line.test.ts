import { expect, test } from 'vitest'
import {
  firstLineLooksLike,
  mayHoldFor,
  numberedColumn,
  placeOfNumbered,
} from '#app/domain/csv-first-line.ts'

test.each([
  ['a year', ['Alien', '1979'], 'row'],
  ['a day', ['Alien', '2024-05-25', 'attic'], 'row'],
  ['a short date', ['Alien', '25.5.24'], 'row'],
  ['an IMDb id', ['Alien', 'tt0078748'], 'row'],
  ['a rating with a comma', ['Alien', '4,5'], 'row'],
  ['words alone', ['Alien', 'attic'], 'names'],
  ['names of columns', ['Title', 'Year'], 'names'],
  ['a known name beside a number', ['Title', '2023', '2024'], 'names'],
  ['what a title is and that it was seen', ['Alien', '1979', 'movie', 'watched'], 'row'],
  ['words that are names and values alike', ['Film', 'Seen'], 'names'],
  ['nothing', ['', ''], 'names'],
] as const)('a first line with %s looks like %s', (_, cells, expected) => {
  expect(firstLineLooksLike(cells)).toBe(expected)
})

test('a numbered column leads back to its place, and no other name does', () => {
  expect([0, 8, 11].map((place) => placeOfNumbered(numberedColumn(place)))).toEqual([0, 8, 11])
  expect(['column 0', 'column', 'column 1.5', 'title'].map(placeOfNumbered)).toEqual([null, null, null, null])
})

test('what was said of another table holds only where dates, years and ids are in the same columns', () => {
  const said = { title: 'column 1', year: 'column 2', watched: 'column 3' }
  expect(mayHoldFor(said, { title: 'column 2', year: 'column 2', watched: 'column 3' })).toBe(true)
  expect(mayHoldFor(said, { title: 'column 1' })).toBe(true)
  expect(mayHoldFor(said, { watched: 'column 2', rating: 'column 3' })).toBe(false)
})
