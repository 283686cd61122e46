import { expect, test } from 'vitest'
import { readSearchQuestion } from '#app/domain/search-question.ts'

const read = readSearchQuestion

test.each([
  ['tt1375666', { by: 'imdb', id: 'tt1375666' }],
  [' TT0111161 ', { by: 'imdb', id: 'tt0111161' }],
  ['https://www.imdb.com/title/tt15398776/?ref_=hm_tpks_tt_i_1', { by: 'imdb', id: 'tt15398776' }],
  ['https://m.imdb.com/de/title/tt0903747/episodes', { by: 'imdb', id: 'tt0903747' }],
  ['https://www.themoviedb.org/movie/27205-inception', { by: 'tmdb', kind: 'movie', id: 27205 }],
  ['themoviedb.org/tv/1396?language=de-DE', { by: 'tmdb', kind: 'series', id: 1396 }],
  ['https://thetvdb.com/dereferrer/series/81189', { by: 'tvdb', id: 81189 }],
  ['https://thetvdb.com/?tab=series&id=81189', { by: 'tvdb', id: 81189 }],
  ['https://trakt.tv/movies/inception-2010', { by: 'trakt', kind: 'movie', slug: 'inception-2010' }],
  [
    'https://app.trakt.tv/shows/breaking-bad/seasons/1/episodes/2',
    { by: 'trakt', kind: 'series', slug: 'breaking-bad' },
  ],
  ['<https://www.imdb.com/title/tt0120737/?ref_=x&y=1>', { by: 'imdb', id: 'tt0120737' }],
  ['http://imdb.com/title/tt0120737', { by: 'imdb', id: 'tt0120737' }],
  ['imdb.com/title/tt0120737/reviews#top', { by: 'imdb', id: 'tt0120737' }],
  [
    'https://www.google.com/url?q=https%3A%2F%2Fwww.imdb.com%2Ftitle%2Ftt0120737%2F',
    { by: 'imdb', id: 'tt0120737' },
  ],
  ['l.example.org/?u=https%3a%2f%2fwww.themoviedb.org%2Ftv%2F1438', { by: 'tmdb', kind: 'series', id: 1438 }],
  ['https://www.themoviedb.org/tv/1438-the-wire/season/3', { by: 'tmdb', kind: 'series', id: 1438 }],
  [
    'https://www.themoviedb.org/tv/1438-the-wire/season/3/episode/4',
    { by: 'tmdb', kind: 'series', id: 1438 },
  ],
  ['HTTPS://WWW.THEMOVIEDB.ORG/MOVIE/603', { by: 'tmdb', kind: 'movie', id: 603 }],
  [
    'https://www.themoviedb.org/movie/603-the-matrix/cast?language=fr',
    { by: 'tmdb', kind: 'movie', id: 603 },
  ],
  ['https://app.trakt.tv/movies/heat-1995?mode=media', { by: 'trakt', kind: 'movie', slug: 'heat-1995' }],
  ['trakt.tv/shows/24', { by: 'trakt', kind: 'series', slug: '24' }],
  ['https://trakt.tv/shows/the-wire/seasons/2', { by: 'trakt', kind: 'series', slug: 'the-wire' }],
  ['https://trakt.tv/search/imdb/tt0120737', { by: 'imdb', id: 'tt0120737' }],
])('%s names a title', (text, reference) => {
  expect(read(text).reference).toEqual(reference)
})

test.each([
  '100%2f',
  '%2F%E0%A4%A',
  'https://www.themoviedb.org/person/287',
  'https://trakt.tv/movies/',
  'attic',
  'tt',
  'tt12',
  'att1234567',
  'tt1234567x',
  'matrix',
  'https://example.org/movie/5',
])('%s is only words', (text) => expect(read(text).reference).toBeNull())

test('an address of Trakt is also the words of its slug', () => {
  expect(read('https://trakt.tv/movies/the-wizard-of-oz-1939')).toMatchObject({
    text: 'the wizard of oz 1939',
    name: 'the wizard of oz',
    year: 1939,
  })
})

test.each([
  ['movies/schindler-s-list-1993', 'schindlers list'],
  ['movies/don-t-breathe-2016', 'dont breathe'],
  ['movies/we-re-the-millers-2013', 'were the millers'],
  ['movies/i-m-not-there-2007', 'im not there'],
  ['shows/bob-s-burgers', 'bobs burgers'],
  ['movies/m-a-s-h-1970', 'm a s h'],
  ['movies/model-t-2004', 'model t'],
])('a hyphen that stands for an apostrophe in %s parts no words', (path, name) =>
  expect(read(`https://trakt.tv/${path}`).name).toBe(name),
)

test.each([
  ['Wizard of Oz 1939', 'Wizard of Oz', 1939],
  ['Wizard of Oz (1939)', 'Wizard of Oz', 1939],
  ['Dune [2021] ', 'Dune', 2021],
  ['Wonder Woman 1984', 'Wonder Woman', 1984],
  ['Blade Runner 2049', 'Blade Runner', 2049],
  ['Space 3000', 'Space 3000', null],
  ['2012', '2012', null],
  ['1917 2019', '1917', 2019],
  ['Apollo 13', 'Apollo 13', null],
  ['Metropolis  1927', 'Metropolis', 1927],
  ['1984', '1984', null],
  ['1984 1984', '1984', 1984],
])('%s is %s of %s', (text, name, year) => {
  expect(read(text)).toMatchObject({ name, year })
})

test('a long text is cut between words, and its id is still found at the end', () => {
  const long = 'seven words of a very long plot '.repeat(12)
  expect(long.length).toBeGreaterThan(300)
  const { text, reference } = read(`${long} https://www.imdb.com/title/tt0114369/`)
  expect(text.length).toBeLessThanOrEqual(200)
  expect(long.startsWith(`${text} `)).toBe(true)
  expect(reference).toEqual({ by: 'imdb', id: 'tt0114369' })
})
