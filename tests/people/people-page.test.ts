import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { listKnownFrom } from '#app/server/catalogue/known-from.ts'
import { peoplePage } from '#app/server/people/people-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aCredit, aPerson } from '#tests/builders/credit-rows.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

const names = async (db: Database, part: 'acting' | 'directing' = 'acting') =>
  (await peoplePage({ db }, OWNER, { part, page: 1 })).people.map((person) => `${person.name} ${person.seen}`)

async function seenIn(db: Database, person: number, times: number, credit: object = {}) {
  const ids: number[] = []
  for (let i = 0; i < times; i++) {
    const title_id = await aMovie(db, { entry: { plays: 1 } })
    await aCredit(db, { title_id, person_tmdb_id: person, ...credit })
    ids.push(title_id)
  }
  return ids
}

test('lists whom one has seen in two titles or more, those of most titles first', async () => {
  const db = await openTestDatabase()
  await seenIn(db, await aPerson(db, { name: 'Twice' }), 2)
  await seenIn(db, await aPerson(db, { name: 'Thrice' }), 3)
  await seenIn(db, await aPerson(db, { name: 'Once' }), 1)
  expect(await names(db)).toEqual(['Thrice 3', 'Twice 2'])
})

test('directors are a list of their own, and appearances as oneself count for neither', async () => {
  const db = await openTestDatabase()
  await seenIn(db, await aPerson(db, { name: 'Host' }), 2, { role: 'Self - Host' })
  await seenIn(db, await aPerson(db, { name: 'Director' }), 2, {
    department: 'Directing',
    role: 'Producer / Director',
  })
  await seenIn(db, await aPerson(db, { name: 'Assistant' }), 2, {
    department: 'Directing',
    role: 'Assistant Director',
  })
  expect(await names(db)).toEqual([])
  expect(await names(db, 'directing')).toEqual(['Director 2'])
})

test('two roles in one title are one title', async () => {
  const db = await openTestDatabase()
  const person = await aPerson(db, { name: 'Twins' })
  const [first = 0] = await seenIn(db, person, 2)
  await aCredit(db, { title_id: first, person_tmdb_id: person, role: 'The other one' })
  expect(await names(db)).toEqual(['Twins 2'])
})

test('follows the plays, the library and the credits in whatever order they change', async () => {
  const db = await openTestDatabase()
  const person = await aPerson(db, { name: 'Somebody' })
  const [a = 0, b = 0, c = 0] = await seenIn(db, person, 3)
  await db.updateTable('library_entry').set({ plays: 0 }).where('title_id', '=', a).execute()
  expect(await names(db)).toEqual(['Somebody 2'])
  await db.updateTable('library_entry').set({ plays: 4 }).where('title_id', '=', a).execute()
  expect(await names(db)).toEqual(['Somebody 3'])
  await db.deleteFrom('credit').where('title_id', '=', b).execute()
  expect(await names(db)).toEqual(['Somebody 2'])
  await db.deleteFrom('library_entry').where('title_id', '=', c).execute()
  expect(await names(db)).toEqual([])
  await aCredit(db, { title_id: b, person_tmdb_id: person })
  expect(await names(db)).toEqual(['Somebody 2'])
  const other = await aPerson(db, { name: 'Another' })
  await db.updateTable('credit').set({ person_tmdb_id: other }).execute()
  expect(await names(db)).toEqual(['Another 2'])
  await db.deleteFrom('credit').execute()
  await db.deleteFrom('person').execute()
  expect(await db.selectFrom('person_count').selectAll().execute()).toEqual([])
})

test('takes two statements and walks its index', async () => {
  const { db, queries, planOf } = await countedDatabase()
  queries.length = 0
  await peoplePage({ db }, OWNER, { part: 'acting', page: 1 })
  expect(queries).toHaveLength(2)
  const plan = queries[1] && (await planOf(queries[1])).join('\n')
  expect(plan).toMatch(/person_count_by_seen/)
  expect(plan).not.toMatch(/TEMP B-TREE/)
})

test('a member of the cast is known from the three titles watched last with them, with the role in each', async () => {
  const { db, queries } = await countedDatabase()
  const person = await aPerson(db)
  const stranger = await aPerson(db)
  const here = await aMovie(db, { name: 'Here', entry: { plays: 1 } })
  for (const [name, year] of [
    ['One', 2021],
    ['Two', 2022],
    ['Three', 2023],
    ['Four', 2024],
  ] as const) {
    const title_id = await aMovie(db, {
      name,
      entry: { plays: 1, last_played: `${year}-01-01T00:00:00.000Z` },
    })
    await aCredit(db, { title_id, person_tmdb_id: person, role: `Role in ${name}` })
  }
  const unseen = await aMovie(db, { name: 'Not seen', entry: { plays: 0 } })
  for (const title_id of [here, unseen]) await aCredit(db, { title_id, person_tmdb_id: person })
  await aCredit(db, { title_id: here, person_tmdb_id: stranger })
  queries.length = 0
  const known = await listKnownFrom(db, OWNER, here, [person, stranger])
  expect(queries).toHaveLength(1)
  expect(known.get(person)?.map(({ name, role }) => [name, role])).toEqual([
    ['Four', 'Role in Four'],
    ['Three', 'Role in Three'],
    ['Two', 'Role in Two'],
  ])
  expect(known.get(stranger)).toBeUndefined()
})
