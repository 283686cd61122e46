import { describe, expect, test } from 'vitest'
import {
  cacheFigures,
  cacheKey,
  removeAll,
  removeExpired,
  removeOutdated,
} from '#app/server/tmdb/tmdb-cache.ts'
import { aMovieAnswer } from './tmdb-answers.ts'
import { json, refusal, setUpTmdb } from './tmdb-stand-in.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('keys', () => {
  test.each([
    ['movie 550', cacheKey.movie(550), 'movie:550'],
    ['series 1396', cacheKey.series(1396), 'tv:1396'],
    ['person 287', cacheKey.person(287), 'person:287'],
    ['a search', cacheKey.search('movie', 'Fight Club'), 'search:movie:fight club'],
    ['season 2 of 1396', cacheKey.season(1396, 2), 'tv:1396:season:2'],
    ['an IMDb id', cacheKey.find('imdb_id', 'tt1'), 'find:imdb:tt1'],
    ['a search of one year', cacheKey.search('movie', 'Dune', 1984), 'search:movie:dune?year=1984'],
  ])('%s', (_what, key, expected) => {
    expect(key).toBe(expected)
  })
})

describe('how long an answer holds', () => {
  const person = { id: 287, name: 'Brad Pitt', combined_credits: { cast: [], crew: [] } }
  test.each([
    ['details', DAY, '/movie/27205', aMovieAnswer()],
    ['a person', 7 * DAY, '/person/287', person],
    ['a collection', 7 * DAY, '/collection/10', { id: 10, name: 'Star Wars', parts: [] }],
    ['a search', HOUR, '/search/multi', { results: [] }],
    ['an id looked up', HOUR, '/find/tt1', { movie_results: [], tv_results: [] }],
    ['no such entry', HOUR, '/movie/27205', refusal(404, 34)],
  ])('%s', async (_what, ttlMs, path, answer) => {
    const { tmdb, standIn, clock } = await setUpTmdb()
    standIn.on(path, answer)
    const ask = {
      '/movie/27205': () => tmdb.movie(27205),
      '/person/287': () => tmdb.person(287),
      '/collection/10': () => tmdb.collection(10),
      '/search/multi': () => tmdb.searchTitles('Fight  CLUB'),
      '/find/tt1': () => tmdb.find('imdb_id', 'tt1'),
    }[path]
    const first = await ask?.()
    clock.advance(ttlMs - 1)
    expect(await ask?.()).toEqual(first)
    expect(standIn.requests).toHaveLength(1)
    clock.advance(1)
    await ask?.()
    expect(standIn.requests).toHaveLength(2)
  })
})

test('searches that differ in case and spaces only share an answer', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/search/multi', { results: [] })
  await tmdb.searchTitles('Fight Club')
  await tmdb.searchTitles(' fight  club')
  expect(standIn.requests).toHaveLength(1)
})

describe('when TMDB is away', () => {
  test('details that have expired stand in', async () => {
    const { tmdb, standIn, clock } = await setUpTmdb()
    standIn.on('/movie/27205', aMovieAnswer())
    const fresh = await tmdb.movie(27205)
    standIn.on('/movie/27205', () => json({}, 503))
    clock.advance(30 * DAY)
    expect(await tmdb.movie(27205)).toEqual(fresh)
  })

  test('but not for whoever needs them fresh', async () => {
    const { tmdb, standIn, clock } = await setUpTmdb()
    standIn.on('/movie/27205', aMovieAnswer())
    await tmdb.movie(27205)
    standIn.on('/movie/27205', () => json({}, 503))
    clock.advance(30 * DAY)
    await expect(tmdb.movie(27205, { fresh: true })).rejects.toMatchObject({ kind: 'server-error' })
  })

  test('and never beyond half a year', async () => {
    const { tmdb, standIn, clock } = await setUpTmdb()
    standIn.on('/movie/27205', aMovieAnswer())
    await tmdb.movie(27205)
    standIn.on('/movie/27205', () => json({}, 503))
    clock.advance(181 * DAY)
    await expect(tmdb.movie(27205)).rejects.toMatchObject({ kind: 'server-error' })
  })

  test('a search says so and does not look empty', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/search/multi', () => json({}, 503))
    await expect(tmdb.searchTitles('dune')).rejects.toMatchObject({ kind: 'server-error' })
  })
})

test.each(['{"shape":1,"val', '{"shape":0,"value":{}}', '[]', ''])(
  'a body of %j counts as a miss',
  async (body) => {
    const { db, tmdb, standIn } = await setUpTmdb()
    standIn.on('/movie/27205', aMovieAnswer())
    await tmdb.movie(27205)
    await db.updateTable('tmdb_cache').set({ body }).execute()
    expect(await tmdb.movie(27205)).toMatchObject({ name: 'Inception' })
    expect(standIn.requests).toHaveLength(2)
  },
)

test('only what is used is kept', async () => {
  const { db, tmdb, standIn } = await setUpTmdb()
  standIn.on('/movie/27205', aMovieAnswer({ budget: 160_000_000, homepage: 'https://example.test/' }))
  await tmdb.movie(27205)
  const { body } = await db.selectFrom('tmdb_cache').select('body').executeTakeFirstOrThrow()
  expect(body).not.toMatch(/budget|example\.test|Stunts/)
})

test('figures count entries, what has expired, bytes, hits and misses', async () => {
  const { db, clock, tmdb, standIn } = await setUpTmdb()
  standIn.on('/movie/27205', aMovieAnswer())
  standIn.on('/search/multi', { results: [] })
  await tmdb.movie(27205)
  await tmdb.movie(27205)
  await tmdb.searchTitles('dune')
  clock.advance(2 * HOUR)
  const figures = await cacheFigures({ db, clock, cache: tmdb.cache })
  expect(figures).toEqual({ entries: 2, expired: 1, bytes: expect.any(Number) as number, hits: 1, misses: 2 })
  const rows = await db.selectFrom('tmdb_cache').select(['key', 'body']).execute()
  expect(figures.bytes).toBe(rows.reduce((sum, row) => sum + Buffer.byteLength(row.key + row.body), 0))
})

test('an empty cache has figures too', async () => {
  const { db, clock, tmdb } = await setUpTmdb()
  expect(await cacheFigures({ db, clock, cache: tmdb.cache })).toEqual({
    entries: 0,
    expired: 0,
    bytes: 0,
    hits: 0,
    misses: 0,
  })
})

test('what has expired can be removed, or everything', async () => {
  const { db, clock, tmdb, standIn } = await setUpTmdb()
  standIn.on('/movie/27205', aMovieAnswer())
  standIn.on('/search/multi', { results: [] })
  await tmdb.movie(27205)
  await tmdb.searchTitles('dune')
  clock.advance(2 * HOUR)
  expect(await removeExpired(db, clock.now())).toBe(1)
  expect(await removeAll(db)).toBe(1)
  expect(await removeAll(db)).toBe(0)
})

test('the daily clean-up keeps people a month longer than the rest', async () => {
  const { db, clock, tmdb, standIn } = await setUpTmdb()
  standIn.on('/movie/27205', aMovieAnswer())
  standIn.on('/person/287', { id: 287, name: 'Brad Pitt' })
  await tmdb.movie(27205)
  await tmdb.person(287)
  clock.advance(8 * DAY)
  expect(await removeOutdated(db, clock.now())).toBe(1)
  clock.advance(30 * DAY)
  expect(await removeOutdated(db, clock.now())).toBe(1)
})
