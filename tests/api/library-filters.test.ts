import { expect, test } from 'vitest'
import { libraryQuery, noFilters, parseLibraryFilters } from '#app/domain/library-filters.ts'
import { dispatch } from '#app/server/api/dispatch.ts'
import { openApiDocument } from '#app/server/api/openapi.ts'
import { libraryPage } from '#app/server/library/library-page.ts'
import { aCredit, aPerson } from '#tests/builders/credit-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'
import type { Reelmark } from '#tests/builders/start-reelmark.ts'
import { importedSmallWorld } from '#tests/builders/imported-small-world.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

/** How a page looks and which part of the list it shows, which `cursor` and `limit` say for programs. */
const OF_THE_PAGE_ALONE = ['page', 'view', 'select', 'more']

test('GET /library takes every filter of the page, and says so', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as {
    paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>
  }
  const [, library] = Object.entries(document.paths).find(([path]) => path.endsWith('/library')) ?? []
  const names = library?.get.parameters.filter((one) => one.in === 'query').map(({ name }) => name)
  const filters = Object.keys(noFilters).filter((name) => !OF_THE_PAGE_ALONE.includes(name))
  expect(names?.toSorted()).toEqual([...filters, 'cursor', 'limit'].toSorted())
})

/** A value of each filter that some titles of the library have. */
async function someOfEach(app: Reelmark): Promise<Record<string, string>> {
  const { title_id, year, tmdb_rating } = await app.db
    .selectFrom('library_entry')
    .select(['title_id', 'year', 'tmdb_rating'])
    .where('kind', '=', 'movie')
    .where('year', 'is not', null)
    .where('tmdb_rating', 'is not', null)
    .executeTakeFirstOrThrow()
  const at = now.toISOString()
  const person = await aPerson(app.db)
  await aCredit(app.db, { title_id, person_tmdb_id: person })
  await app.db.insertInto('title_studio').values({ title_id, studio: 'Amber Pictures' }).execute()
  const { genre } = await app.db.selectFrom('title_genre').select('genre').executeTakeFirstOrThrow()
  await app.db
    .updateTable('library_entry')
    .set({ favourited_at: at })
    .where('title_id', '=', title_id)
    .execute()
  const list = await app.db
    .insertInto('list')
    .values({ profile_id: 1, name: 'Cosy', description: '', created_at: at, position: 1, source: 'manual' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await app.db
    .insertInto('list_entry')
    .values({ profile_id: 1, list_id: list.id, title_id, position: 1, listed_at: at, source: 'manual' })
    .execute()
  await app.db
    .updateTable('title_metadata')
    .set({ collection_tmdb_id: 77 })
    .where('title_id', '=', title_id)
    .execute()
  return {
    kind: 'movie',
    status: 'watching',
    genre,
    studio: 'Amber Pictures',
    person: String(person),
    collection: '77',
    list: String(list.id),
    rating: 'unrated',
    tmdb: String(Math.max(1, Math.floor(tmdb_rating ?? 1))),
    runtime: '90-120',
    language: 'en',
    watched: '2024',
    favourite: 'yes',
    decade: String(Math.floor((year ?? 0) / 10) * 10),
    year: String(year),
    q: 'a',
  }
}

test('each filter gives a program the titles that it shows on the page', async () => {
  const app = await importedSmallWorld(now)
  const values = await someOfEach(app)
  const isNarrowing = (name: string) => !['sort', 'direction', ...OF_THE_PAGE_ALONE].includes(name)
  expect(Object.keys(values).toSorted()).toEqual(Object.keys(noFilters).filter(isNarrowing).toSorted())
  const all = (await libraryPage(app, OWNER, noFilters)).total
  for (const [name, value] of Object.entries(values)) {
    const filters = parseLibraryFilters(new URLSearchParams({ [name]: value }))
    expect(libraryQuery(filters), name).toContain(`${name}=`)
    const answer = await dispatch(
      app,
      new Request(`http://127.0.0.1/api/v1/library?${new URLSearchParams({ [name]: value, limit: '500' })}`),
    )
    expect(answer.status, name).toBe(200)
    const { items, total } = (await answer.json()) as { items: { title: string }[]; total: number }
    const page = await libraryPage(app, OWNER, filters)
    expect(total, name).toBe(page.total)
    expect(
      items.map(({ title }) => title),
      name,
    ).toEqual(page.titles.map((each) => each.name))
    expect(total, name).toBeGreaterThan(0)
    expect(total, name).toBeLessThan(all)
  }
})
