import { expect, test } from 'vitest'
import { sortNameOf } from '#app/domain/sort-name.ts'
import { idFromParam, slugOf, titlePath } from '#app/domain/title-path.ts'

test.each([
  ['Spider-Man: No Way Home', 'spider-man-no-way-home'],
  ['Amélie', 'amelie'],
  ['Æon Flux', 'aeon-flux'],
  ['WALL·E', 'wall-e'],
  ["Don't Look Up", 'dont-look-up'],
  ['Deadpool & Wolverine', 'deadpool-and-wolverine'],
  ['千と千尋の神隠し', 'title'],
  ['???', 'title'],
  ['', 'title'],
])('the name %j is written %j in an address', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('the number decides and the name is decoration', () => {
  expect(titlePath('movie', 12, 'Inception')).toBe('/movies/12-inception')
  expect(titlePath('series', 3, '東京物語')).toBe('/series/3-title')
  expect(idFromParam('12-inception')).toBe(12)
  expect(idFromParam('12')).toBe(12)
  expect(idFromParam('inception-12')).toBeNull()
  expect(idFromParam('12inception')).toBeNull()
  expect(idFromParam('99999999999999999999')).toBeNull()
  expect(idFromParam(undefined)).toBeNull()
})

test.each([
  ['The Matrix', 'matrix'],
  ['A Fistful of Dollars', 'fistful of dollars'],
  ['Amélie', 'amelie'],
  ['¡Átame!', 'atame!'],
  ['The', 'the'],
  ['東京物語', '東京物語'],
  ['...', '...'],
])('%j is sorted as %j', (name, sorted) => {
  expect(sortNameOf(name)).toBe(sorted)
})
