import { expect, onTestFinished, test, vi } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { createLog } from '#app/server/base/log.ts'
import { createUpkeep } from '#app/server/tmdb/upkeep.ts'
import { aCredit, aPerson } from '#tests/builders/credit-rows.ts'
import { aMovie, aPlay } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { virtualClock } from './virtual-clock.ts'

async function setUp() {
  const db = await openTestDatabase()
  const clock = virtualClock()
  const wake = vi.fn()
  const images = { removeOutdated: vi.fn(() => Promise.resolve(0)) }
  const afterCleared = (trx: Database, ids: readonly number[]) =>
    refreshEntries(trx, OWNER, ids, '2026-10-15')
  const upkeep = createUpkeep({
    db,
    clock,
    log: createLog('silent'),
    enrichment: { wake },
    images,
    afterCleared,
  })
  onTestFinished(() => upkeep.stop())
  return { db, clock, wake, images, upkeep }
}

test('old metadata is asked for again and old answers go, a minute after the start', async () => {
  const { db, clock, wake, images, upkeep } = await setUp()
  const titleId = await aMovie(db)
  const row = {
    title_id: titleId,
    state: 'done' as const,
    requested_at: '2025-01-01',
    finished_at: '2025-01-01',
  }
  await db.insertInto('enrichment').values(row).execute()
  const entry = { key: 'movie:1', body: '{}', stored_at: '2025-01-01', expires_at: '2025-01-02' }
  await db.insertInto('tmdb_cache').values(entry).execute()
  upkeep.start()
  await clock.runUntil(() => wake.mock.calls.length === 1, 61_000)
  expect(await db.selectFrom('enrichment').select('state').execute()).toEqual([{ state: 'pending' }])
  expect(await db.selectFrom('tmdb_cache').select('key').execute()).toEqual([])
  expect(images.removeOutdated).toHaveBeenCalledOnce()
})

test('it goes on every six hours, also after a fault, until it is stopped', async () => {
  const { clock, images, upkeep } = await setUp()
  images.removeOutdated.mockRejectedValueOnce(new Error('disk away'))
  upkeep.start()
  await clock.runUntil(() => images.removeOutdated.mock.calls.length === 3)
  expect(clock.elapsedMs()).toBe(60_000 + 12 * 3_600_000)
  await upkeep.stop()
})

test('what could not be renewed for half a year is forgotten, and the history stays', async () => {
  const { db, clock, images, upkeep } = await setUp()
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000).toISOString()
  const fetched = (name: string, days: number) =>
    db
      .updateTable('title_metadata')
      .set({ fetched_at: daysAgo(days), overview: 'A story.' })
      .where('name', '=', name)
      .execute()
  const old = await aMovie(db, { name: 'Old' })
  const young = await aMovie(db, { name: 'Young' })
  for (const title_id of [old, young]) await aPlay(db, { title_id })
  await aCredit(db, { title_id: old, person_tmdb_id: await aPerson(db, { name: 'Of the old one' }) })
  await aCredit(db, { title_id: young, person_tmdb_id: await aPerson(db, { name: 'Of the young one' }) })
  await db
    .updateTable('title')
    .set({ source_title: 'As its source calls it' })
    .where('id', '=', old)
    .execute()
  await fetched('Old', 181)
  await fetched('Young', 170)
  upkeep.start()
  await clock.runUntil(() => images.removeOutdated.mock.calls.length === 1)
  await upkeep.stop()
  expect(await db.selectFrom('title_metadata').select('title_id').execute()).toEqual([{ title_id: young }])
  expect(await db.selectFrom('person').select('name').execute()).toEqual([{ name: 'Of the young one' }])
  expect(await db.selectFrom('play').select('title_id').orderBy('title_id').execute()).toHaveLength(2)
  const entry = db.selectFrom('library_entry').select(['name', 'plays']).where('title_id', '=', old)
  expect(await entry.execute()).toEqual([{ name: 'As its source calls it', plays: 1 }])
})
