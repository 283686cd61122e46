import { expect, test } from 'vitest'
import { type LibraryFilters, noFilters } from '#app/domain/library-filters.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { libraryPage } from '#app/server/library/library-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const ask = (db: Database, filters: Partial<LibraryFilters> = {}) =>
  libraryPage({ db, config: { timeZone: 'America/New_York' }, clock: testClock() }, OWNER, {
    ...noFilters,
    ...filters,
  })

const names = async (db: Database, filters: Partial<LibraryFilters> = {}) =>
  (await ask(db, filters)).titles.map((title) => title.name)

async function aSmallLibrary(): Promise<Database> {
  const db = await openTestDatabase()
  await aMovie(db, {
    name: 'Amélie',
    year: 2001,
    releaseDate: '2001-04-25',
    runtimeMinutes: 122,
    genres: ['Comedy', 'Romance'],
    entry: { last_played: '2024-03-01T20:00:00.000Z', status: 'completed', rating: 9, tmdb_rating: 7.9 },
  })
  await aMovie(db, {
    name: 'The Matrix',
    year: 1999,
    releaseDate: '1999-03-31',
    runtimeMinutes: 136,
    genres: ['Action'],
    entry: { last_played: '2024-05-01', status: 'completed', rating: 7, tmdb_rating: 8.2 },
  })
  await aMovie(db, { name: '100% Wolf', year: null, runtimeMinutes: null, genres: ['Comedy'] })
  await aSeries(db, {
    name: 'Breaking Bad',
    year: 2008,
    releaseDate: '2008-01-20',
    genres: ['Drama'],
    entry: { last_played: '2024-04-01T02:00:00.000Z', status: 'watching', aired: 62, watched: 40 },
  })
  return db
}

test('everything, what was watched last first and what was never watched at the end', async () => {
  const db = await aSmallLibrary()
  const page = await ask(db)
  expect(page.titles.map((title) => title.name)).toEqual([
    'The Matrix',
    'Breaking Bad',
    'Amélie',
    '100% Wolf',
  ])
  expect(page).toMatchObject({ total: 4, all: 4, page: 1, pages: 1 })
})

test('a title carries what its poster shows, and days as they were where the person is', async () => {
  const [series] = (await ask(await aSmallLibrary(), { kind: 'series' })).titles
  expect(series).toMatchObject({
    kind: 'series',
    name: 'Breaking Bad',
    status: 'watching',
    aired: 62,
    watched: 40,
  })
})

test('each filter narrows, and all of them together', async () => {
  const db = await aSmallLibrary()
  expect(await names(db, { kind: 'series' })).toEqual(['Breaking Bad'])
  expect(await names(db, { status: 'completed' })).toEqual(['The Matrix', 'Amélie'])
  expect(await names(db, { genre: 'Comedy' })).toEqual(['Amélie', '100% Wolf'])
  expect(await names(db, { rating: 8 })).toEqual(['Amélie'])
  expect(await names(db, { rating: 'unrated' })).toEqual(['Breaking Bad', '100% Wolf'])
  expect(await names(db, { decade: 2000 })).toEqual(['Breaking Bad', 'Amélie'])
  expect(await names(db, { kind: 'movie', genre: 'Comedy', rating: 9, decade: 2000 })).toEqual(['Amélie'])
  expect(await ask(db, { genre: 'Western' })).toMatchObject({ titles: [], total: 0, all: 4, page: 1 })
})

test('the rarer filters narrow too: TMDB rating, length, language, a year in which it was played', async () => {
  const db = await aSmallLibrary()
  const { title_id } = await db
    .selectFrom('library_entry')
    .select('title_id')
    .where('name', '=', 'Amélie')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('title_metadata')
    .set({ original_language: 'fr' })
    .where('title_id', '=', title_id)
    .execute()
  await aPlay(db, { title_id, day: '2019-12-31' })
  expect(await names(db, { tmdb: 8 })).toEqual(['The Matrix'])
  expect(await names(db, { runtime: '120-150' })).toEqual(['The Matrix', 'Amélie'])
  expect(await names(db, { runtime: 'over-150' })).toEqual([])
  expect(await names(db, { language: 'fr' })).toEqual(['Amélie'])
  expect(await names(db, { watched: 2019 })).toEqual(['Amélie'])
  expect(await names(db, { watched: 2020 })).toEqual([])
})

test('languages and years are gathered only where they are laid out, or in use', async () => {
  const db = await openTestDatabase()
  const title_id = await aMovie(db)
  await db
    .updateTable('title_metadata')
    .set({ original_language: 'ja' })
    .where('title_id', '=', title_id)
    .execute()
  for (const day of ['2019-12-31', '2024-05-04', '2024-05-05', null]) await aPlay(db, { title_id, day })
  const laidOut = { languages: [{ code: 'ja', name: 'Japanese' }], watchedYears: [2024, 2019] }
  expect((await ask(db)).choices).toMatchObject({ languages: [], watchedYears: [] })
  expect((await ask(db, { more: true })).choices).toMatchObject(laidOut)
  expect((await ask(db, { language: 'ja' })).choices).toMatchObject(laidOut)
})

test('by plays, and by the next new episode with those that wait for none at the end', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Once', entry: { plays: 1 } })
  await aSeries(db, { name: 'Soon', entry: { plays: 9, stale_on: '2026-12-01' } })
  await aSeries(db, { name: 'Later', entry: { plays: 2, stale_on: '2027-02-01' } })
  expect(await names(db, { sort: 'plays' })).toEqual(['Soon', 'Later', 'Once'])
  expect(await names(db, { sort: 'next-airs', direction: 'asc' })).toEqual(['Soon', 'Later', 'Once'])
})

test('facts are read where they are shown: in the table, and where posters are sorted by one', async () => {
  const db = await aSmallLibrary()
  const [inGrid] = (await ask(db, { q: 'amelie' })).titles
  const [inTable] = (await ask(db, { q: 'amelie', view: 'table' })).titles
  const [inOrder] = (await ask(db, { q: 'amelie', sort: 'release' })).titles
  expect(inGrid).not.toHaveProperty('facts')
  expect(inOrder).toMatchObject({ facts: { releaseDate: '2001-04-25' } })
  // In New York it was still the afternoon.
  expect(inTable).toMatchObject({ facts: { addedDay: '2023-12-31', playedDay: '2024-03-01' } })
})

test('text finds names whatever their case, accents or article, and takes % and _ as they are', async () => {
  const db = await aSmallLibrary()
  expect(await names(db, { q: 'AMELIE' })).toEqual(['Amélie'])
  expect(await names(db, { q: 'améli' })).toEqual(['Amélie'])
  expect(await names(db, { q: 'the matrix' })).toEqual(['The Matrix'])
  expect(await names(db, { q: '100%' })).toEqual(['100% Wolf'])
  expect(await names(db, { q: 'b_eaking' })).toEqual([])
})

test('every order keeps unknown values at the end, both ways', async () => {
  const db = await aSmallLibrary()
  expect(await names(db, { sort: 'title', direction: 'asc' })).toEqual([
    '100% Wolf',
    'Amélie',
    'Breaking Bad',
    'The Matrix',
  ])
  expect(await names(db, { sort: 'release', direction: 'asc' })).toEqual([
    'The Matrix',
    'Amélie',
    'Breaking Bad',
    '100% Wolf',
  ])
  expect((await names(db, { sort: 'rating', direction: 'desc' })).slice(0, 2)).toEqual([
    'Amélie',
    'The Matrix',
  ])
  expect((await names(db, { sort: 'rating', direction: 'asc' })).slice(0, 2)).toEqual([
    'The Matrix',
    'Amélie',
  ])
  expect((await names(db, { sort: 'runtime', direction: 'desc' })).slice(0, 2)).toEqual([
    'The Matrix',
    'Amélie',
  ])
  expect((await names(db, { sort: 'tmdb-rating', direction: 'desc' }))[0]).toBe('The Matrix')
})

test('offers the genres and decades the library has, and no others', async () => {
  const page = await ask(await aSmallLibrary())
  expect(page.choices.genres).toEqual(['Action', 'Comedy', 'Drama', 'Romance'])
  expect(page.choices.decades).toEqual([2000, 1990])
})

test('a page holds sixty, and one past the last is the last', async () => {
  const db = await openTestDatabase()
  for (let i = 0; i < 61; i++)
    await aMovie(db, {
      name: `Movie ${i}`,
      entry: { last_played: `2024-01-01T00:${String(i % 60).padStart(2, '0')}:00.000Z` },
    })
  expect((await ask(db)).titles).toHaveLength(60)
  expect(await ask(db, { page: 99 })).toMatchObject({ page: 2, pages: 2, total: 61, titles: [{}] })
})

test('takes few queries, writes nothing, and walks an index for its order', async () => {
  const { db, queries, planOf } = await countedDatabase()
  await aMovie(db)
  queries.length = 0
  await ask(db, { genre: 'Drama', q: 'x', person: 1, watched: 2020, more: true, view: 'table' })
  expect(queries.length).toBeLessThanOrEqual(6)
  expect(queries.every((query) => /^\s*(select|with)\b/.test(query.sql))).toBe(true)

  for (const [sort, index] of [
    ['last-watched', 'library_by_last_played'],
    ['added', 'library_by_added'],
    ['release', 'library_by_release'],
    ['rating', 'library_by_rating'],
    ['tmdb-rating', 'library_by_tmdb_rating'],
    ['runtime', 'library_by_runtime'],
    ['plays', 'library_by_plays'],
  ] as const) {
    queries.length = 0
    await ask(db, { sort })
    const listing = queries.find((query) => /from "library_entry"[\s\S]*limit/.test(query.sql))
    const plan = listing ? await planOf(listing) : []
    expect(plan.join('\n')).toContain(index)
    expect(plan.join('\n')).not.toContain('TEMP B-TREE')
  }
})
