import { expect, test } from 'vitest'
import { quickFinds } from '#app/server/search/quick-finds.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aCredit, aPerson } from '#tests/builders/credit-rows.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

test('titles come first, then people and franchises, each with its address', async () => {
  const db = await openTestDatabase()
  const title_id = await aMovie(db, { name: 'Emily' })
  const person_tmdb_id = await aPerson(db, { name: 'Emily Watson' })
  await aCredit(db, { title_id, person_tmdb_id })
  expect(await quickFinds(db, OWNER, 'emi')).toMatchObject([
    { kind: 'movie', name: 'Emily', to: `/movies/${title_id}-emily` },
    { kind: 'person', name: 'Emily Watson', note: '1 title', to: `/people/${person_tmdb_id}-emily-watson` },
  ])
})

test('there are never more than fit on a screen', async () => {
  const db = await openTestDatabase()
  for (let i = 0; i < 20; i++) await aMovie(db, { name: `Star ${i}` })
  expect(await quickFinds(db, OWNER, 'star')).toHaveLength(8)
})

test('nothing typed finds nothing', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Emily' })
  expect(await quickFinds(db, OWNER, '')).toEqual([])
})

test('it takes three statements at most, also where nothing is called so', async () => {
  const { db, queries } = await countedDatabase()
  await aMovie(db, { name: 'Inception' })
  queries.length = 0
  expect(await quickFinds(db, OWNER, 'incpetion')).toMatchObject([{ name: 'Inception' }])
  expect(queries).toHaveLength(3)
})
