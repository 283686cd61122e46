import { expect, test } from 'vitest'
import { discoverPage } from '#app/server/discover/discover-page.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { aTmdbRow } from '#tests/builders/tmdb-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'

const never = new Promise<never>(() => {})
const clock = { ...testClock(), sleep: () => never }

test('marks what is in the library, by kind and number', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Fargo', tmdbId: 275, entry: { plays: 2 } })
  const trending = () =>
    Promise.resolve({
      movies: [aTmdbRow({ tmdbId: 275, name: 'Fargo' }), aTmdbRow({ tmdbId: 276, name: 'New' })],
      series: [aTmdbRow({ tmdbId: 275, kind: 'series', name: 'Another' })],
    })
  expect(await discoverPage({ db, clock, tmdb: { configured: true, trending } }, OWNER)).toMatchObject({
    kind: 'found',
    movies: [
      { name: 'Fargo', owned: { isSeen: true, isListed: false } },
      { name: 'New', owned: null },
    ],
    series: [{ name: 'Another', owned: null }],
  })
})

test('says calmly why there is nothing, without a key and while TMDB is away', async () => {
  const db = await openTestDatabase()
  const trending = () => Promise.reject(new UpstreamError({ service: 'TMDB', kind: 'unauthorized' }))
  expect(await discoverPage({ db, clock, tmdb: { configured: false, trending } }, OWNER)).toEqual({
    kind: 'not-configured',
  })
  expect(await discoverPage({ db, clock, tmdb: { configured: true, trending } }, OWNER)).toEqual({
    kind: 'away',
    reason: 'TMDB does not accept the key in TMDB_API_KEY.',
  })
})
