import { expect, test } from 'vitest'
import { groupsPage } from '#app/server/collections/groups-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

test('each genre of the library with its titles, what was seen of them, and the latest posters', async () => {
  const { db, queries } = await countedDatabase()
  const seen = (last_played: string) => ({ plays: 1, last_played })
  await aMovie(db, {
    name: 'Heat',
    genres: ['Crime', 'Drama'],
    entry: { ...seen('2024-01-01'), poster_path: '/heat.jpg' },
  })
  await aMovie(db, {
    name: 'Fargo',
    genres: ['Crime'],
    entry: { ...seen('2025-01-01'), poster_path: '/fargo.jpg' },
  })
  await aMovie(db, { name: 'Ran', genres: ['Drama', 'War'], entry: { plays: 0 } })
  await aMovie(db, { name: 'Gone', genres: ['Western'], entry: null })
  queries.length = 0
  expect((await groupsPage(db, OWNER, 'genre', 1)).groups).toEqual([
    {
      name: 'Crime',
      titles: 2,
      seen: 2,
      posters: [
        { name: 'Fargo', path: '/fargo.jpg' },
        { name: 'Heat', path: '/heat.jpg' },
      ],
    },
    { name: 'Drama', titles: 2, seen: 1, posters: [{ name: 'Heat', path: '/heat.jpg' }] },
    { name: 'War', titles: 1, seen: 0, posters: [] },
  ])
  expect(queries).toHaveLength(1)
})

test('studios come from what TMDB says, sixty a page', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db)
  const studios = Array.from({ length: 61 }, (_, index) => `Studio ${String(index).padStart(2, '0')}`)
  await db
    .updateTable('title_metadata')
    .set({ studios: JSON.stringify(studios) })
    .where('title_id', '=', id)
    .execute()
  const second = await groupsPage(db, OWNER, 'studio', 2)
  expect(second).toMatchObject({ total: 61, page: 2, pages: 2, groups: [{ name: 'Studio 60', titles: 1 }] })
})

test('an empty library has no groups', async () => {
  expect(await groupsPage(await openTestDatabase(), OWNER, 'genre', 1)).toEqual({
    groups: [],
    total: 0,
    page: 1,
    pages: 1,
  })
})
