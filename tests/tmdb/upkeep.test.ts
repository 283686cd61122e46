import { expect, onTestFinished, test, vi } from 'vitest'
import { createLog } from '#app/server/log.ts'
import { createUpkeep } from '#app/server/tmdb/upkeep.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { virtualClock } from './virtual-clock.ts'

async function setUp() {
  const db = await openTestDatabase()
  const clock = virtualClock()
  const wake = vi.fn()
  const images = { removeOutdated: vi.fn(() => Promise.resolve(0)) }
  const upkeep = createUpkeep({ db, clock, log: createLog('silent'), enrichment: { wake }, images })
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
