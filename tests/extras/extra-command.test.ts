import { expect, test } from 'vitest'
import { runExtraCommand, type ExtraCommand } from '#app/server/user-edits/extra-command.ts'
import { markWatched } from '#app/server/user-edits/mark-watched.ts'
import { removePlay } from '#app/server/user-edits/remove-play.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { listUpNext } from '#app/server/library/list-up-next.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { byHandStage } from '#tests/builders/by-hand-stage.ts'
import { heldState } from '#tests/builders/held-state.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'

type Stage = Awaited<ReturnType<typeof byHandStage>>

const entryOf = ({ db }: Stage, titleId: number) =>
  db.selectFrom('library_entry').selectAll().where('title_id', '=', titleId).executeTakeFirst()
const onHome = ({ db }: Stage) => listUpNext(db, OWNER, { order: 'watched', limit: 20 })
const place = { season: null, number: null }
const onTitle = (titleId: number) => ({ titleId, ...place, playId: null })

test('everything made by hand, undone from the last to the first, leaves everything as it was', async () => {
  const stage = await byHandStage()
  const { deps, movie, play, series } = stage
  const other = await aMovie(stage.db, { name: 'Alien' })
  await refreshAllEntries(stage.db, OWNER, '2026-10-15')
  const commands: ExtraCommand[] = [
    { intent: 'favourite', titleId: movie },
    { intent: 'write-note', ...onTitle(movie), text: 'Does it fall?' },
    { intent: 'write-note', ...onTitle(movie), text: 'It falls.' },
    { intent: 'write-note', ...onTitle(movie), playId: play, text: 'With Ada' },
    { intent: 'write-note', titleId: series.id, season: 1, number: null, playId: null, text: 'Slow' },
    { intent: 'write-note', titleId: series.id, season: 1, number: 2, playId: null, text: 'Goats' },
    { intent: 'abandon', titleId: series.id, reason: 'Lost the thread' },
    { intent: 'abandon', titleId: series.id, reason: null },
    { intent: 'resume', titleId: series.id },
    { intent: 'hide', titleId: series.id },
    { intent: 'unhide', titleId: series.id },
    { intent: 'begin-rewatch', titleId: series.id },
    { intent: 'end-rewatch', titleId: series.id },
    { intent: 'create-list', name: 'Plane', description: null, titleId: movie },
    { intent: 'add-to-list', listId: 1, titleId: other, ...place },
    { intent: 'add-to-list', listId: 1, titleId: series.id, season: 1, number: 2 },
    { intent: 'move-up', entryId: 3 },
    { intent: 'move-down', entryId: 1 },
    { intent: 'note-on-list', entryId: 1, text: 'First of all' },
    { intent: 'take-from-list', entryId: 2 },
    { intent: 'rename-list', listId: 1, name: 'Train', description: 'Shorter' },
    { intent: 'delete-list', listId: 1 },
    { intent: 'write-note', ...onTitle(movie), text: '  ' },
    { intent: 'unfavourite', titleId: movie },
  ]
  const states = [await heldState(deps)]
  const changes: string[] = []
  for (const command of commands) {
    stage.clock.advance(60_000)
    const { changeId } = await runExtraCommand(deps, OWNER, command)
    expect(changeId, command.intent).not.toBeNull()
    changes.push(changeId ?? '')
    states.push(await heldState(deps))
  }
  states.pop()
  for (const changeId of changes.reverse()) {
    await undoEdit(deps, OWNER, changeId)
    expect(await heldState(deps)).toEqual(states.pop())
  }
})

test('what is said already changes nothing', async () => {
  const { deps, movie, series } = await byHandStage()
  const twice: ExtraCommand[] = [
    { intent: 'favourite', titleId: movie },
    { intent: 'abandon', titleId: series.id, reason: 'Dull' },
    { intent: 'begin-rewatch', titleId: series.id },
    { intent: 'write-note', ...onTitle(movie), text: 'Good' },
  ]
  for (const command of twice) {
    await runExtraCommand(deps, OWNER, command)
    expect((await runExtraCommand(deps, OWNER, command)).changeId).toBeNull()
  }
})

test('a title is in the library while there is a mark, a note or a place on a list, and not without', async () => {
  const stage = await byHandStage()
  const other = await aMovie(stage.db, { name: 'Alien', entry: null })
  const pairs: ExtraCommand[][] = [
    [
      { intent: 'favourite', titleId: other },
      { intent: 'unfavourite', titleId: other },
    ],
    [
      { intent: 'write-note', ...onTitle(other), text: 'In space' },
      { intent: 'write-note', ...onTitle(other), text: '' },
    ],
    [
      { intent: 'create-list', name: 'Dark', description: null, titleId: other },
      { intent: 'delete-list', listId: 1 },
    ],
  ]
  for (const [make, take] of pairs) {
    if (!make || !take) throw new Error('Each has two.')
    await runExtraCommand(stage.deps, OWNER, make)
    expect(await entryOf(stage, other)).toMatchObject({ name: 'Alien', plays: 0 })
    await runExtraCommand(stage.deps, OWNER, take)
    expect(await entryOf(stage, other)).toBeUndefined()
  }
})

test('an abandoned or hidden series leaves up next, and comes back as it was', async () => {
  const stage = await byHandStage()
  const { deps, series } = stage
  const { id } = series
  await markWatched(deps, OWNER, {
    titleId: id,
    episodeIds: [series.episodes['1x1'] ?? 0],
    when: { kind: 'now' },
  })
  const upNext = async () => (await onHome(stage)).map((one) => one.id)
  expect(await upNext()).toEqual([id])
  await runExtraCommand(deps, OWNER, { intent: 'abandon', titleId: id, reason: 'Dull' })
  expect(await entryOf(stage, id)).toMatchObject({ status: 'abandoned', watched: 1 })
  expect(await upNext()).toEqual([])
  await runExtraCommand(deps, OWNER, { intent: 'resume', titleId: id })
  expect(await upNext()).toEqual([id])
  await runExtraCommand(deps, OWNER, { intent: 'hide', titleId: id })
  expect(await entryOf(stage, id)).toMatchObject({ status: 'watching' })
  expect(await upNext()).toEqual([])
  await runExtraCommand(deps, OWNER, { intent: 'unhide', titleId: id })
  expect(await upNext()).toEqual([id])
})

test('a rewatch goes on by itself in up next, and the first run stays as far as it came', async () => {
  const stage = await byHandStage()
  const { deps, series, clock } = stage
  const { id, episodes } = series
  const all = ['1x1', '1x2', '2x1'].map((key) => episodes[key] ?? 0)
  await markWatched(deps, OWNER, { titleId: id, episodeIds: all, when: { kind: 'now' } })
  expect(await onHome(stage)).toEqual([])
  clock.advance(60_000)
  await runExtraCommand(deps, OWNER, { intent: 'begin-rewatch', titleId: id })
  expect(await entryOf(stage, id)).toMatchObject({
    watched: 3,
    rewatch_watched: 0,
    rewatch_next_season: 1,
    rewatch_next_episode: 1,
  })
  expect(await onHome(stage)).toMatchObject([{ id, next: { season: 1, number: 1 } }])
  clock.advance(60_000)
  await markWatched(deps, OWNER, { titleId: id, episodeIds: all.slice(0, 1), when: { kind: 'now' } })
  expect(await entryOf(stage, id)).toMatchObject({ watched: 3, rewatch_watched: 1, rewatch_next_episode: 2 })
  expect(await onHome(stage)).toMatchObject([{ id, next: { season: 1, number: 2 } }])
  await runExtraCommand(deps, OWNER, { intent: 'end-rewatch', titleId: id })
  expect(await onHome(stage)).toEqual([])
})

test('a play takes its note along, and brings it back', async () => {
  const { deps, db, movie, play } = await byHandStage()
  await runExtraCommand(deps, OWNER, {
    intent: 'write-note',
    ...onTitle(movie),
    playId: play,
    text: 'With Ada',
  })
  const before = await heldState(deps)
  const { changeId } = await removePlay(deps, OWNER, { playId: play })
  expect(await db.selectFrom('note').selectAll().execute()).toEqual([])
  await undoEdit(deps, OWNER, changeId ?? '')
  expect(await heldState(deps)).toEqual(before)
})

test('two lists cannot share a name, and a movie cannot be abandoned', async () => {
  const { deps, movie } = await byHandStage()
  await runExtraCommand(deps, OWNER, {
    intent: 'create-list',
    name: 'Plane',
    description: null,
    titleId: null,
  })
  const again = { intent: 'create-list' as const, name: 'PLANE', description: null, titleId: null }
  await expect(runExtraCommand(deps, OWNER, again)).rejects.toMatchObject({
    status: 409,
    code: 'list-exists',
  })
  const abandon = { intent: 'abandon' as const, titleId: movie, reason: null }
  await expect(runExtraCommand(deps, OWNER, abandon)).rejects.toMatchObject({ status: 400 })
})
