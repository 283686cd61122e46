import { expect, test, vi } from 'vitest'
import { removeTmdbData } from '#app/server/settings/remove-tmdb-data.ts'
import { bringForward, enrichAgain } from '#app/server/tmdb/enrich-on-demand.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const NOW = new Date('2026-10-15T18:00:00.000Z')

test('everything from TMDB goes, and the history is as it was', async () => {
  const db = await openTestDatabase()
  const movie = await aMovie(db, { name: 'Inception', posterPath: '/p.jpg', genres: ['Action'] })
  const { id: series, episodes } = await aSeries(db, {
    episodes: [
      { season: 1, number: 1, source_title: 'Pilot', still_path: '/s.jpg' },
      { season: 1, number: 2 },
    ],
  })
  await aPlay(db, { title_id: movie })
  await aPlay(db, { title_id: series, episode_id: episodes['1x1'] ?? 0 })
  await db.insertInto('person').values({ tmdb_id: 1, name: 'Somebody', profile_path: null }).execute()
  await db
    .insertInto('credit')
    .values({ title_id: movie, credit_id: 'c', person_tmdb_id: 1, department: 'cast', role: '', position: 0 })
    .execute()
  await enrichAgain(db, null, NOW)
  const plays = await db.selectFrom('play').selectAll().execute()
  const titles = await db.selectFrom('title').selectAll().execute()
  const enrichment = { stop: vi.fn(() => Promise.resolve()), start: vi.fn() }
  const images = { removeAll: vi.fn(() => Promise.resolve()) }

  await removeTmdbData({ db, clock: testClock(), config: aConfig(), enrichment, images }, OWNER)
  expect(await db.selectFrom('play').selectAll().execute()).toEqual(plays)
  expect(await db.selectFrom('title').selectAll().execute()).toEqual(titles)
  for (const table of [
    'title_metadata',
    'title_genre',
    'credit',
    'person',
    'enrichment',
    'tmdb_cache',
  ] as const)
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  expect(await db.selectFrom('episode').select(['id', 'name', 'still_path', 'on_tmdb']).execute()).toEqual([
    { id: episodes['1x1'], name: null, still_path: null, on_tmdb: 0 },
  ])
  const entries = await db.selectFrom('library_entry').select(['name', 'plays', 'poster_path']).execute()
  expect(entries).toEqual([
    { name: 'Inception', plays: 1, poster_path: null },
    { name: 'Breaking Bad', plays: 1, poster_path: null },
  ])
  expect(images.removeAll).toHaveBeenCalledOnce()
  expect(enrichment.start).toHaveBeenCalledOnce()
})

test('asking again forgets the answers of these titles alone, in every language', async () => {
  const db = await openTestDatabase()
  const movie = await aMovie(db, { tmdbId: 12 })
  await aMovie(db, { tmdbId: 123 })
  const { id: series } = await aSeries(db, { tmdbId: 12 })
  const keys = ['movie:12', 'movie:12:de-DE', 'movie:123', 'tv:12', 'tv:12:season:1:de-DE', 'tv:123:season:1']
  await db
    .insertInto('tmdb_cache')
    .values(keys.map((key) => ({ key, body: '{}', stored_at: 'x', expires_at: 'y' })))
    .execute()
  const left = async () => (await db.selectFrom('tmdb_cache').select('key').execute()).map(({ key }) => key)
  await enrichAgain(db, [movie], NOW)
  expect(await left()).toEqual(['movie:123', 'tv:12', 'tv:123:season:1', 'tv:12:season:1:de-DE'].toSorted())
  await enrichAgain(db, [series], NOW)
  expect(await left()).toEqual(['movie:123', 'tv:123:season:1'])
  const queued = await db
    .selectFrom('enrichment')
    .select(['title_id', 'state', 'priority'])
    .orderBy('title_id')
    .execute()
  expect(queued).toEqual([
    { title_id: movie, state: 'pending', priority: 2 },
    { title_id: series, state: 'pending', priority: 2 },
  ])
})

test('what is on the screen goes first only if it waits', async () => {
  const db = await openTestDatabase()
  const [waiting, done, unasked] = [await aMovie(db), await aMovie(db), await aMovie(db)]
  const row = { requested_at: '2026-01-01T00:00:00.000Z', priority: 0 }
  await db
    .insertInto('enrichment')
    .values([
      { title_id: waiting, state: 'pending', ...row },
      { title_id: done, state: 'done', ...row },
    ])
    .execute()
  expect(await bringForward(db, [waiting, done, unasked], NOW)).toBe(1)
  const rows = await db
    .selectFrom('enrichment')
    .select(['title_id', 'state', 'priority'])
    .orderBy('title_id')
    .execute()
  expect(rows).toEqual([
    { title_id: waiting, state: 'pending', priority: 2 },
    { title_id: done, state: 'done', priority: 0 },
  ])
})
