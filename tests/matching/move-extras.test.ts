import { expect, test } from 'vitest'
import { runExtraCommand, type ExtraCommand } from '#app/server/user-edits/extra-command.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { relinkTitle } from '#app/server/matching/relink-title.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { heldState } from '#tests/builders/held-state.ts'
import { aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const NOBODY = { season: null, number: null, playId: null }

/** A series under a wrong title, and the right one; both have notes, marks and places on a list. */
async function setUp() {
  const db = await openTestDatabase()
  const clock = testClock()
  const app = {
    db,
    clock,
    config: { ...aConfig(), timeZone: 'UTC' },
    enrichment: { wake: () => undefined },
  }
  const episodes = [1, 2].map((number) => ({ season: 1, number, air_date: '2020-01-01' }))
  const wrong = await aSeries(db, { name: 'Dark', tmdbId: 1, episodes })
  const right = await aSeries(db, { name: 'Dark', tmdbId: 70_523, episodes })
  await db.updateTable('title').set({ trakt_id: null }).where('id', '=', wrong.id).execute()
  await refreshAllEntries(db, OWNER, '2026-10-15')
  const commands: ExtraCommand[] = [
    { intent: 'favourite', titleId: wrong.id },
    { intent: 'favourite', titleId: right.id },
    { intent: 'hide', titleId: wrong.id },
    { intent: 'write-note', titleId: wrong.id, ...NOBODY, text: 'Caves' },
    { intent: 'write-note', titleId: right.id, ...NOBODY, text: 'Time' },
    { intent: 'write-note', titleId: wrong.id, season: 1, number: 2, playId: null, text: 'Rain' },
    { intent: 'create-list', name: 'German', description: null, titleId: wrong.id },
    { intent: 'add-to-list', listId: 1, titleId: wrong.id, season: 1, number: 1 },
    { intent: 'add-to-list', listId: 1, titleId: right.id, season: null, number: null },
    { intent: 'begin-rewatch', titleId: wrong.id },
  ]
  for (const command of commands) {
    clock.advance(1000)
    await runExtraCommand(app, OWNER, command)
  }
  const copy = { profile_id: OWNER.profileId, collected_at: null, source: 'trakt' }
  await db
    .insertInto('owned')
    .values([
      {
        ...copy,
        title_id: wrong.id,
        episode_id: wrong.episodes['1x1'] ?? null,
        media: '{"media_type":"dvd"}',
      },
      { ...copy, title_id: wrong.id, episode_id: wrong.episodes['1x2'] ?? null, media: null },
      { ...copy, title_id: right.id, episode_id: right.episodes['1x2'] ?? null, media: '{"3d":true}' },
    ])
    .execute()
  return { app, db, wrong, right }
}

async function made(app: Parameters<typeof heldState>[0]) {
  const { marks, notes, lists, listed, rewatches, owned } = await heldState(app)
  return { marks, notes, lists, listed, rewatches, owned }
}

test('two titles that become one keep what was made of either, and undoing parts them again', async () => {
  const { app, db, wrong, right } = await setUp()
  const before = await made(app)
  const { changeId, titleId } = await relinkTitle(app, OWNER, wrong.id, { tmdbId: 70_523, name: 'Dark' })
  expect(titleId).toBe(right.id)
  const { marks, notes, listed, rewatches, owned } = await made(app)
  expect(marks.map(({ title_id, mark }) => [title_id, mark])).toEqual([
    [right.id, 'favourite'],
    [right.id, 'hidden'],
  ])
  expect(notes.map(({ title_id, episode_id, text }) => [title_id, episode_id, text])).toEqual([
    [right.id, null, 'Time\n\nCaves'],
    [right.id, right.episodes['1x2'], 'Rain'],
  ])
  expect(listed.map(({ title_id, episode_id }) => [title_id, episode_id])).toEqual([
    [right.id, right.episodes['1x1']],
    [right.id, null],
  ])
  expect(rewatches).toMatchObject([{ title_id: right.id }])
  expect(owned.map(({ title_id, episode_id, media }) => [title_id, episode_id, media])).toEqual([
    [right.id, right.episodes['1x1'], '{"media_type":"dvd"}'],
    [right.id, right.episodes['1x2'], '{"3d":true}'],
  ])
  expect(await db.selectFrom('library_entry').select('title_id').execute()).toEqual([{ title_id: right.id }])

  await undoEdit(app, OWNER, changeId)
  expect(await made(app)).toEqual(before)
})
