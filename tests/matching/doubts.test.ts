import { expect, test } from 'vitest'
import { placeIn } from '#app/domain/doubt.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { decideDoubt } from '#app/server/matching/decide-doubt.ts'
import { doubtsPage } from '#app/server/matching/doubts-page.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { namesFile } from '#tests/import/names/names-stage.ts'
import { OWNER } from '#tests/builders/owner.ts'

const file = namesFile([
  ['The Matrix', 2010],
  ['Captain America', 2020],
])
const beginning = { at: null, of: 0, q: null, year: null }
const all = { kind: 'titles', runId: null } as const

test('what was left undecided can be decided after the import, drops out of the list, and can be taken back', async () => {
  const app = await startReelmark()
  const run = await importUpload(app, 'watched.csv', file)
  const first = await doubtsPage(app, OWNER, { kind: 'titles', runId: run.id }, beginning)
  expect(first).toMatchObject({ position: 1, of: 2, left: 2 })
  expect(first.doubt).toMatchObject({ name: 'Captain America', plays: 1, playsAreIn: 'history' })
  const said = await decideDoubt(app, OWNER, all, first.doubt?.id ?? 0, {
    tmdbId: 1771,
    name: 'The First Avenger',
  })
  expect(said?.message).toBe('Matched to The First Avenger.')
  const second = await doubtsPage(app, OWNER, all, { ...beginning, at: first.next, of: 2 })
  expect(second).toMatchObject({ position: 2, of: 2, left: 1, doubt: { name: 'The Matrix' } })

  const none = await decideDoubt(app, OWNER, all, second.doubt?.id ?? 0, { tmdbId: null, name: null })
  expect(await doubtsPage(app, OWNER, all, { ...beginning, of: 2 })).toMatchObject({ doubt: null, left: 0 })
  const kept = await app.db
    .selectFrom('title')
    .innerJoin('enrichment as e', 'e.title_id', 'title.id')
    .select(['matched_by', 'tmdb_id', 'e.state'])
    .where('title.id', '=', second.doubt?.id ?? 0)
    .execute()
  expect(kept).toEqual([{ matched_by: 'person', tmdb_id: null, state: 'not-found' }])

  await undoEdit(app, OWNER, none?.changeId ?? '')
  const again = await app.db
    .selectFrom('title')
    .select('matched_by')
    .where('id', '=', second.doubt?.id ?? 0)
    .executeTakeFirst()
  expect(again?.matched_by).toBeNull()
})

test('one keeps one’s place in a list that grows shorter', () => {
  expect(placeIn([5, 7, 9], null, 0)).toEqual({ id: 5, position: 1, of: 3, previous: null, next: 7 })
  expect(placeIn([5, 9], 7, 3)).toEqual({ id: 9, position: 3, of: 3, previous: 5, next: null })
  expect(placeIn([5], 7, 3)).toEqual({ id: null, position: 3, of: 3, previous: 5, next: null })
  expect(placeIn([], null, 0)).toMatchObject({ id: null, of: 0 })
})
