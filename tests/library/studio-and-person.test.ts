import { expect, test } from 'vitest'
import { noFilters } from '#app/domain/library-filters.ts'
import { libraryPage } from '#app/server/library/library-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aCredit, aPerson } from '#tests/builders/credit-rows.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function setUp() {
  const { db, queries } = await countedDatabase()
  const ghibli = await aMovie(db, { name: 'Spirited Away' })
  await aMovie(db, { name: 'Inception' })
  const setStudios = (studios: string[]) =>
    db
      .updateTable('title_metadata')
      .set({ studios: JSON.stringify(studios) })
      .where('title_id', '=', ghibli)
      .execute()
  const ask = async (filters: object) => {
    queries.length = 0
    const deps = { db, clock: testClock(), config: { timeZone: 'America/New_York' } }
    const page = await libraryPage(deps, OWNER, { ...noFilters, ...filters })
    return {
      names: page.titles.map((title) => title.name),
      ...page.choices,
      queries: queries.length,
    }
  }
  return { db, ghibli, setStudios, ask }
}

test('the library is narrowed to a studio, as its metadata name it now', async () => {
  const { setStudios, ask } = await setUp()
  await setStudios(['Studio Ghibli', 'Studio Ghibli', 'Toho'])
  expect(await ask({ studio: 'Studio Ghibli' })).toMatchObject({ names: ['Spirited Away'] })
  await setStudios(['Toho'])
  expect(await ask({ studio: 'Studio Ghibli' })).toMatchObject({ names: [] })
})

test('the library is narrowed to a person, whom the page can name, in six statements', async () => {
  const { db, ghibli, ask } = await setUp()
  const person = await aPerson(db, { name: 'Hayao Miyazaki' })
  await aCredit(db, { title_id: ghibli, person_tmdb_id: person, department: 'Directing', role: 'Director' })
  const answer = await ask({ person })
  expect(answer).toMatchObject({ names: ['Spirited Away'], personName: 'Hayao Miyazaki' })
  expect(answer.queries).toBeLessThanOrEqual(6)
})

test('the library is narrowed to a franchise, a list and a year, each of which the page can name', async () => {
  const { db, ghibli, ask } = await setUp()
  await db
    .insertInto('collection')
    .values({ tmdb_id: 9, name: 'Bathhouse Collection', poster_path: null, backdrop_path: null })
    .execute()
  await db
    .updateTable('title_metadata')
    .set({ collection_tmdb_id: 9 })
    .where('title_id', '=', ghibli)
    .execute()
  expect(await ask({ collection: 9 })).toMatchObject({
    names: ['Spirited Away'],
    collectionName: 'Bathhouse Collection',
  })
  expect(await ask({ collection: 10 })).toMatchObject({ names: [], collectionName: null })

  const at = '2024-05-04T19:30:00.000Z'
  const { id: list } = await db
    .insertInto('list')
    .values({
      profile_id: 1,
      name: 'Rainy Sundays',
      description: null,
      position: 1,
      source: 'manual',
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('list_entry')
    .values({ profile_id: 1, list_id: list, title_id: ghibli, position: 1, source: 'manual', listed_at: at })
    .execute()
  expect(await ask({ list })).toMatchObject({
    names: ['Spirited Away'],
    listName: 'Rainy Sundays',
    queries: 5,
  })

  await db.updateTable('library_entry').set({ year: 2001 }).where('title_id', '=', ghibli).execute()
  expect(await ask({ year: 2001 })).toMatchObject({ names: ['Spirited Away'] })
  expect(await ask({ year: 2002 })).toMatchObject({ names: [] })
})
