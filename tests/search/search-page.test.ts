import { expect, test } from 'vitest'
import { searchPage } from '#app/server/search/search-page.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'

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
const tmdbWith = (searchTitles: TmdbClient['searchTitles']) => ({ configured: true, searchTitles })

test('TMDB adds the titles that are not in the library, by kind and number', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Fargo', tmdbId: 275 })
  const tmdb = tmdbWith(() =>
    Promise.resolve([row('movie', 275, 'Fargo'), row('series', 275, 'Another Fargo')]),
  )
  const page = await searchPage({ db, tmdb, clock: patient }, 'fargo')
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
  const page = await searchPage({ db, tmdb, clock: patient }, 'haus des geldes')
  expect(page.library.map((title) => title.name)).toEqual(['Money Heist'])
  expect(page.elsewhere).toEqual({ kind: 'found', titles: [] })
})

test('without a key, or while TMDB is away, the library still answers', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Fargo' })
  const away = () =>
    Promise.reject(new UpstreamError({ service: 'TMDB', kind: 'unreachable', message: 'gone' }))
  const without = await searchPage(
    { db, tmdb: { ...tmdbWith(away), configured: false }, clock: patient },
    'fargo',
  )
  const down = await searchPage({ db, tmdb: tmdbWith(away), clock: patient }, 'fargo')
  expect([without.library.length, without.elsewhere.kind]).toEqual([1, 'not-configured'])
  expect([down.library.length, down.elsewhere]).toEqual([
    1,
    { kind: 'away', reason: 'TMDB cannot be reached at the moment.' },
  ])
})

test('the page does not wait for a TMDB that does not answer', async () => {
  const page = await searchPage(
    { db: await openTestDatabase(), tmdb: tmdbWith(() => never), clock: testClock() },
    'fargo',
  )
  expect(page.elsewhere).toEqual({ kind: 'away', reason: 'TMDB is taking too long to answer.' })
})

test('a fault of ours is not put on TMDB', async () => {
  const tmdb = tmdbWith(() => Promise.reject(new TypeError('ours')))
  await expect(searchPage({ db: await openTestDatabase(), tmdb, clock: patient }, 'fargo')).rejects.toThrow(
    'ours',
  )
})
