import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { moviePage } from '#app/server/library/movie-page.ts'
import { createTmdbSettings } from '#app/server/tmdb/tmdb-settings.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const ask = (db: Database, id: number) =>
  moviePage({ db, config: { timeZone: 'America/New_York' }, clock: testClock() }, OWNER, id)

test('a movie with its plays, newest first, those without a day last', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db, { name: 'Inception', genres: ['Action'], entry: { rating: 9, plays: 3 } })
  await aPlay(db, { title_id: id, day: '2019-01-01', watched_at: '2019-01-01T20:00:00.000Z' })
  await aPlay(db, { title_id: id, day: null, watched_at: null, precision: 'unknown' })
  await aPlay(db, { title_id: id, day: '2024-01-01', watched_at: '2024-01-01T20:00:00.000Z' })
  const page = await ask(db, id)
  expect(page?.movie).toMatchObject({
    name: 'Inception',
    genres: ['Action'],
    rating: 9,
    metadata: 'enriched',
  })
  expect(page?.plays.map((play) => play.day)).toEqual(['2024-01-01', '2019-01-01', null])
})

test('a series, a number nobody has, and a title that left the library are no movie of it', async () => {
  const db = await openTestDatabase()
  const series = await aSeries(db)
  const gone = await aMovie(db, { entry: null })
  expect(await ask(db, series.id)).toBeUndefined()
  expect(await ask(db, gone)).toBeUndefined()
  expect(await ask(db, 987)).toBeUndefined()
})

test('a person with two characters or two jobs is there once', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db)
  await db
    .insertInto('person')
    .values([{ tmdb_id: 1, name: 'Ada', profile_path: null }])
    .execute()
  const credit = { title_id: id, person_tmdb_id: 1, episode_count: null }
  await db
    .insertInto('credit')
    .values([
      { ...credit, credit_id: 'a', department: 'cast', role: 'Herself', position: 0 },
      { ...credit, credit_id: 'b', department: 'cast', role: 'Narrator', position: 1 },
      { ...credit, credit_id: 'c', department: 'Directing', role: 'Director', position: 0 },
      { ...credit, credit_id: 'd', department: 'Writing', role: 'Screenplay', position: 1 },
    ])
    .execute()
  const page = await ask(db, id)
  expect(page?.credits.cast).toMatchObject([{ name: 'Ada', role: 'Herself, Narrator' }])
  expect(page?.credits.crew).toMatchObject([{ name: 'Ada', role: 'Director, Screenplay' }])
})

test('says whether TMDB has been asked, and what came of it', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db)
  const stateNow = async () => (await ask(db, id))?.movie.metadata
  const note = (state: 'pending' | 'failed' | 'not-found') =>
    db
      .replaceInto('enrichment')
      .values({ title_id: id, state, requested_at: '2026-10-01T00:00:00.000Z' })
      .execute()
  await note('pending')
  // Asked again: what is known stays known.
  expect(await stateNow()).toBe('enriched')
  await db.deleteFrom('title_metadata').where('title_id', '=', id).execute()
  expect(await stateNow()).toBe('pending')
  await note('failed')
  expect(await stateNow()).toBe('failed')
  await note('not-found')
  expect(await stateNow()).toBe('not-found')
})

test('takes few queries and writes nothing', async () => {
  const { db, queries } = await countedDatabase()
  const id = await aMovie(db)
  queries.length = 0
  await ask(db, id)
  expect(queries.length).toBeLessThanOrEqual(6)
  expect(queries.every((query) => query.sql.startsWith('select'))).toBe(true)
})

test('the age rating is that of the chosen country, else of the zone’s, without asking TMDB anew', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db)
  const certification = async () => (await ask(db, id))?.movie.certification
  await db.updateTable('title_metadata').set({ certification: 'PG-13' }).execute()
  expect(await certification()).toBe('PG-13')
  await db.updateTable('title_metadata').set({ certifications: '{"US":"PG-13","DE":"12"}' }).execute()
  expect(await certification()).toBe('PG-13')
  const settings = createTmdbSettings({ db })
  await settings.change({ country: 'DE' })
  expect(await certification()).toBe('12')
  await settings.change({ country: 'FR' })
  expect(await certification()).toBe('PG-13 (US)')
})
