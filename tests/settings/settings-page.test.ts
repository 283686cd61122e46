import { expect, test } from 'vitest'
import { formatBytes } from '#app/format/bytes.ts'
import { noCounts } from '#app/server/import/run/run-record.ts'
import { settingsPage, zoneFacts } from '#app/server/settings/settings-page.ts'
import { createTmdbCache } from '#app/server/tmdb/tmdb-cache.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aRun } from '#tests/builders/run-rows.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const noAccount = {
  configured: true,
  connected: false,
  needsReconnect: false,
  username: null,
  expiresAt: null,
  timeZone: null,
  device: null,
}

async function aSettingsPage() {
  const { db, queries } = await countedDatabase()
  const clock = testClock()
  const deps = {
    db,
    clock,
    config: { timeZone: null, syncIntervalMinutes: 60 },
    trakt: { status: () => Promise.resolve(noAccount) },
    tmdb: { cache: createTmdbCache({ db, clock }) },
    enrichment: {
      state: () => ({ state: 'ok', until: null }),
      figures: () => Promise.resolve({ pending: 1, done: 2, failed: 3, notFound: 4 }),
    },
    images: { figures: () => Promise.resolve({ files: 2, bytes: 2048 }) },
  }
  return { db, queries, ask: () => settingsPage(deps as never, OWNER) }
}

test('shows what the newest sync brought, and when the last one succeeded', async () => {
  const { db, ask } = await aSettingsPage()
  expect((await ask()).sync).toEqual({ intervalMinutes: 60, lastAt: null, lastRun: null })
  const counts = { ...noCounts(), plays: { new: 3, existing: 1 } }
  await aRun(db, { id: 'older', kind: 'sync', phase: 'failed', started_at: '2026-10-14T10:00:00.000Z' })
  await aRun(db, {
    id: 'newer',
    kind: 'sync',
    phase: 'completed',
    started_at: '2026-10-15T10:00:00.000Z',
    counts: JSON.stringify(counts),
  })
  await aRun(db, { id: 'import', kind: 'import', phase: 'completed', started_at: '2026-10-15T11:00:00.000Z' })
  await db
    .insertInto('sync_cursor')
    .values({ profile_id: 1, source: 'trakt', stream: 'ratings', synced_from: '2026-10-15T10:00:00.000Z' })
    .execute()
  expect((await ask()).sync).toEqual({
    intervalMinutes: 60,
    lastAt: '2026-10-15T10:00:00.000Z',
    lastRun: { id: 'newer', phase: 'completed', startedAt: '2026-10-15T10:00:00.000Z', counts },
  })
})

test('takes three statements of its own', async () => {
  const { queries, ask } = await aSettingsPage()
  queries.length = 0
  await ask()
  expect(queries).toHaveLength(3)
})

test('says what the automatic zone is and where it comes from', () => {
  const zones = { chosen: 'Asia/Tokyo', configured: 'Europe/Berlin', account: 'America/New_York' }
  expect(zoneFacts(zones)).toEqual({
    chosen: 'Asia/Tokyo',
    automatic: 'Europe/Berlin',
    automaticFrom: 'TZ_DEFAULT',
    current: 'Asia/Tokyo',
  })
  expect(zoneFacts({ ...zones, chosen: null, configured: null })).toMatchObject({
    automaticFrom: 'account',
    current: 'America/New_York',
  })
  expect(zoneFacts({ chosen: null, configured: null, account: null }).automaticFrom).toBe('machine')
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [3_400_000, '3.4 MB'],
  [12_345, '12 kB'],
  [5_000_000_000, '5 GB'],
])('%i bytes are written %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})
