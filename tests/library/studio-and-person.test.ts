import { expect, test } from 'vitest'
import { noFilters } from '#app/domain/library-filters.ts'
import { libraryPage } from '#app/server/library/library-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aCredit, aPerson } from '#tests/builders/credit-rows.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { testClock } from '#tests/builders/test-clock.ts'

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
    const page = await libraryPage(deps, { ...noFilters, ...filters })
    return {
      names: page.titles.map((title) => title.name),
      personName: page.choices.personName,
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
