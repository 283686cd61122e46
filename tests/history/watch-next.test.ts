import { changeLabelText } from '#app/format/change-label.ts'
import { expect, test } from 'vitest'
import { runCommand } from '#app/server/user-edits/user-command.ts'
import { byHandStage } from '#tests/builders/by-hand-stage.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = { when: 'now' } as const

type Stage = Awaited<ReturnType<typeof byHandStage>>

/** The series is in the library from its first play on. */
const begin = ({ deps, series }: Stage) =>
  runCommand(deps, OWNER, { intent: 'watch', titleId: series.id, season: 1, number: 1, at: now })

test('of a movie, what is next is the movie', async () => {
  const { deps, movie } = await byHandStage()
  const done = await runCommand(deps, OWNER, { intent: 'watch-next', titleId: movie, at: now })
  expect(changeLabelText(done.label)).toBe('Marked Inception watched')
})

test('of a series it is the episode to go on with, until none is left', async () => {
  const stage = await byHandStage()
  const { deps, db, series } = stage
  const mark = async () =>
    changeLabelText(
      (await runCommand(deps, OWNER, { intent: 'watch-next', titleId: series.id, at: now })).label,
    )
  await begin(stage)
  expect(await mark()).toBe('Marked Severance S1 E2 watched')
  expect(await mark()).toBe('Marked Severance S2 E1 watched')
  await db.updateTable('library_entry').set({ next_season: null, next_episode: null }).execute()
  await expect(mark()).rejects.toMatchObject({ status: 409, code: 'nothing-next' })
})

test('a rewatch under way has its own next episode', async () => {
  const stage = await byHandStage()
  const { deps, db, series } = stage
  await begin(stage)
  await db
    .updateTable('library_entry')
    .set({ rewatch_began_at: '2026-10-01T00:00:00.000Z', rewatch_next_season: 1, rewatch_next_episode: 1 })
    .where('title_id', '=', series.id)
    .execute()
  const { label } = await runCommand(deps, OWNER, { intent: 'watch-next', titleId: series.id, at: now })
  expect(changeLabelText(label)).toBe('Marked Severance S1 E1 watched')
})

test('a title goes on the watchlist and off it by the same command', async () => {
  const { deps, movie } = await byHandStage()
  const toggle = async () =>
    changeLabelText((await runCommand(deps, OWNER, { intent: 'toggle-list', titleId: movie })).label)
  expect(await toggle()).toBe('Inception is on the watchlist')
  expect(await toggle()).toBe('Inception is off the watchlist')
})

test('a title that is not there is not found', async () => {
  const { deps } = await byHandStage()
  await expect(
    runCommand(deps, OWNER, { intent: 'watch-next', titleId: 99_999, at: now }),
  ).rejects.toMatchObject({
    status: 404,
  })
})
