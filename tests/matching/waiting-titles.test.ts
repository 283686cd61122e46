import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { waitingPage, listWaitingTitles } from '#app/server/matching/waiting-titles.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

const withoutMatch = { tmdbId: null, entry: null }

const lookedUp = (db: Database, titleId: number, state: 'pending' | 'not-found') =>
  db
    .insertInto('enrichment')
    .values({ title_id: titleId, state, requested_at: '2026-01-01T00:00:00.000Z' })
    .execute()

async function aWaitingMovie(db: Database, name: string, plays = 1): Promise<number> {
  const id = await aMovie(db, { ...withoutMatch, name })
  for (let play = 0; play < plays; play++) await aPlay(db, { title_id: id })
  return id
}

test('titles without a match wait, those with the most plays first', async () => {
  const db = await openTestDatabase()
  await aWaitingMovie(db, 'Home video')
  const series = await aSeries(db, { ...withoutMatch, name: 'Local theatre', year: 2011 })
  for (let play = 0; play < 2; play++) await aPlay(db, { title_id: series.id })
  await aPlay(db, { title_id: await aMovie(db, { name: 'Matched' }) })
  expect(await listWaitingTitles(db, OWNER, { limit: 10 })).toEqual({
    total: 2,
    notFound: 0,
    titles: [
      { id: series.id, kind: 'series', name: 'Local theatre', year: 2011, plays: 2 },
      expect.objectContaining({ name: 'Home video', plays: 1 }),
    ],
  })
})

test('only what TMDB was asked about counts as not found', async () => {
  const db = await openTestDatabase()
  await lookedUp(db, await aWaitingMovie(db, 'Asked'), 'not-found')
  await lookedUp(db, await aWaitingMovie(db, 'In the queue'), 'pending')
  await aWaitingMovie(db, 'Never asked')
  expect(await listWaitingTitles(db, OWNER, { limit: 1 })).toMatchObject({ total: 3, notFound: 1 })
})

test('what you said is not on TMDB, and what is nobody’s, does not wait', async () => {
  const db = await openTestDatabase()
  const said = await aWaitingMovie(db, 'A lecture')
  await db.updateTable('title').set({ matched_by: 'person' }).where('id', '=', said).execute()
  await aMovie(db, { ...withoutMatch, name: 'Left over' })
  expect(await listWaitingTitles(db, OWNER, { limit: 10 })).toEqual({ total: 0, notFound: 0, titles: [] })
})

test('a page beyond the last one is the last one, in three statements', async () => {
  const { db, queries } = await countedDatabase()
  for (let n = 0; n < 61; n++) await aWaitingMovie(db, `Reel ${n}`)
  expect(await waitingPage(db, OWNER, 2)).toMatchObject({ page: 2, pages: 2, total: 61, titles: [{}] })
  queries.length = 0
  expect(await waitingPage(db, OWNER, 9)).toMatchObject({ page: 2, pages: 2 })
  expect(queries).toHaveLength(3)
})
