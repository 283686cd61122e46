import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { watchlistPage, type WatchlistQuestion } from '#app/server/library/watchlist-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const ask = (db: Database, question: Partial<WatchlistQuestion> = {}) =>
  watchlistPage(
    { db, config: { timeZone: 'America/New_York' }, clock: testClock('2026-10-16T02:00:00.000Z') },
    OWNER,
    { sort: 'added', kind: null, page: 1, ...question },
  )

const wanted = (name: string, watchlisted_at: string, releaseDate: string | null = '2010-07-14') => ({
  name,
  releaseDate,
  entry: { watchlisted_at },
})

test('shows what is on the watchlist and nothing else, newest entry first', async () => {
  const db = await openTestDatabase()
  await aMovie(db, wanted('Older', '2024-01-01T00:00:00.000Z'))
  await aSeries(db, wanted('Newer', '2024-02-01T00:00:00.000Z'))
  await aMovie(db, { name: 'Not wanted' })
  const page = await ask(db)
  expect(page.titles.map((title) => title.name)).toEqual(['Newer', 'Older'])
  expect(page.counts).toEqual({ movie: 1, series: 1 })
})

test('sorts by title without the article, and by release with unknown dates last', async () => {
  const db = await openTestDatabase()
  await aMovie(db, wanted('The Arrival', '2024-01-01T00:00:00.000Z', '2016-11-10'))
  await aMovie(db, wanted('Zodiac', '2024-01-02T00:00:00.000Z', null))
  await aMovie(db, wanted('Brick', '2024-01-03T00:00:00.000Z', '2005-01-01'))
  const names = async (sort: WatchlistQuestion['sort']) =>
    (await ask(db, { sort })).titles.map((title) => title.name)
  expect(await names('title')).toEqual(['The Arrival', 'Brick', 'Zodiac'])
  expect(await names('release')).toEqual(['The Arrival', 'Brick', 'Zodiac'])
})

test('a title is unreleased until the day of its release has come where the person is', async () => {
  const db = await openTestDatabase()
  // It is the 15th in New York while UTC already says the 16th.
  await aMovie(db, wanted('Today', '2024-01-03T00:00:00.000Z', '2026-10-15'))
  await aMovie(db, wanted('Tomorrow', '2024-01-02T00:00:00.000Z', '2026-10-16'))
  await aMovie(db, wanted('Nobody knows', '2024-01-01T00:00:00.000Z', null))
  expect((await ask(db)).titles.map((title) => title.isUnreleased)).toEqual([false, true, false])
})

test('narrows to movies or series and keeps the page within what there is', async () => {
  const db = await openTestDatabase()
  for (let i = 0; i < 61; i++)
    await aMovie(db, wanted(`Movie ${i}`, `2024-01-01T00:00:${String(i % 60).padStart(2, '0')}.000Z`))
  await aSeries(db, wanted('Series', '2024-02-01T00:00:00.000Z'))
  expect((await ask(db, { kind: 'series' })).titles.map((title) => title.name)).toEqual(['Series'])
  expect(await ask(db, { kind: 'movie', page: 99 })).toMatchObject({ page: 2, pages: 2, titles: [{}] })
})

test('names the entries of titles that were not matched', async () => {
  const db = await openTestDatabase()
  const title_id = await aMovie(db, { name: 'Nowhere', tmdbId: null, year: null })
  await db
    .insertInto('watchlist_entry')
    .values({ profile_id: 1, title_id, listed_at: '2024-01-01T00:00:00.000Z', source: 'trakt' })
    .execute()
  expect((await ask(db)).unmatched).toEqual([
    { id: title_id, kind: 'movie', name: 'Nowhere', year: null, plays: 0 },
  ])
})

test('takes four statements, and walks the watchlist by its index', async () => {
  const { db, queries, planOf } = await countedDatabase()
  queries.length = 0
  await ask(db)
  expect(queries).toHaveLength(4)
  const titles = queries[2]
  expect(titles && (await planOf(titles)).join('\n')).toMatch(/library_by_watchlist/)
})
