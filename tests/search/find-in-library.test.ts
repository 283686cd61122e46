import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { findInLibrary } from '#app/server/search/search-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aCredit, aPerson } from '#tests/builders/credit-rows.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function aLibrary(db: Database) {
  const title_id = await aMovie(db, { name: 'Breaking the Waves', entry: { plays: 1 } })
  const inception = await aMovie(db, { name: 'Inception', entry: { plays: 2 } })
  const person_tmdb_id = await aPerson(db, { name: 'Emily Watson' })
  await aCredit(db, { title_id, person_tmdb_id })
  await db
    .insertInto('collection')
    .values({ tmdb_id: 7, name: 'Golden Heart Collection', poster_path: null, backdrop_path: null })
    .execute()
  await db
    .updateTable('title_metadata')
    .set({ collection_tmdb_id: 7, overview: 'A devout woman prays for her husband on an oil rig.' })
    .where('title_id', '=', title_id)
    .execute()
  return { title_id, inception, person_tmdb_id }
}

test('people and franchises of the library are found, each with what was seen', async () => {
  const db = await openTestDatabase()
  const { person_tmdb_id } = await aLibrary(db)
  expect(await findInLibrary(db, OWNER, 'watson emi')).toMatchObject({
    people: [{ id: person_tmdb_id, name: 'Emily Watson', titles: 1, seen: 1 }],
    library: [],
    isClose: false,
  })
  expect((await findInLibrary(db, OWNER, 'golden')).collections).toEqual([
    { id: 7, name: 'Golden Heart Collection', posterPath: null, titles: 1, seen: 1 },
  ])
})

test('somebody who is in no title of the library is not found', async () => {
  const db = await openTestDatabase()
  await aPerson(db, { name: 'Greta Garbo' })
  expect((await findInLibrary(db, OWNER, 'garbo')).people).toEqual([])
})

test.each([
  ['incpetion', 'library', 'Inception'],
  ['braeking waves', 'library', 'Breaking the Waves'],
  ['emily wastson', 'people', 'Emily Watson'],
  ['goldne heart', 'collections', 'Golden Heart Collection'],
] as const)('%s brings up what comes close: %s %s', async (text, where, name) => {
  const db = await openTestDatabase()
  await aLibrary(db)
  const found = await findInLibrary(db, OWNER, text)
  expect(found.isClose).toBe(true)
  expect(found[where]).toMatchObject([{ name }])
})

test('a title is found close by the name its source gave it', async () => {
  const db = await openTestDatabase()
  const { inception } = await aLibrary(db)
  await db.updateTable('title').set({ source_title: 'Origen Perdido' }).where('id', '=', inception).execute()
  expect((await findInLibrary(db, OWNER, 'oirgen')).library).toMatchObject([{ name: 'Inception' }])
})

test('a part within a word is found too, after the words themselves', async () => {
  const db = await openTestDatabase()
  for (const name of ['Batman', 'Man on Fire']) await aMovie(db, { name })
  const found = await findInLibrary(db, OWNER, 'man')
  expect(found.library.map((title) => title.name)).toEqual(['Man on Fire', 'Batman'])
  expect(found.isClose).toBe(false)
})

test('a title that is found by its name is not told again by its story', async () => {
  const db = await openTestDatabase()
  const { title_id } = await aLibrary(db)
  await db
    .updateTable('title_metadata')
    .set({ overview: 'Waves of all kinds.' })
    .where('title_id', '=', title_id)
    .execute()
  expect((await findInLibrary(db, OWNER, 'waves')).stories).toEqual([])
  expect((await findInLibrary(db, OWNER, 'kinds')).stories).toMatchObject([{ id: title_id }])
})

test('takes three statements, and one more where hardly anything is called so', async () => {
  const { db, queries } = await countedDatabase()
  await aLibrary(db)
  queries.length = 0
  await findInLibrary(db, OWNER, 'breaking the waves')
  expect(queries).toHaveLength(3)
  queries.length = 0
  await findInLibrary(db, OWNER, 'incpetion')
  expect(queries).toHaveLength(4)
})

test('whatever is typed, it is answered', async () => {
  const db = await openTestDatabase()
  await aLibrary(db)
  for (const text of [
    '"',
    '"" OR',
    'a AND NOT (b',
    '*',
    '^x',
    'col:x',
    '-',
    '宮崎駿',
    '👩‍🚀',
    'x'.repeat(200),
    '\0',
  ])
    expect(await findInLibrary(db, OWNER, text)).toMatchObject({ isClose: false })
})

test('a title is found by its name in every language that is held, with a slip too', async () => {
  const db = await openTestDatabase()
  const { inception } = await aLibrary(db)
  const text = { title_id: inception, overview: null, tagline: null }
  await db
    .insertInto('title_text')
    .values([
      { ...text, language: 'pt-BR', name: 'A Origem' },
      { ...text, language: 'zh-CN', name: '盗梦空间' },
    ])
    .execute()
  for (const name of ['origem', 'a orig', '盗梦空间', 'oirgem', 'inception'])
    expect((await findInLibrary(db, OWNER, name)).library).toMatchObject([{ name: 'Inception' }])
  await db.updateTable('title_text').set({ name: 'Der Anfang' }).where('language', '=', 'pt-BR').execute()
  expect((await findInLibrary(db, OWNER, 'anfang')).library).toMatchObject([{ name: 'Inception' }])
  expect((await findInLibrary(db, OWNER, 'origem')).library).toEqual([])
  await db.deleteFrom('title_text').execute()
  expect((await findInLibrary(db, OWNER, 'anfang')).library).toEqual([])
})
