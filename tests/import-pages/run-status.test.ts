import { expect, test } from 'vitest'
import { runStatus } from '#app/server/import-pages/run-status.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { aRun } from '#tests/builders/run-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'

test('nothing runs and nothing has run', async () => {
  expect(await runStatus(await openTestDatabase(), OWNER)).toEqual({ run: null, lastEnd: null })
})

test('a run under way is told, and the end of the newest one before it', async () => {
  const db = await openTestDatabase()
  await aRun(db, {
    id: 'before',
    phase: 'completed',
    started_at: '2026-10-15T10:00:00.000Z',
    finished_at: '2026-10-15T10:01:00.000Z',
  })
  await aRun(db, {
    id: 'now',
    phase: 'enriching',
    completed: 3,
    total: 9,
    started_at: '2026-10-15T11:00:00.000Z',
  })
  expect(await runStatus(db, OWNER)).toMatchObject({
    run: { id: 'now', phase: 'enriching', completed: 3, total: 9 },
    lastEnd: '2026-10-15T10:01:00.000Z',
  })
})
