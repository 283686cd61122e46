import { expect, test } from 'vitest'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { searchStories, searchTitles } from '#app/server/search/search-library.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function library(...names: string[]) {
  const db = await openTestDatabase()
  for (const name of names) await aMovie(db, { name })
  return async (text: string) => (await searchTitles(db, OWNER, text)).map((title) => title.name)
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

test('first what is called just that, then what begins with it, then what has it within', async () => {
  const search = await library('Demolition Man', 'Manchester', 'Man on Fire', 'Man')
  expect(await search('man')).toEqual(['Man', 'Man on Fire', 'Manchester', 'Demolition Man'])
})

test('where thousands share a beginning, those that begin with it themselves are all looked at', async () => {
  const search = await library(...Array.from({ length: 1001 }, (_, i) => `Last Tango ${i}`), 'Tango')
  const found = await search('tango')
  expect(found).toHaveLength(48)
  expect(found[0]).toBe('Tango')
})

test('of equals, what was watched most comes first', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'The Night Of', entry: { plays: 1 } })
  await aMovie(db, { name: 'The Night Train', entry: { plays: 3 } })
  expect((await searchTitles(db, OWNER, 'the night')).map((title) => title.name)).toEqual([
    'The Night Train',
    'The Night Of',
  ])
})

test('every word may be a beginning, in any order', async () => {
  const search = await library('Harry Potter and the Goblet of Fire', 'Harry Brown')
  expect(await search('gob har')).toEqual(['Harry Potter and the Goblet of Fire'])
})

test.each([
  ["Ocean's Eleven", 'oceans eleven'],
  ['Mr. & Mrs. Smith', 'mr and mrs smith'],
  ['Spider-Man', 'spiderman'],
  ['Spiderhead', 'spider head'],
  ['WALL·E', 'walle'],
  ['M*A*S*H', 'mash'],
  ['S.W.A.T.', 'swat'],
  ['Æon Flux', 'aeon flux'],
  ['Tromsø', 'tromso'],
  ['Straße', 'strasse'],
  ['Łódź Days', 'lodz'],
])('%s is found by %s', async (name, text) => {
  const search = await library(name)
  expect(await search(text)).toEqual([name])
  expect(await search(name)).toEqual([name])
})

test("signs of the index's own language are signs like others", async () => {
  const search = await library('NOT OR AND', '100% Wolf')
  for (const text of ['"', '*', 'NOT', 'OR', '100%', '(', 'a:b', "'", '^', '-']) await search(text)
  expect(await search('not OR')).toEqual(['NOT OR AND'])
  expect(await search('100%')).toEqual(['100% Wolf'])
})

test('a series is found by its original name', async () => {
  const db = await openTestDatabase()
  const { id } = await aSeries(db, { name: 'Money Heist' })
  await db
    .updateTable('title_metadata')
    .set({ original_name: 'La casa de papel' })
    .where('title_id', '=', id)
    .execute()
  expect(await searchTitles(db, OWNER, 'casa de')).toMatchObject([{ name: 'Money Heist', kind: 'series' }])
})

test('blank text finds nothing', async () => {
  const search = await library('Anything')
  expect(await search('   ')).toEqual([])
})

test('a title is found by its new name as soon as it has one, and no longer by the old one', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db, { name: 'Working Title' })
  await aPlay(db, { title_id: id })
  await db.updateTable('title_metadata').set({ name: 'Final Name' }).where('title_id', '=', id).execute()
  await db.updateTable('title').set({ source_title: 'Final Name' }).where('id', '=', id).execute()
  // Whoever stores a name works out the entry in the same transaction.
  await refreshEntries(db, OWNER, [id], '2026-11-21')
  expect(await searchTitles(db, OWNER, 'final')).toHaveLength(1)
  expect(await searchTitles(db, OWNER, 'working')).toEqual([])
})

test('without metadata a title is found by what its source called it', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db, { name: 'Only At The Source' })
  await db.deleteFrom('title_metadata').where('title_id', '=', id).execute()
  expect(await searchTitles(db, OWNER, 'source')).toMatchObject([{ id }])
})

test('a title outside the library is not found', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Gone From Here', entry: null })
  expect(await searchTitles(db, OWNER, 'gone')).toEqual([])
})

test('a story is found by its words, with the place where they stand', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db, { name: 'Inception' })
  await db
    .updateTable('title_metadata')
    .set({ overview: 'A thief who steals secrets through dreams gets one last chance.' })
    .where('title_id', '=', id)
    .execute()
  const [found] = await searchStories(db, OWNER, 'dream thief')
  expect(found).toMatchObject({ id })
  expect(found?.excerpt.filter((part) => part.isHit).map((part) => part.text)).toEqual(['thief', 'dreams'])
  expect(await searchStories(db, OWNER, 'the')).toEqual([])
})
