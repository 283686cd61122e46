import { expect, test } from 'vitest'
import { findInLibrary } from '#app/server/search/search-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

// None of these titles has a slug, as they came from a file.
async function library() {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'The Wizard of Oz', year: 1939 })
  await aMovie(db, { name: 'Nosferatu', year: null })
  await aMovie(db, { name: 'Dune', year: 1984 })
  await aMovie(db, { name: "Ocean's Eleven", year: 2001 })
  await aMovie(db, { name: 'Blade Runner 2049', year: 2017 })
  await aSeries(db, { name: "The Handmaid's Tale", year: 2017 })
  await aSeries(db, { name: 'Space: 1999', year: 1975 })
  return async (link: string) => {
    const found = await findInLibrary(db, OWNER, link)
    expect([found.people, found.collections, found.stories]).toEqual([[], [], []])
    return found
  }
}

test.each([
  ['https://trakt.tv/movies/the-wizard-of-oz-1939', 'The Wizard of Oz'],
  ['https://app.trakt.tv/movies/nosferatu-1922', 'Nosferatu'],
  ['https://trakt.tv/movies/dune-2021', 'Dune'],
  ['https://trakt.tv/movies/ocean-s-eleven-2001', "Ocean's Eleven"],
  ['trakt.tv/movies/blade-runner-2049-2017', 'Blade Runner 2049'],
  ['https://app.trakt.tv/shows/the-handmaid-s-tale/seasons/2/episodes/3', "The Handmaid's Tale"],
  ['https://trakt.tv/shows/space-1999?ref=list', 'Space: 1999'],
])('%s finds a title of this name that has no slug', async (link, name) => {
  const find = await library()
  expect(await find(link)).toMatchObject({ library: [{ name }], isClose: false })
})

test('a name that is nearly that of the slug is shown as similar', async () => {
  const find = await library()
  expect(await find('https://trakt.tv/movies/nosferato-1922')).toMatchObject({
    library: [{ name: 'Nosferatu' }],
    isClose: true,
  })
  expect(await find('https://trakt.tv/movies/paddington-2014')).toMatchObject({ library: [], isClose: false })
})

test('of titles with one name, those of the kind in the link come first', async () => {
  const db = await openTestDatabase()
  await aMovie(db, { name: 'Dark', entry: { plays: 3 } })
  await aMovie(db, { name: 'Dark Waters', entry: { plays: 5 } })
  await aSeries(db, { name: 'Dark' })
  const { library: shows } = await findInLibrary(db, OWNER, 'https://app.trakt.tv/shows/dark')
  expect(shows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'series Dark',
    'movie Dark',
    'movie Dark Waters',
  ])
})

test('a title that has the slug is the only one', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db, { name: 'Heat', year: 1995 })
  await aMovie(db, { name: 'Heat', year: 1995 })
  await db.updateTable('title').set({ trakt_slug: 'heat-1995' }).where('id', '=', id).execute()
  const { library } = await findInLibrary(db, OWNER, 'https://trakt.tv/movies/heat-1995')
  expect(library.map((title) => title.id)).toEqual([id])
})

test('takes five statements at most', async () => {
  const { db, queries } = await countedDatabase()
  await aMovie(db, { name: 'Heat' })
  queries.length = 0
  await findInLibrary(db, OWNER, 'https://trakt.tv/movies/paddington-2014')
  expect(queries).toHaveLength(5)
})

test('a typed name with a year finds a title of an unknown year', async () => {
  const find = await library()
  expect((await find('Nosferatu 1922')).library).toMatchObject([{ name: 'Nosferatu' }])
})
