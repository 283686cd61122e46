import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type LibraryFilters,
  defaultDirection,
  isNarrowed,
  libraryKinds,
  libraryPath,
  libraryQuery,
  librarySorts,
  libraryViews,
  libraryStatuses,
  noFilters,
  parseLibraryFilters,
  runtimeBands,
} from '#app/domain/library-filters.ts'

const parse = (query: string) => parseLibraryFilters(new URLSearchParams(query))

const someFilters: fc.Arbitrary<LibraryFilters> = fc.record({
  kind: fc.option(fc.constantFrom(...libraryKinds)),
  status: fc.option(fc.constantFrom(...libraryStatuses)),
  genre: fc.constantFrom(null, 'Drama', 'Action & Adventure', 'Science Fiction'),
  studio: fc.constantFrom(null, 'Studio Ghibli', 'A24 & Friends'),
  person: fc.option(fc.integer({ min: 1, max: 2_000_000_000 })),
  collection: fc.option(fc.integer({ min: 1, max: 2_000_000_000 })),
  list: fc.option(fc.integer({ min: 1, max: 9999 })),
  rating: fc.option(fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant('unrated' as const))),
  tmdb: fc.option(fc.integer({ min: 1, max: 9 })),
  runtime: fc.option(fc.constantFrom('under-30' as const, '90-120' as const, 'over-150' as const)),
  language: fc.constantFrom(null, 'en', 'ja', 'cmn'),
  watched: fc.option(fc.integer({ min: 1888, max: 2999 })),
  favourite: fc.constantFrom('yes' as const, null),
  view: fc.option(fc.constantFrom(...libraryViews)),
  select: fc.option(fc.constantFrom('on' as const, 'all' as const)),
  more: fc.boolean(),
  decade: fc.option(fc.integer({ min: 187, max: 219 }).map((tens) => tens * 10)),
  year: fc.option(fc.integer({ min: 1888, max: 2150 })),
  q: fc.option(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((q) => q.trim() === q && q !== ''),
  ),
  sort: fc.constantFrom(...librarySorts),
  direction: fc.constantFrom('asc' as const, 'desc' as const),
  page: fc.integer({ min: 1, max: 5000 }),
})

test('no query string means everything, what was watched last first', () => {
  expect(parse('')).toEqual(noFilters)
  expect(libraryQuery(noFilters)).toBe('')
})

test('what is written reads back the same', () => {
  fc.assert(
    fc.property(someFilters, (filters) => {
      expect(parse(libraryQuery(filters))).toEqual(filters)
    }),
  )
})

test('any text can be read, and never fails', () => {
  const names = fc.constantFrom(
    'kind',
    'status',
    'genre',
    'rating',
    'decade',
    'q',
    'sort',
    'direction',
    'page',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const filters = parseLibraryFilters(new URLSearchParams(pairs))
      expect(filters.page).toBeGreaterThanOrEqual(1)
      expect(librarySorts).toContain(filters.sort)
    }),
  )
})

test('unknown and impossible values are left out', () => {
  const query = 'kind=tv&status=dropped&rating=11&decade=soon&sort=random&direction=up&page=0&q=%20&genre='
  expect(parse(query)).toEqual(noFilters)
})

test('a year stands for its decade', () => {
  expect(parse('decade=1994').decade).toBe(1990)
})

test('names go up and everything else goes down unless the address says otherwise', () => {
  expect(parse('sort=title').direction).toBe('asc')
  expect(parse('sort=next-airs').direction).toBe('asc')
  expect(parse('sort=rating').direction).toBe('desc')
  expect(parse('sort=title&direction=desc').direction).toBe('desc')
  expect(libraryPath({ sort: 'title', direction: defaultDirection('title') })).toBe('/library?sort=title')
})

test('a path takes the filters it is given and no others', () => {
  expect(libraryPath({})).toBe('/library')
  expect(libraryPath({ genre: 'Action & Adventure', kind: 'series' })).toBe(
    '/library?kind=series&genre=Action+%26+Adventure',
  )
})

test('the bands of lengths follow each other without a gap', () => {
  const bands = Object.values(runtimeBands)
  for (const [index, [from]] of bands.entries()) if (index > 0) expect(from).toBe(bands[index - 1]?.[1])
})

test('order, page and view do not narrow the library', () => {
  expect(isNarrowed({ ...noFilters, view: 'table', select: 'on', more: true })).toBe(false)
  expect(isNarrowed({ ...noFilters, language: 'ja' })).toBe(true)
  expect(isNarrowed({ ...noFilters, sort: 'title', page: 3 })).toBe(false)
  expect(isNarrowed({ ...noFilters, rating: 'unrated' })).toBe(true)
})
