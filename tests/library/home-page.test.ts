import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { homePage } from '#app/server/library/home-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aPlay, aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { liveSources, type SourceConnection } from '#app/server/live-source/live-source.ts'
import { notConnected } from '#tests/builders/a-live-source.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { OWNER } from '#tests/builders/owner.ts'

// 22:00 on October 15th in New York.
const ask = (db: Database, connection: Partial<SourceConnection> = {}) =>
  homePage(
    {
      db,
      sources: liveSources(notConnected(connection)),
      config: aConfig({ TZ_DEFAULT: 'America/New_York' }),
      clock: testClock('2026-10-16T02:00:00.000Z'),
    },
    OWNER,
  )

const underWay = (name: string, lastPlayed: string) => ({
  name,
  episodes: [
    { season: 1, number: 1, air_date: '2020-01-01' },
    { season: 1, number: 2, air_date: '2020-01-08', name: `${name}, part two` },
  ],
  entry: {
    status: 'watching',
    aired: 2,
    watched: 1,
    next_season: 1,
    next_episode: 2,
    last_played: lastPlayed,
  } as const,
})

test('a history of titles without a match is no first visit: they wait on a shelf', async () => {
  const db = await openTestDatabase()
  expect(await ask(db)).toMatchObject({ isEmpty: true, hasNothing: true, waiting: { total: 0 } })
  const movie = await aMovie(db, { name: 'Home video', tmdbId: null, entry: null })
  await aPlay(db, { title_id: movie })
  expect(await ask(db)).toMatchObject({
    isEmpty: true,
    hasNothing: false,
    waiting: { total: 1, notFound: 0, titles: [{ id: movie, name: 'Home video' }] },
  })
  await aPlay(db, { title_id: await aMovie(db) })
  expect(await ask(db)).toMatchObject({ isEmpty: false, waiting: { total: 1, titles: [] } })
})

test('an empty library without a run is empty, and says whether a source could be connected', async () => {
  const db = await openTestDatabase()
  expect(await ask(db)).toMatchObject({ isEmpty: true, sync: { run: null, connection: 'not-configured' } })
  expect((await ask(db, { isConfigured: true })).sync.connection).toBe('not-connected')
})

test('a connection that its source no longer honours asks to be made again', async () => {
  const db = await openTestDatabase()
  const lost = { isConfigured: true, needsReconnect: true }
  expect((await ask(db, lost)).sync.connection).toBe('needs-reconnect')
  expect((await ask(db, { isConfigured: true, isConnected: true })).sync.connection).toBe('connected')
})

test('what to go on with: series under way, the one watched last first, with their next episode', async () => {
  const db = await openTestDatabase()
  await aSeries(db, underWay('Older', '2026-01-01T20:00:00.000Z'))
  await aSeries(db, underWay('Newer', '2026-02-01T20:00:00.000Z'))
  await aSeries(db, { name: 'Finished', entry: { status: 'completed', last_played: '2026-03-01' } })
  await aSeries(db, {
    ...underWay('Given up', '2026-04-01'),
    entry: { ...underWay('', '').entry, status: 'abandoned' },
  })
  const { upNext } = await ask(db)
  expect(upNext.map((series) => series.name)).toEqual(['Newer', 'Older'])
  expect(upNext[0]?.next).toMatchObject({ season: 1, number: 2, name: 'Newer, part two' })
})

test('recently watched names the newest episode and its day where the person is', async () => {
  const db = await openTestDatabase()
  const series = await aSeries(db, underWay('Series', '2026-10-16T01:00:00.000Z'))
  await aPlay(db, {
    title_id: series.id,
    episode_id: series.episodes['1x1'] ?? null,
    watched_at: '2026-10-16T01:00:00.000Z',
    day: '2026-10-15',
  })
  await aMovie(db, { name: 'Never seen' })
  const { recent } = await ask(db)
  expect(recent.map((title) => title.name)).toEqual(['Series'])
  expect(recent[0]?.lastPlay).toEqual({ day: '2026-10-15', episode: { season: 1, number: 1 } })
})

test('a play moved to its air date does not hide what was really watched last', async () => {
  const db = await openTestDatabase()
  const series = await aSeries(db, underWay('Series', '2024-05-04T20:00:00.000Z'))
  const moved = { title_id: series.id, watched_at: null, precision: 'day', basis: 'air-date' } as const
  await aPlay(db, {
    ...moved,
    episode_id: series.episodes['1x2'] ?? null,
    day: '2020-01-08',
    source_watched_at: '2024-05-04T20:00:00.000Z',
  })
  await aPlay(db, {
    title_id: series.id,
    episode_id: series.episodes['1x1'] ?? null,
    watched_at: '2023-01-01T20:00:00.000Z',
    day: '2023-01-01',
  })
  const { recent } = await ask(db)
  expect(recent[0]?.lastPlay).toEqual({ day: '2024-05-04', episode: { season: 1, number: 2 } })
})

test('this day in earlier years: not this year, no air dates, the episodes of a day as one', async () => {
  const db = await openTestDatabase()
  const movie = await aMovie(db, { name: 'Movie' })
  const series = await aSeries(db, underWay('Series', '2021-10-15'))
  await aPlay(db, { title_id: movie, day: '2019-10-15' })
  await aPlay(db, { title_id: movie, day: '2026-10-15' })
  await aPlay(db, { title_id: movie, day: '2018-10-16' })
  await aPlay(db, {
    title_id: movie,
    day: '2017-10-15',
    basis: 'air-date',
    precision: 'day',
    watched_at: null,
  })
  for (const episode of ['1x1', '1x2'])
    await aPlay(db, { title_id: series.id, episode_id: series.episodes[episode] ?? null, day: '2021-10-15' })
  const { thisDay } = await ask(db)
  expect(thisDay.map((play) => [play.title.name, play.day, play.plays])).toEqual([
    ['Series', '2021-10-15', 2],
    ['Movie', '2019-10-15', 1],
  ])
})

test('a run under way is shown, and what a finished one brought is news for a while', async () => {
  const db = await openTestDatabase()
  const run = {
    profile_id: 1,
    kind: 'sync',
    source: 'trakt',
    options: '{}',
    binge: '{}',
    counts: JSON.stringify({ plays: { new: 3, existing: 0 } }),
    started_at: '2026-10-16T01:50:00.000Z',
    phase_began_at: '2026-10-16T01:50:00.000Z',
  } as const
  await db
    .insertInto('import_run')
    .values({ ...run, id: 'done', phase: 'completed', finished_at: '2026-10-16T01:55:00.000Z' })
    .execute()
  expect((await ask(db)).sync).toMatchObject({ newPlays: 3, run: null })
  await db.updateTable('import_run').set({ finished_at: '2026-10-15T01:55:00.000Z' }).execute()
  expect((await ask(db)).sync.newPlays).toBeNull()
  await db
    .insertInto('import_run')
    .values({ ...run, id: 'going', phase: 'enriching', completed: 4, total: 9 })
    .execute()
  expect((await ask(db)).sync.run).toMatchObject({ id: 'going', phase: 'enriching', completed: 4, total: 9 })
})

test('the watchlist and the favourites, each with the latest first', async () => {
  const db = await openTestDatabase()
  const listed = (name: string, watchlisted_at: string) => aMovie(db, { name, entry: { watchlisted_at } })
  const liked = (name: string, favourited_at: string) => aMovie(db, { name, entry: { favourited_at } })
  await listed('Listed long ago', '2020-01-01T00:00:00.000Z')
  await listed('Just listed', '2026-01-01T00:00:00.000Z')
  await liked('Liked long ago', '2020-01-01T00:00:00.000Z')
  await liked('Just liked', '2026-01-01T00:00:00.000Z')
  const { watchlist, favourites } = await ask(db)
  expect(watchlist.map((title) => title.name)).toEqual(['Just listed', 'Listed long ago'])
  expect(favourites.map((title) => title.name)).toEqual(['Just liked', 'Liked long ago'])
})

test('takes few queries, writes nothing, and finds this day by its index', async () => {
  const { db, queries, planOf } = await countedDatabase()
  await aSeries(db, underWay('Series', '2026-01-01'))
  queries.length = 0
  await ask(db)
  expect(queries.length).toBeLessThanOrEqual(6)
  expect(queries.every((query) => query.sql.startsWith('select'))).toBe(true)
  const thisDay = queries.find((query) => query.sql.includes('"p"."day" in'))
  expect((thisDay ? await planOf(thisDay) : []).join('\n')).toContain('play_by_day (profile_id=? AND day=?)')
})
