import { changeLabelText } from '#app/format/change-label.ts'
import { expect, test } from 'vitest'
import { type BulkCommand, runBulkCommand } from '#app/server/user-edits/bulk-command.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { setWatchlisted } from '#app/server/user-edits/set-watchlisted.ts'
import { byHandStage } from '#tests/builders/by-hand-stage.ts'
import { heldState } from '#tests/builders/held-state.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'

/** A movie seen once, a series of which three episodes have aired (one of them not at TMDB), and a movie not seen. */
async function setUp() {
  const stage = await byHandStage()
  const unseen = await aMovie(stage.db, { name: 'Arrival' })
  for (const titleId of [stage.series.id, unseen])
    await setWatchlisted(stage.deps, OWNER, { titleId, isListed: true })
  const titleIds = [stage.movie, stage.series.id, unseen]
  return { ...stage, unseen, titleIds }
}

const commands: Record<string, (titleIds: number[]) => BulkCommand> = {
  watched: (titleIds) => ({ intent: 'watch', at: { when: 'now' }, titleIds }),
  'watched some day': (titleIds) => ({
    intent: 'watch',
    at: { when: 'day', day: '2020-02-02', time: null },
    titleIds,
  }),
  rated: (titleIds) => ({ intent: 'rate', value: 9, titleIds }),
  'put on the watchlist': (titleIds) => ({ intent: 'list', titleIds }),
  'put on a new list': (titleIds) => ({ intent: 'put-on-list', list: { name: 'For the plane' }, titleIds }),
  'taken off the watchlist': (titleIds) => ({ intent: 'unlist', titleIds }),
}

test.each(Object.entries(commands))('titles %s are one change, which one undo takes back', async (_, of) => {
  const { deps, titleIds } = await setUp()
  const before = await heldState(deps)
  const { changeId } = await runBulkCommand(deps, OWNER, of(titleIds))
  expect(await heldState(deps)).not.toEqual(before)
  await undoEdit(deps, OWNER, changeId ?? '')
  expect(await heldState(deps)).toEqual(before)
})

test('each movie gets a play, and each series its aired episodes that were not seen', async () => {
  const { deps, db, titleIds, series } = await setUp()
  const { label } = await runBulkCommand(deps, OWNER, { intent: 'watch', at: { when: 'unknown' }, titleIds })
  expect(changeLabelText(label)).toBe('Marked 2 movies and 3 episodes watched')
  const plays = await db.selectFrom('play').selectAll().where('title_id', '=', series.id).execute()
  expect(plays.map((play) => [play.precision, play.basis])).toEqual(plays.map(() => ['unknown', 'manual']))
  const again = await runBulkCommand(deps, OWNER, {
    intent: 'watch',
    at: { when: 'unknown' },
    titleIds: [series.id],
  })
  expect(again).toEqual({ changeId: null, label: { code: 'many-none-left' } })
})

test('a rating and its absence reach every title', async () => {
  const { deps, db, titleIds } = await setUp()
  expect(
    changeLabelText((await runBulkCommand(deps, OWNER, { intent: 'rate', value: 9, titleIds })).label),
  ).toBe('Rated 3 titles 9, Outstanding')
  const ratingsHeld = () => db.selectFrom('library_entry').select('rating').execute()
  expect((await ratingsHeld()).map((row) => row.rating)).toEqual([9, 9, 9])
  await runBulkCommand(deps, OWNER, { intent: 'rate', value: null, titleIds })
  expect((await ratingsHeld()).map((row) => row.rating)).toEqual([null, null, null])
})

test('what is on the watchlist already stays as it was listed', async () => {
  const { deps, titleIds } = await setUp()
  expect(changeLabelText((await runBulkCommand(deps, OWNER, { intent: 'list', titleIds })).label)).toBe(
    'Put 1 title on the watchlist',
  )
})

test('titles come to the end of a list in the order given, and none of them twice', async () => {
  const { deps, db, movie, series, unseen } = await setUp()
  const made = await runBulkCommand(deps, OWNER, {
    intent: 'put-on-list',
    list: { name: 'Plane' },
    titleIds: [unseen],
  })
  expect(changeLabelText(made.label)).toBe('Made the list “Plane” with 1 title on it')
  const { id: listId } = await db.selectFrom('list').select('id').executeTakeFirstOrThrow()
  const titleIds = [series.id, unseen, movie]
  const put = await runBulkCommand(deps, OWNER, { intent: 'put-on-list', list: { listId }, titleIds })
  expect(changeLabelText(put.label)).toBe('Put 2 titles on “Plane”')
  const placed = await db.selectFrom('list_entry').select('title_id').orderBy('position').execute()
  expect(placed.map((row) => row.title_id)).toEqual([unseen, series.id, movie])
  expect(await runBulkCommand(deps, OWNER, { intent: 'put-on-list', list: { listId }, titleIds })).toEqual({
    changeId: null,
    label: { code: 'many-on-list-already', list: 'Plane' },
  })
})

test('a list that is gone and a name that is taken are refused in words', async () => {
  const { deps, titleIds } = await setUp()
  const put = (list: { listId: number } | { name: string }) =>
    runBulkCommand(deps, OWNER, { intent: 'put-on-list', list, titleIds })
  await expect(put({ listId: 99 })).rejects.toThrow('There is no')
  await put({ name: 'Plane' })
  await expect(put({ name: 'plane' })).rejects.toThrow('There is a list called “Plane” already.')
})

test('TMDB is asked again about the titles, first of all and however fresh they are', async () => {
  const { deps, db, titleIds } = await setUp()
  await db.deleteFrom('enrichment').execute()
  expect(await runBulkCommand(deps, OWNER, { intent: 'enrich', titleIds })).toMatchObject({ changeId: null })
  const asked = await db.selectFrom('enrichment').select(['state', 'priority']).execute()
  expect(asked).toEqual(titleIds.map(() => ({ state: 'pending', priority: 2 })))
})

test('no title and a day to come are refused in words', async () => {
  const { deps, titleIds } = await setUp()
  await expect(runBulkCommand(deps, OWNER, { intent: 'list', titleIds: [] })).rejects.toThrow(
    'Pick at least one title first.',
  )
  const tomorrow = { when: 'day' as const, day: '2026-10-16', time: null }
  await expect(runBulkCommand(deps, OWNER, { intent: 'watch', at: tomorrow, titleIds })).rejects.toThrow(
    'still to come',
  )
})

test('a title that has left the library since the page was drawn is passed over', async () => {
  const { deps, db, unseen } = await setUp()
  await setWatchlisted(deps, OWNER, { titleId: unseen, isListed: false })
  expect(await runBulkCommand(deps, OWNER, { intent: 'rate', value: 5, titleIds: [unseen] })).toMatchObject({
    changeId: null,
  })
  expect(await db.selectFrom('rating').selectAll().execute()).toEqual([])
})
