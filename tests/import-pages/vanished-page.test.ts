import { afterEach, expect, test } from 'vitest'
import { action } from '#app/routes/import.vanished.tsx'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { removedUpstreamPage } from '#app/server/removed-upstream/removed-upstream-page.ts'
import { type Runtime, setRuntime } from '#app/server/runtime.ts'
import { takeFlash } from '#app/server/session/flash-cookie.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { aRun } from '#tests/builders/run-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { sessionParts } from '../session/session-parts.ts'

afterEach(() => setRuntime(undefined))

/** Two plays of a movie and one of an episode are gone. */
async function serve() {
  const { db, queries } = await countedDatabase()
  const app = { ...(await sessionParts({})), db }
  setRuntime(app as unknown as Runtime)
  await aRun(db, { phase: 'completed' })
  const heat = await aMovie(db, { name: 'Heat' })
  const series = await aSeries(db, { name: 'Dark', episodes: [{ season: 1, number: 2 }] })
  const plays = [
    await aPlay(db, { title_id: series.id, episode_id: series.episodes['1x2'] ?? null, day: '2024-05-06' }),
    await aPlay(db, { title_id: heat, day: '2024-05-05' }),
    await aPlay(db, { title_id: heat, day: '2024-05-04' }),
  ]
  for (const id of plays) {
    await db
      .insertInto('vanished')
      .values({
        profile_id: 1,
        entity: 'play',
        entity_id: id,
        run_id: 'run-1',
        noticed_at: '2026-10-15T00:00:00.000Z',
      })
      .execute()
  }
  const heldPlays = async () =>
    (await db.selectFrom('play').select('id').orderBy('id').execute()).map((play) => play.id)
  return { app, queries, plays, heldPlays }
}

async function post(fields: [string, string][]) {
  const body = new URLSearchParams(fields)
  const request = new Request('http://127.0.0.1:3000/import/vanished', { method: 'POST', body })
  return action({ request, params: {}, context: {} })
}

async function idsOf(app: Awaited<ReturnType<typeof serve>>['app']): Promise<[string, string][]> {
  const { open } = await removedUpstreamPage(app, OWNER)
  return open.flatMap(({ entries }) => entries).map((entry) => ['id', String(entry.id)])
}

test('what is gone is listed by title, in five statements', async () => {
  const { app, queries } = await serve()
  queries.length = 0
  const page = await removedUpstreamPage(app, OWNER)
  expect(queries.length).toBeLessThanOrEqual(5)
  expect(page.count).toEqual({ plays: 3, ratings: 0 })
  expect(page.open.map(({ title, entries }) => [title.name, entries.map(({ day }) => day)])).toEqual([
    ['Heat', ['2024-05-04', '2024-05-05']],
    ['Dark', ['2024-05-06']],
  ])
})

test('removing says so with Undo; it is listed under what was decided, and can be taken back', async () => {
  const { app, plays, heldPlays } = await serve()
  const answer = await post([...(await idsOf(app)), ['decision', 'remove']])
  if (!(answer instanceof Response)) throw new Error('It did not lead on.')
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const { flash } = await takeFlash(app, new Headers({ cookie }))
  expect(flash?.message).toBe('Removed 3 plays here.')
  expect(await heldPlays()).toEqual([])
  const { open, removals } = await removedUpstreamPage(app, OWNER)
  expect(open).toEqual([])
  expect(removals).toMatchObject([{ changeId: flash?.changeId, label: 'Removed 3 that are gone from Trakt' }])
  expect(removals[0]?.entries.map(({ title, day }) => [title.name, day]).sort()).toEqual([
    ['Dark', '2024-05-06'],
    ['Heat', '2024-05-04'],
    ['Heat', '2024-05-05'],
  ])
  await undoEdit(app, OWNER, flash?.changeId ?? '')
  expect(await heldPlays()).toEqual(plays.sort((a, b) => a - b))
  expect((await removedUpstreamPage(app, OWNER)).removals).toEqual([])
})

test('what was kept can be decided about again', async () => {
  const { app, heldPlays } = await serve()
  const [id] = await idsOf(app)
  if (!id) throw new Error('Nothing is gone.')
  await post([id, ['decision', 'restore']])
  const { kept, count } = await removedUpstreamPage(app, OWNER)
  expect(kept).toMatchObject([{ decision: 'restore' }])
  expect(count.plays).toBe(2)
  await post([id, ['decision', 'again']])
  expect(await removedUpstreamPage(app, OWNER)).toMatchObject({ kept: [], count: { plays: 3 } })
  expect(await heldPlays()).toHaveLength(3)
})

test.each([
  [[['decision', 'remove']], 422],
  [
    [
      ['id', '1'],
      ['decision', 'burn'],
    ],
    400,
  ],
] as [[string, string][], number][])('%o is refused', async (fields, status) => {
  const { heldPlays } = await serve()
  expect(await post(fields)).toMatchObject({ init: { status } })
  expect(await heldPlays()).toHaveLength(3)
})
