import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import type { EnrichmentRow } from '#app/server/db/catalogue-tables.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { aSourceTitle } from './library-title.ts'

const noon = new Date('2026-10-15T12:00:00.000Z')
const hoursBefore = (hours: number) => new Date(noon.getTime() - hours * 3_600_000).toISOString()

async function aRow(db: Database, row: Partial<EnrichmentRow>): Promise<number> {
  const titleId = await aSourceTitle(db)
  await db
    .insertInto('enrichment')
    .values({ title_id: titleId, state: 'pending', requested_at: hoursBefore(50), ...row })
    .execute()
  return titleId
}

const rowOf = (db: Database, titleId: number) =>
  db.selectFrom('enrichment').selectAll().where('title_id', '=', titleId).executeTakeFirstOrThrow()

test('a new title waits', async () => {
  const db = await openTestDatabase()
  const id = await aSourceTitle(db)
  await requestEnrichment(db, [id, id], { priority: 1, now: noon })
  expect(await rowOf(db, id)).toMatchObject({
    state: 'pending',
    priority: 1,
    requested_at: noon.toISOString(),
  })
})

test('a title that waits is moved forward and never back', async () => {
  const db = await openTestDatabase()
  const id = await aRow(db, { priority: 1, attempts: 2 })
  await requestEnrichment(db, [id], { priority: 2, now: noon })
  await requestEnrichment(db, [id], { priority: 0, now: noon })
  expect(await rowOf(db, id)).toMatchObject({ state: 'pending', priority: 2, attempts: 2 })
})

test.each(['done', 'not-found'] as const)('what is %s since less than a day stays', async (state) => {
  const db = await openTestDatabase()
  const fresh = await aRow(db, { state, finished_at: hoursBefore(23) })
  const old = await aRow(db, { state, finished_at: hoursBefore(25) })
  await requestEnrichment(db, [fresh, old], { priority: 1, now: noon })
  expect(await rowOf(db, fresh)).toMatchObject({ state })
  expect(await rowOf(db, old)).toMatchObject({ state: 'pending' })
})

test('what failed is tried again at once', async () => {
  const db = await openTestDatabase()
  const id = await aRow(db, {
    state: 'failed',
    attempts: 3,
    next_try_at: hoursBefore(-6),
    finished_at: hoursBefore(0),
  })
  await requestEnrichment(db, [id], { priority: 1, now: noon })
  expect(await rowOf(db, id)).toMatchObject({ state: 'pending', attempts: 0, next_try_at: null })
})

test('a title matched anew is asked for however fresh it is', async () => {
  const db = await openTestDatabase()
  const id = await aRow(db, { state: 'not-found', finished_at: hoursBefore(0) })
  await requestEnrichment(db, [id], { priority: 2, now: noon, force: true })
  expect(await rowOf(db, id)).toMatchObject({ state: 'pending', priority: 2 })
})

test('no titles are no request', async () => {
  const db = await openTestDatabase()
  await requestEnrichment(db, [], { priority: 1, now: noon })
  expect(await db.selectFrom('enrichment').selectAll().execute()).toEqual([])
})

test('a whole library can be asked for at once', async () => {
  const db = await openTestDatabase()
  const ids: number[] = []
  for (let n = 0; n < 2500; n++) ids.push(await aSourceTitle(db))
  await requestEnrichment(db, ids, { priority: 1, now: noon })
  const { n } = await db
    .selectFrom('enrichment')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(2500)
})
