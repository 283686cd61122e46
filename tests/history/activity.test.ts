import { expect, test } from 'vitest'
import { runCommand } from '#app/server/user-edits/user-command.ts'
import { activityPage } from '#app/server/activity/activity-page.ts'
import { undoAny } from '#app/server/activity/undo-any.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function anApp() {
  const { db, queries } = await countedDatabase()
  const clock = testClock('2026-10-16T02:00:00.000Z')
  const undoneRuns: string[] = []
  const runs = {
    undo: (_viewer: Viewer, id: string) => {
      undoneRuns.push(id)
      return Promise.reject(new Error(`no run ${id}`))
    },
  }
  const enrichment = { wake: () => undefined }
  return {
    db,
    queries,
    clock,
    runs,
    undoneRuns,
    enrichment,
    config: aConfig({ TZ_DEFAULT: 'America/New_York' }),
  }
}

test('every edit is listed, newest first, in three statements, and can be undone from there', async () => {
  const app = await anApp()
  const titleId = await aMovie(app.db, { name: 'Solaris' })
  await runCommand(app, OWNER, { intent: 'watch', titleId, season: null, number: null, at: { when: 'now' } })
  await runCommand(app, OWNER, { intent: 'rate', titleId, season: null, number: null, value: 9 })
  app.queries.length = 0
  const { changes } = await activityPage(app, OWNER, 1)
  expect(app.queries).toHaveLength(3)
  expect(changes.map(({ label }) => label)).toEqual([
    'Rated Solaris 9, Outstanding',
    'Marked Solaris watched',
  ])
  await undoAny(app, OWNER, changes[1]?.changeId ?? '')
  expect(await app.db.selectFrom('play').select('id').execute()).toEqual([])
  expect((await activityPage(app, OWNER, 1)).changes.map(({ undoneAt }) => undoneAt !== null)).toEqual([
    false,
    true,
  ])
})

test('an older change is refused, with the reason, while a later one stands on it', async () => {
  const app = await anApp()
  const titleId = await aMovie(app.db)
  const rate = (value: number) =>
    runCommand(app, OWNER, { intent: 'rate', titleId, season: null, number: null, value })
  const first = await rate(6)
  const second = await rate(8)
  const refused = { status: 409, code: 'cannot-be-undone' }
  await expect(undoAny(app, OWNER, first.changeId ?? '')).rejects.toMatchObject(refused)
  expect(await app.db.selectFrom('rating').select('value').execute()).toEqual([{ value: 8 }])
  await undoAny(app, OWNER, second.changeId ?? '')
  await expect(undoAny(app, OWNER, second.changeId ?? '')).rejects.toMatchObject(refused)
  await undoAny(app, OWNER, first.changeId ?? '')
  expect(await app.db.selectFrom('rating').select('value').execute()).toEqual([])
})

test('a run is undone by what knows runs, and a change that is not there is a 404', async () => {
  const app = await anApp()
  await app.db
    .insertInto('change')
    .values({ id: 'r1', profile_id: 1, kind: 'run', label: null, at: '2026-10-01T00:00:00.000Z' })
    .execute()
  await expect(undoAny(app, OWNER, 'r1')).rejects.toThrow('no run r1')
  expect(app.undoneRuns).toEqual(['r1'])
  await expect(undoAny(app, OWNER, 'nowhere')).rejects.toMatchObject({ status: 404 })
})
