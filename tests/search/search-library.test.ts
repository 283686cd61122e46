import { expect, test } from 'vitest'
import { searchLibrary } from '#app/server/search/search-library.ts'
import { aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'

async function library(...names: string[]) {
  const db = await openTestDatabase()
  for (const name of names) await aMovie(db, { name })
  return async (text: string) => (await searchLibrary(db, text)).map((title) => title.name)
}

test('case and accents do not matter, in either direction', async () => {
  const search = await library('Amélie', 'Léon: The Professional')
  expect(await search('AMELIE')).toEqual(['Amélie'])
  expect(await search('léon')).toEqual(['Léon: The Professional'])
  expect(await search('amélie')).toEqual(['Amélie'])
})

test('a title is found with and without its article', async () => {
  const search = await library('The Wire')
  for (const text of ['wire', 'the wire', 'the wi', 'the']) expect(await search(text)).toEqual(['The Wire'])
})

test('a name that begins with the text comes before one that holds it', async () => {
  const search = await library('Demolition Man', 'Man on Fire', 'Batman')
  expect(await search('man')).toEqual(['Man on Fire', 'Demolition Man', 'Batman'])
})

test('percent and underscore are letters like others', async () => {
  const search = await library('100% Wolf', '1000 Wolves', 'Under_score', 'Underxscore')
  expect(await search('100%')).toEqual(['100% Wolf'])
  expect(await search('under_s')).toEqual(['Under_score'])
})

test('a series is found by its original name', async () => {
  const db = await openTestDatabase()
  const { id } = await aSeries(db, { name: 'Money Heist' })
  await db
    .updateTable('title_metadata')
    .set({ original_name: 'La casa de papel' })
    .where('title_id', '=', id)
    .execute()
  expect(await searchLibrary(db, 'casa de')).toMatchObject([{ name: 'Money Heist', kind: 'series' }])
})

test('blank text finds nothing', async () => {
  const search = await library('Anything')
  expect(await search('   ')).toEqual([])
})
