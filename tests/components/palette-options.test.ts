import { expect, test } from 'vitest'
import { type PaletteOption, paletteGroups } from '#app/components/palette/palette-options.ts'
import type { FoundEntry } from '#app/domain/found-entry.ts'

const alien: FoundEntry = {
  kind: 'movie',
  name: 'Alien',
  note: '1979',
  to: '/movies/1-alien',
  imagePath: null,
}
const weaver: FoundEntry = {
  kind: 'person',
  name: 'Sigourney Weaver',
  note: '3 titles',
  to: '/people/2-sigourney-weaver',
  imagePath: null,
}
const headings = (...given: Parameters<typeof paletteGroups>) =>
  paletteGroups(...given).map(({ heading }) => heading)
const labels = (...given: Parameters<typeof paletteGroups>) =>
  paletteGroups(...given).flatMap(({ options }) => options.map(({ label }) => label))

test('with nothing typed, what was chosen lately comes first, and once', () => {
  const recent: PaletteOption[] = [
    { id: 'page:/stats', kind: 'page', to: '/stats', label: 'Stats', icon: 'stats', note: null },
  ]
  expect(headings('', [], recent)).toEqual(['Lately', 'Go to', 'Do'])
  expect(labels('', [], recent).filter((label) => label === 'Stats')).toEqual(['Stats'])
  expect(headings('  ', [], [])).toEqual(['Go to', 'Do'])
})

test('what fits is grouped by what it is, and the search is always there', () => {
  expect(headings('xyz', [weaver, alien], [])).toEqual(['In your library', 'People', 'More'])
  expect(labels('xyz ', [], [])).toEqual(['Search everywhere for “xyz”'])
})

test('pages and things to do are found by the beginning of a word, whatever its accents and case', () => {
  expect(labels('SÉtt', [], [])[0]).toBe('Settings')
  expect(labels('trakt check', [], [])[0]).toBe('Check everything against Trakt')
  expect(labels('dark theme', [], [])[0]).toBe('Dark appearance')
  expect(labels('ettings', [], [])).toEqual(['Search everywhere for “ettings”'])
})

test('a page that is only also called so comes after what the library has', () => {
  expect(labels('start', [], [])[0]).toBe('Home')
  expect(labels('start', [alien], [])).toEqual(['Alien', 'Search everywhere for “start”', 'Home'])
  expect(labels('hom', [alien], [])[0]).toBe('Home')
})

test('no two options share a name that the list knows them by', () => {
  const ids = paletteGroups('', [], []).flatMap(({ options }) => options.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(['Lists', 'Export', 'Upcoming'])('%s is one of the pages', (label) => {
  expect(labels(label, [], [])[0]).toBe(label)
})
