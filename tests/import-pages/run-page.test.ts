import type { PlanReason } from '#app/domain/plan-item.ts'
import { type Stored, storeMessage } from '#app/server/db/stored-message.ts'
import { expect, test } from 'vitest'
import { runPage } from '#app/server/import-pages/run-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { aRun, aRunItem } from '#tests/builders/run-rows.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const question = { action: null, q: '', page: 1 }
const clock = testClock('2026-10-15T18:00:00.000Z')

test.each(['fetching', 'ready', 'applying', 'enriching', 'completed', 'failed'] as const)(
  'a run that is %s is shown with at most six statements',
  async (phase) => {
    const { db, queries } = await countedDatabase()
    const id = await aRun(db, { phase })
    await aRunItem(db)
    queries.length = 0
    const page = await runPage({ db, clock }, OWNER, id, question)
    expect(page?.run.phase).toBe(phase)
    expect(page?.preview === null).toBe(phase !== 'ready')
    expect(queries.length).toBeLessThanOrEqual(6)
  },
)

test('the time left follows from what was settled in the last minute, and is unknown during a pause', async () => {
  const { db } = await countedDatabase()
  const began = '2026-10-15T17:30:00.000Z'
  const id = await aRun(db, { phase: 'enriching', total: 130, completed: 100, phase_began_at: began })
  for (let i = 0; i < 20; i++) {
    const finished_at = `2026-10-15T17:59:${String(10 + i)}.000Z`
    await db
      .insertInto('enrichment')
      .values({ title_id: await aMovie(db), state: 'done', requested_at: began, finished_at })
      .execute()
  }
  expect((await runPage({ db, clock }, OWNER, id, question))?.remaining).toBe(90)
  await db
    .updateTable('import_run')
    .set({ waiting_until: '2026-10-15T18:05:00.000Z', waiting_for: 'TMDB' })
    .execute()
  expect((await runPage({ db, clock }, OWNER, id, question))?.remaining).toBeNull()
})

test('there is nothing to show of a run that does not exist', async () => {
  const { db } = await countedDatabase()
  expect(await runPage({ db, clock }, OWNER, 'no-such-run', question)).toBeUndefined()
})

const noId = storeMessage<PlanReason>({ code: 'no-ids' })
/** As versions of before 0.2 kept it. */
const saidBefore = 'The play has no movie.' as Stored<PlanReason>

test('what a finished run left unmatched or unread is listed, and not found is said only of what was looked up', async () => {
  const { db } = await countedDatabase()
  const id = await aRun(db, { phase: 'completed' })
  await aRunItem(db, { title: 'Matched' })
  const title_id = await aMovie(db, { name: 'Unknown', tmdbId: null })
  await db
    .insertInto('enrichment')
    .values({ title_id, state: 'not-found', requested_at: '2026-01-01T00:00:00.000Z' })
    .execute()
  await aRunItem(db, { title: 'Unknown', title_id, action: 'unmatched', reason: noId, plays_new: 2 })
  await aRunItem(db, { title: 'Not asked', action: 'unmatched', reason: noId, plays_new: 1 })
  await aRunItem(db, { title: 'Unwanted', action: 'unmatched', excluded: 1 })
  await aRunItem(db, { title: null, action: 'malformed', reason: saidBefore, plays_new: 0 })
  const look = (await runPage({ db, clock }, OWNER, id, question))?.look
  expect(look?.unmatched.map((row) => [row.title, row.plays])).toEqual([['Unknown', 2]])
  expect(look?.waiting.map((row) => [row.title, row.plays])).toEqual([['Not asked', 1]])
  expect(look?.malformed.map((row) => row.reason)).toEqual(['The play has no movie.'])
})
