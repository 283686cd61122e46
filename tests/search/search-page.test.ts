import { expect, test } from 'vitest'
import { findInLibrary, searchPage } from '#app/server/search/search-page.ts'
import type { TmdbSeries } from '#app/server/tmdb/schema/series.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

type Row = Awaited<ReturnType<TmdbClient['searchTitles']>>[number]

const row = (kind: 'movie' | 'series', tmdbId: number, name: string): Row => ({
  kind,
  tmdbId,
  name,
  originalName: null,
  overview: null,
  releaseDate: '2010-07-14',
  posterPath: null,
  backdropPath: null,
  rating: null,
  votes: null,
  popularity: null,
})

const never = new Promise<never>(() => {})
const patient = { ...testClock(), sleep: () => never }
const notAsked = () => Promise.reject(new Error('This must not be asked.'))
const tmdbWith = (searchTitles: TmdbClient['searchTitles']) => ({
  configured: true,
  searchTitles,
  find: notAsked,
  movie: notAsked,
  series: notAsked,
})

test('TMDB adds the titles that are not in the library, by kind and number', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Fargo', tmdbId: 275 })
  const tmdb = tmdbWith(() =>
    Promise.resolve([row('movie', 275, 'Fargo'), row('series', 275, 'Another Fargo')]),
  )
  const page = await searchPage({ db, tmdb, clock: patient }, OWNER, 'fargo')
  expect(page.library.map((title) => title.name)).toEqual(['Fargo'])
  expect(page.elsewhere).toMatchObject({
    kind: 'found',
    titles: [{ kind: 'series', tmdbId: 275, year: 2010 }],
  })
})

test('a title of the library that only TMDB knows by this name is found too', async () => {
  const db = await openTestDatabase()
  await aSeries(db, { name: 'Money Heist', tmdbId: 71446 })
  const tmdb = tmdbWith(() => Promise.resolve([row('series', 71446, 'Money Heist')]))
  const page = await searchPage({ db, tmdb, clock: patient }, OWNER, 'haus des geldes')
  expect(page.library.map((title) => title.name)).toEqual(['Money Heist'])
  expect(page.elsewhere).toEqual({ kind: 'found', titles: [] })
})

test('without a key, or while TMDB is away, the library still answers', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Fargo' })
  const away = () => Promise.reject(new UpstreamError({ service: 'TMDB', kind: 'unreachable' }))
  const without = await searchPage(
    { db, tmdb: { ...tmdbWith(away), configured: false }, clock: patient },
    OWNER,
    'fargo',
  )
  const down = await searchPage({ db, tmdb: tmdbWith(away), clock: patient }, OWNER, 'fargo')
  expect([without.library.length, without.elsewhere.kind]).toEqual([1, 'not-configured'])
  expect([down.library.length, down.elsewhere]).toEqual([
    1,
    { kind: 'away', reason: 'TMDB cannot be reached at the moment.' },
  ])
})

test('the page does not wait for a TMDB that does not answer', async () => {
  const page = await searchPage(
    { db: await openTestDatabase(), tmdb: tmdbWith(() => never), clock: testClock() },
    OWNER,
    'fargo',
  )
  expect(page.elsewhere).toEqual({ kind: 'away', reason: 'TMDB is taking too long to answer.' })
})

test('a fault of ours is not put on TMDB', async () => {
  const tmdb = tmdbWith(() => Promise.reject(new TypeError('ours')))
  await expect(
    searchPage({ db: await openTestDatabase(), tmdb, clock: patient }, OWNER, 'fargo'),
  ).rejects.toThrow('ours')
})

test('an id of IMDb leads to its title, in the library or on TMDB', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db, { name: 'Inception', tmdbId: 27205 })
  await db.updateTable('title').set({ imdb_id: 'tt1375666' }).where('id', '=', id).execute()
  const find = (_source: string, imdb: string) =>
    Promise.resolve({ movies: imdb === 'tt0137523' ? [row('movie', 550, 'Fight Club')] : [], series: [] })
  const tmdb = { ...tmdbWith(() => Promise.resolve([])), find }
  const owned = await searchPage({ db, tmdb, clock: patient }, OWNER, 'https://www.imdb.com/title/tt1375666/')
  expect(owned.library).toMatchObject([{ id, name: 'Inception' }])
  const other = await searchPage({ db, tmdb, clock: patient }, OWNER, 'tt0137523')
  expect(other).toMatchObject({
    library: [],
    elsewhere: { kind: 'found', titles: [{ kind: 'movie', tmdbId: 550, name: 'Fight Club' }] },
  })
})

test('an id of an episode leads to its series', async () => {
  const db = await openTestDatabase()
  await aSeries(db, { name: 'Breaking Bad', tmdbId: 1396 })
  const find = () =>
    Promise.resolve({ movies: [], series: [], episodes: [{ seriesId: 1396, season: 1, number: 1 }] })
  const series = (tmdbId: number) =>
    Promise.resolve({
      name: `Series ${tmdbId}`,
      overview: null,
      posterPath: null,
      releaseDate: null,
    } as TmdbSeries)
  const tmdb = { ...tmdbWith(() => Promise.resolve([])), find, series }
  const page = await searchPage({ db, tmdb, clock: patient }, OWNER, 'tt0959621')
  expect(page.library).toMatchObject([{ name: 'Breaking Bad' }])
})

test('an address of TMDB or Trakt leads to the title of the library', async () => {
  const db = await openTestDatabase()
  const movie = await aMovie(db, { name: 'Movie of that number', tmdbId: 1396 })
  const { id: series } = await aSeries(db, { name: 'Breaking Bad', tmdbId: 1396 })
  await db.updateTable('title').set({ trakt_slug: 'breaking-bad' }).where('id', '=', series).execute()
  const found = async (text: string) =>
    (await findInLibrary(db, OWNER, text)).library.map((title) => title.id)
  expect(await found('https://www.themoviedb.org/tv/1396-breaking-bad')).toEqual([series])
  expect(await found('https://www.themoviedb.org/movie/1396')).toEqual([movie])
  expect(await found('https://trakt.tv/shows/breaking-bad/seasons/2')).toEqual([series])
})

test('a year at the end puts the titles of that year first, here and on TMDB', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Cinderella', tmdbId: 1, entry: { year: 2015, plays: 9 } })
  await aMovie(db, { name: 'Cinderella', tmdbId: 2, entry: { year: 1950 } })
  const asked: unknown[] = []
  const tmdb = tmdbWith((query, options) => {
    asked.push([query, options?.kind ?? null, options?.year ?? null])
    return Promise.resolve([])
  })
  const page = await searchPage({ db, tmdb, clock: patient }, OWNER, 'Cinderella 1950')
  expect(page.library.map((title) => title.year)).toEqual([1950])
  expect(asked).toEqual([
    ['Cinderella', 'movie', 1950],
    ['Cinderella', 'series', 1950],
    ['Cinderella 1950', null, null],
  ])
})

test('a text of three hundred characters is looked for by its first words', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Inception' })
  const tmdb = tmdbWith(() => Promise.resolve([]))
  const page = await searchPage(
    { db, tmdb, clock: patient },
    OWNER,
    `inception${' '.repeat(10)}${'x '.repeat(150)}`,
  )
  expect(page.elsewhere).toEqual({ kind: 'found', titles: [] })
})
