import { expect, test } from 'vitest'
import { franchiseProgress } from '#app/domain/franchise.ts'
import { collectionPage } from '#app/server/collections/collection-page.ts'
import { prefetchParts } from '#app/server/collections/prefetch-parts.ts'
import { collectionsPage } from '#app/server/collections/collections-page.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TmdbCollection } from '#app/server/tmdb/schema/movie.ts'
import { createTmdbCache } from '#app/server/tmdb/tmdb-cache.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { createLog } from '#app/server/base/log.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { aTmdbRow } from '#tests/builders/tmdb-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'

const ALIEN = 8091
const TODAY = '2026-10-15'
const never = new Promise<never>(() => {})

const listed = (...parts: [number, string, string | null][]): TmdbCollection => ({
  id: ALIEN,
  name: 'Alien Collection',
  overview: null,
  posterPath: null,
  backdropPath: null,
  parts: parts.map(([tmdbId, name, releaseDate]) =>
    aTmdbRow({ tmdbId, name, releaseDate }),
  ) as TmdbCollection['parts'],
})

function ask(db: Database, collection: (() => Promise<TmdbCollection | null>) | null) {
  const tmdb = { configured: collection !== null, collection: collection ?? (() => never) }
  const clock = { ...testClock('2026-10-15T18:00:00.000Z'), sleep: () => never }
  return collectionPage({ db, tmdb, clock, config: { timeZone: 'America/New_York' } }, OWNER, ALIEN)
}

async function aCollection(db: Database, name = 'Alien Collection') {
  await db
    .insertInto('collection')
    .values({ tmdb_id: ALIEN, name, poster_path: null, backdrop_path: null })
    .execute()
}

async function aPart(
  db: Database,
  options: { name: string; tmdbId: number; releaseDate: string; plays?: number },
) {
  const { plays = 0, ...title } = options
  const id = await aMovie(db, { ...title, year: Number(title.releaseDate.slice(0, 4)), entry: { plays } })
  await db
    .updateTable('title_metadata')
    .set({ collection_tmdb_id: ALIEN })
    .where('title_id', '=', id)
    .execute()
  return id
}

test('shows the parts in order of release, those missing among them, and what is still to come last', async () => {
  const db = await openTestDatabase()
  await aCollection(db)
  await aPart(db, { name: 'Aliens', tmdbId: 679, releaseDate: '1986-07-18', plays: 2 })
  const page = await ask(db, () =>
    Promise.resolve(
      listed(
        [348, 'Alien', '1979-05-25'],
        [679, 'Aliens', '1986-07-18'],
        [9, 'Alien 9', '2027-01-01'],
        [10, 'Alien 10', null],
      ),
    ),
  )
  expect(page?.parts.map((part) => [part.name, part.owned !== null, part.isUnreleased])).toEqual([
    ['Alien', false, false],
    ['Aliens', true, false],
    ['Alien 9', false, true],
    ['Alien 10', false, true],
  ])
  expect(page && franchiseProgress(page.parts)).toEqual({ watched: 1, out: 2 })
  expect(page?.incomplete).toBeNull()
})

test('without TMDB it shows the parts of the library and says what is missing', async () => {
  const db = await openTestDatabase()
  await aCollection(db)
  await aPart(db, { name: 'Aliens', tmdbId: 679, releaseDate: '1986-07-18' })
  await aPart(db, { name: 'Alien', tmdbId: 348, releaseDate: '1979-05-25' })
  const away = () => Promise.reject(new UpstreamError({ service: 'TMDB', kind: 'rate-limited' }))
  expect(await ask(db, away)).toMatchObject({
    incomplete: 'TMDB has asked for a pause.',
    parts: [{ name: 'Alien' }, { name: 'Aliens' }],
  })
  expect((await ask(db, null))?.incomplete).toMatch(/Without a key/)
})

test('a part that TMDB lists counts although its own metadata do not say so, and twins are one part', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Alien', tmdbId: 348, entry: { plays: 0 } })
  await aMovie(db, { name: 'Alien', tmdbId: 348, entry: { plays: 1 } })
  const page = await ask(db, () => Promise.resolve(listed([348, 'Alien', '1979-05-25'])))
  expect(page?.parts).toMatchObject([{ owned: { plays: 1 } }])
})

test('a number that nobody knows is no collection', async () => {
  const db = await openTestDatabase()
  expect(await ask(db, () => Promise.resolve(null))).toBeUndefined()
  expect(await ask(db, null)).toBeUndefined()
})

test('the index lists franchises with what was watched, and how many parts are out where TMDB was asked', async () => {
  const { db, queries } = await countedDatabase()
  const clock = testClock()
  await aCollection(db)
  await aPart(db, { name: 'Alien', tmdbId: 348, releaseDate: '1979-05-25', plays: 1 })
  await aPart(db, { name: 'Aliens', tmdbId: 679, releaseDate: '1986-07-18' })
  // A twin of a part is no other part.
  await aPart(db, { name: 'Alien', tmdbId: 348, releaseDate: '1979-05-25' })
  const before = await collectionsPage({ db, now: clock.now(), today: TODAY }, OWNER, 1)
  expect(before.collections).toEqual([
    { id: ALIEN, name: 'Alien Collection', posterPath: null, titles: 2, seen: 1, out: null },
  ])
  await createTmdbCache({ db, clock }).write([
    {
      key: `collection:${ALIEN}`,
      value: listed(
        [348, 'Alien', '1979-05-25'],
        [679, 'Aliens', '1986-07-18'],
        [8077, 'Alien³', '1992-05-22'],
        [1, 'Announced', '2027-01-01'],
        [2, 'Without a date', null],
      ),
      ttlMs: 1000,
    },
  ])
  queries.length = 0
  expect(await collectionsPage({ db, now: clock.now(), today: TODAY }, OWNER, 1)).toMatchObject({
    total: 1,
    collections: [{ out: 3 }],
  })
  expect(queries).toHaveLength(1)
})

test('how many parts are out is known in whatever language TMDB was asked last', async () => {
  const db = await openTestDatabase()
  const clock = testClock()
  await aCollection(db)
  await aPart(db, { name: 'Alien', tmdbId: 348, releaseDate: '1979-05-25' })
  const cache = createTmdbCache({ db, clock })
  const kept = (key: string, ...parts: [number, string, string | null][]) =>
    cache.write([{ key, value: listed(...parts), ttlMs: 1000 }])
  await kept(`collection:${ALIEN}`, [348, 'Alien', '1979-05-25'])
  clock.advance(1000)
  await kept(`collection:${ALIEN}:de-DE`, [348, 'Alien', '1979-05-25'], [679, 'Aliens', '1986-07-18'])
  await kept(`collection:${ALIEN}1:de-DE`)
  const { collections } = await collectionsPage({ db, now: clock.now(), today: TODAY }, OWNER, 1)
  expect(collections).toMatchObject([{ out: 2 }])
})

test('the index and the page of a collection agree, and the index fetches the parts it does not know', async () => {
  const db = await openTestDatabase()
  const clock = testClock('2026-10-15T18:00:00.000Z')
  await aCollection(db)
  await aPart(db, { name: 'Aliens', tmdbId: 679, releaseDate: '1986-07-18', plays: 2 })
  await aPart(db, { name: 'Own cut', tmdbId: 5, releaseDate: '1990-01-01' })
  const value = listed(
    [679, 'Aliens', '1986-07-18'],
    [348, 'Alien', '1979-05-25'],
    [9, 'Announced', '2030-01-01'],
  )
  const asked: number[] = []
  const tmdb = {
    configured: true,
    collection: async (id: number) => {
      asked.push(id)
      await createTmdbCache({ db, clock }).write([{ key: `collection:${id}`, value, ttlMs: 1000 }])
      return value
    },
  }
  await prefetchParts({ tmdb, log: createLog('silent') }, [ALIEN])
  expect(asked).toEqual([ALIEN])
  const page = await ask(db, () => Promise.resolve(value))
  const { collections } = await collectionsPage({ db, now: clock.now(), today: TODAY }, OWNER, 1)
  expect(collections.map(({ seen, out }) => ({ watched: seen, out }))).toEqual([
    page && franchiseProgress(page.parts),
  ])
})

test('fetching parts ends where TMDB is away', async () => {
  let asked = 0
  const collection = () => {
    asked += 1
    return Promise.reject(new UpstreamError({ service: 'TMDB', kind: 'unreachable' }))
  }
  await prefetchParts({ tmdb: { configured: true, collection }, log: createLog('silent') }, [1, 2, 3])
  expect(asked).toBe(1)
})
