import { expect, test } from 'vitest'
import { type UpNextOrder, agendaOf, comingKind } from '#app/domain/up-next.ts'
import { timeLeft } from '#app/format/time-left.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { upNextPage } from '#app/server/library/up-next-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

// October 15th in New York.
const ask = (db: Database, order: UpNextOrder = 'watched') =>
  upNextPage(
    { db, config: { timeZone: 'America/New_York' }, clock: testClock('2026-10-16T02:00:00.000Z') },
    OWNER,
    order,
  )

type Entry = NonNullable<Parameters<typeof aSeries>[1]>['entry']

const underWay = (name: string, lastPlayed: string, nextAired: string, entry: Entry = {}) => ({
  name,
  episodes: [
    { season: 1, number: 1, air_date: '2020-01-01', runtime_minutes: 40 },
    { season: 1, number: 2, air_date: nextAired, runtime_minutes: 60 },
    { season: 1, number: 3, air_date: '2026-10-15', runtime_minutes: null },
  ],
  entry: {
    status: 'watching' as const,
    plays: 1,
    aired: 3,
    watched: 1,
    next_season: 1,
    next_episode: 2,
    last_played: lastPlayed,
    ...entry,
  },
})

test('series under way come in the order they were watched, or in that in which their next episode aired', async () => {
  const db = await openTestDatabase()
  await aSeries(db, underWay('Seen lately', '2026-02-01', '2020-01-08'))
  await aSeries(db, underWay('Aired lately', '2026-01-01', '2026-10-01'))
  await aSeries(db, underWay('Hidden', '2026-03-01', '2026-10-02', { hidden_at: '2026-03-02T00:00:00.000Z' }))
  const names = async (order: UpNextOrder) => (await ask(db, order)).series.map(({ name }) => name)
  expect(await names('watched')).toEqual(['Seen lately', 'Aired lately'])
  expect(await names('aired')).toEqual(['Aired lately', 'Seen lately'])
})

test('what is left is counted in episodes, and in time by their usual length', async () => {
  const db = await openTestDatabase()
  await aSeries(db, underWay('Series', '2026-01-01', '2020-01-08'))
  const [series] = (await ask(db)).series
  expect(series?.minutesLeft).toBe(100)
  expect(series && timeLeft(series)).toBe('2 episodes, about 1 h 40 min left')
  expect(series && timeLeft({ ...series, minutesLeft: null, watched: 2 })).toBe('1 episode left')
})

const airing = (name: string, days: string[], entry: Entry = {}) => ({
  name,
  episodes: [
    { season: 0, number: 1, air_date: days[0] ?? null },
    ...days.map((air_date, index) => ({ season: 2, number: index + 1, air_date })),
  ],
  entry: { status: 'up-to-date' as const, plays: 1, stale_on: days[0] ?? null, ...entry },
})

test('what airs after today and within thirty days, by day, of series that are being watched', async () => {
  const db = await openTestDatabase()
  await aSeries(db, airing('Weekly', ['2026-10-16', '2026-10-23', '2026-11-14', '2026-11-15']))
  await aSeries(db, airing('Also', ['2026-10-23']))
  await aSeries(db, airing('Given up', ['2026-10-20'], { status: 'abandoned' }))
  await aSeries(db, airing('Hidden', ['2026-10-20'], { hidden_at: '2026-01-01T00:00:00.000Z' }))
  const { coming } = await ask(db)
  const days = agendaOf(coming).map(({ day, titles }) => [
    day,
    ...titles.map(({ title, episode }) => `${title.name} ${episode?.number}`),
  ])
  expect(days).toEqual([
    ['2026-10-16', 'Weekly 1'],
    ['2026-10-23', 'Also 1', 'Weekly 2'],
    ['2026-11-14', 'Weekly 3'],
  ])
})

test('premieres of series not started and releases of the watchlist are to come, too', async () => {
  const db = await openTestDatabase()
  const notStarted = { plays: 0, status: 'not-started' as const }
  await aSeries(db, airing('Not started', ['2026-10-20', '2026-10-27'], notStarted))
  const listed = { watchlisted_at: '2026-01-01T00:00:00.000Z', plays: 0 }
  await aMovie(db, { name: 'Listed', entry: { ...listed, release_date: '2026-10-19' } })
  await aMovie(db, { name: 'Far away', entry: { ...listed, release_date: '2026-12-24' } })
  await aMovie(db, { name: 'Out today', entry: { ...listed, release_date: '2026-10-15' } })
  await aMovie(db, { name: 'Not listed', entry: { plays: 0, release_date: '2026-10-19' } })
  const { coming } = await ask(db)
  expect(coming.map((each) => [each.day, each.title.name, comingKind(each)])).toEqual([
    ['2026-10-19', 'Listed', 'release'],
    ['2026-10-20', 'Not started', 'season-premiere'],
  ])
  const [, premiere] = coming
  expect(premiere && comingKind({ ...premiere, episode: { season: 1, number: 1, name: null } })).toBe(
    'series-premiere',
  )
})

test('takes three statements, and finds what airs by its day', async () => {
  const { db, queries, planOf } = await countedDatabase()
  await aSeries(db, airing('Weekly', ['2026-10-16']))
  queries.length = 0
  await ask(db)
  expect(queries).toHaveLength(3)
  const coming = queries.at(-1)
  expect((coming ? await planOf(coming) : []).join('\n')).toContain('library_by_stale_day')
})
