import { expect, test } from 'vitest'
import { fetchProgress } from '#app/server/import-pages/fetch-progress.ts'
import { runPace } from '#app/server/import-pages/run-pace.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { aRun } from '#tests/builders/run-rows.ts'

test('rows read are counted by stream next to what the source says there are', async () => {
  const db = await openTestDatabase()
  const run_id = await aRun(db, { phase: 'fetching' })
  await db
    .insertInto('run_stream')
    .values([
      { run_id, stream: 'ratings', done: 0, rows_read: 0 },
      { run_id, stream: 'movie-plays', done: 1, rows_read: 3, first_count: 2, latest_count: 3 },
    ])
    .execute()
  expect(await fetchProgress(db, run_id)).toEqual([
    { stream: 'movie-plays', rows: 3, expected: 3, isDone: true, error: null },
    { stream: 'ratings', rows: 0, expected: null, isDone: false, error: null },
  ])
})

test('the pace counts what was settled in the last minute of this phase, however it ended', async () => {
  const db = await openTestDatabase()
  const settled = async (state: 'done' | 'failed' | 'pending', finished_at: string | null) =>
    db
      .insertInto('enrichment')
      .values({ title_id: await aMovie(db), state, finished_at, requested_at: '2026-10-15T17:00:00.000Z' })
      .execute()
  await settled('done', '2026-10-15T17:58:00.000Z')
  await settled('done', '2026-10-15T17:59:30.000Z')
  await settled('failed', '2026-10-15T17:59:40.000Z')
  await settled('pending', null)
  const now = new Date('2026-10-15T18:00:00.000Z')
  expect(await runPace(db, { now, since: '2026-10-15T17:00:00.000Z' })).toEqual({ done: 2, seconds: 60 })
  expect(await runPace(db, { now, since: '2026-10-15T17:59:35.000Z' })).toEqual({ done: 1, seconds: 25 })
  expect(await runPace(db, { now, since: now.toISOString() })).toEqual({ done: 0, seconds: 0 })
})
