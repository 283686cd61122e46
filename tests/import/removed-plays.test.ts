import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { removePlays } from '#app/server/user-edits/remove-plays.ts'
import { removedPlaysOf } from '#app/server/import/plan/drop-removed-plays.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { factsOf } from '#tests/builders/expected-library.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function withRemovedPlays() {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(2, { now }) },
  })
  await app.connect()
  await app.fullImport()
  const before = factsOf(await app.library())
  const { title_id } = await app.db.selectFrom('play').select('title_id').executeTakeFirstOrThrow()
  const { changeId, removed } = await removePlays(app, OWNER, { titleIds: [title_id] })
  const check = async () => app.until((await app.runs.sync(OWNER, { isCheck: true })).id, ['completed'])
  return { app, before, changeId: changeId ?? '', removed, check }
}

test('a sync that reads the whole history leaves removed plays out, and says so in its proof', async () => {
  const { app, before, removed, check } = await withRemovedPlays()
  const without = factsOf(await app.library())
  expect(without).not.toEqual(before)
  const run = await check()
  expect(factsOf(await app.library())).toEqual(without)
  expect(run.counts.plays.new).toBe(0)
  expect(run.proof).toMatchObject({ missing: [], leftOut: removed })
})

test('once the removal is undone nothing is left out, and nothing is doubled', async () => {
  const { app, before, changeId, check } = await withRemovedPlays()
  await undoEdit(app, OWNER, changeId)
  const run = await check()
  expect(factsOf(await app.library())).toEqual(before)
  expect(run.proof).toMatchObject({ missing: [], leftOut: 0 })
})

test('a full import brings removed plays in again', async () => {
  const { app, before } = await withRemovedPlays()
  await app.fullImport()
  expect(factsOf(await app.library())).toEqual(before)
})

test('a removal is found by its Trakt id in an index', async () => {
  const { app } = await withRemovedPlays()
  const { rows } = await sql<{ detail: string }>`explain query plan ${removedPlaysOf('run', OWNER)}`.execute(
    app.db,
  )
  expect(rows.map(({ detail }) => detail).join()).toContain('journal_removed_play')
})
