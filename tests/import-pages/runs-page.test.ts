import { afterEach, expect, test } from 'vitest'
import { loader as csvLoader } from '#app/routes/import.$runId_.errors[.]csv.ts'
import { noCounts } from '#app/server/import/run/run-record.ts'
import { addRunErrors } from '#app/server/import/run/run-store.ts'
import { runPage } from '#app/server/import-pages/run-page.ts'
import { runsPage } from '#app/server/import-pages/runs-page.ts'
import { type Runtime, setRuntime } from '#app/server/runtime.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aRun } from '#tests/builders/run-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { sessionParts } from '../session/session-parts.ts'

afterEach(() => setRuntime(undefined))

const plain = (text: string) => ({ code: 'text' as const, text })
const hour = (number: number) => `2026-10-15T${String(number).padStart(2, '0')}:00:00.000Z`

/** An import that brought plays, a sync that brought nothing, and a sync that failed. */
async function serve() {
  const { db, queries } = await countedDatabase()
  const counts = noCounts()
  counts.plays.new = 903
  await aRun(db, { id: 'import', phase: 'completed', started_at: hour(1), counts: JSON.stringify(counts) })
  await addRunErrors(
    db,
    'import',
    [
      {
        title: '=Heat',
        message: { code: 'no-metadata', because: plain('TMDB has no entry 1, or 2, any more.') },
      },
      { title: null, message: { code: 'row', problem: plain('A row without a title.') } },
    ],
    new Date(hour(1)),
  )
  await aRun(db, {
    id: 'sync',
    kind: 'sync',
    phase: 'completed',
    started_at: hour(2),
    finished_at: '2026-10-15T02:00:03.000Z',
    requests_made: 1,
  })
  const failure = JSON.stringify({ code: 'trakt-unreachable', message: 'Trakt cannot be reached.' })
  await aRun(db, { id: 'failed', kind: 'sync', phase: 'failed', started_at: hour(3), failure })
  const app = { ...(await sessionParts({})), db }
  setRuntime(app as unknown as Runtime)
  queries.length = 0
  return { app, queries }
}

test('all runs are listed, newest first, with what each brought and cost, in three statements', async () => {
  const { app, queries } = await serve()
  const { runs } = await runsPage(app, OWNER, { show: null, page: 1 })
  expect(queries).toHaveLength(3)
  expect(runs.map((run) => [run.id, run.counts.plays.new, run.errors, run.requests])).toEqual([
    ['failed', 0, 0, 0],
    ['sync', 0, 0, 1],
    ['import', 903, 2, 0],
  ])
})

test.each([
  ['imports', ['import']],
  ['syncs', ['failed', 'sync']],
  ['news', ['import']],
  ['errors', ['failed', 'import']],
] as const)('of %s only these are shown: %j', async (show, ids) => {
  const { app } = await serve()
  const { runs, found } = await runsPage(app, OWNER, { show, page: 1 })
  expect(runs.map((run) => run.id)).toEqual(ids)
  expect(found).toBe(ids.length)
})

test('a page that is not there is the last one', async () => {
  const { app } = await serve()
  expect(await runsPage(app, OWNER, { show: null, page: 99 })).toMatchObject({ page: 1, pages: 1 })
})

test('the errors of a run come as a file, all of them, and none becomes a formula', async () => {
  await serve()
  const answer = await csvLoader({
    request: new Request('http://127.0.0.1:3000/import/import/errors.csv'),
    params: { runId: 'import' },
    context: {},
  })
  expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('Content-Disposition')).toContain(
    'attachment; filename="reelmark-import-2026-10-15',
  )
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.subarray(3).toString()).toBe(
    'Title,Message\r\n\'=Heat,"TMDB has no entry 1, or 2, any more."\r\n,A row without a title.\r\n',
  )
})

test('a run nobody knows has no errors', async () => {
  await serve()
  const asked = csvLoader({ request: new Request('http://x/'), params: { runId: 'none' }, context: {} })
  await expect(asked).rejects.toMatchObject({ status: 404 })
})

test('the page of a finished run needs six statements, and knows what is gone', async () => {
  const { app, queries } = await serve()
  const gone = { profile_id: 1, entity: 'play', noticed_at: hour(2) } as const
  await app.db
    .insertInto('vanished')
    .values([
      { ...gone, entity_id: 1, run_id: 'sync' },
      { ...gone, entity_id: 2, run_id: 'import' },
      { ...gone, entity_id: 3, run_id: 'import', decision: 'keep', decided_at: hour(1) },
      { ...gone, entity_id: 5, run_id: 'sync', decision: 'keep', decided_at: hour(3) },
      { ...gone, entity_id: 4, run_id: 'sync', decision: 'remove' },
    ])
    .execute()
  queries.length = 0
  const page = await runPage(app, OWNER, 'sync', { action: null, q: '', page: 1 })
  expect(queries).toHaveLength(6)
  expect(page?.vanished).toEqual({ noticed: 1, waiting: 2, kept: 1 })
})
