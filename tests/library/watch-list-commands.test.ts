import { storeMessage } from '#app/server/db/stored-message.ts'
import { expect, test } from 'vitest'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { addToWatchlist, removeFromWatchlist } from '#app/server/user-edits/watchlist-commands.ts'
import { aMovie, aPlay } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const FARGO = { kind: 'movie', tmdbId: 275, name: 'Fargo', year: 1996 } as const

async function setUp() {
  const db = await openTestDatabase()
  const woken: string[] = []
  const deps = {
    db,
    clock: testClock('2026-10-15T18:00:00.000Z'),
    config: { timeZone: 'America/New_York' },
    enrichment: { wake: () => void woken.push('woken') },
  }
  const library = () => db.selectFrom('library_entry').select(['name', 'year', 'watchlisted_at']).execute()
  return { db, deps, woken, library }
}

test('a title of TMDB comes into the library, and its metadata are asked for', async () => {
  const { db, deps, woken, library } = await setUp()
  const { titleId } = await addToWatchlist(deps, OWNER, FARGO)
  expect(await library()).toEqual([{ name: 'Fargo', year: 1996, watchlisted_at: '2026-10-15T18:00:00.000Z' }])
  expect(await db.selectFrom('watchlist_entry').selectAll().execute()).toEqual([
    { profile_id: 1, title_id: titleId, listed_at: '2026-10-15T18:00:00.000Z', source: 'manual' },
  ])
  expect(await db.selectFrom('enrichment').select(['title_id', 'state', 'priority']).execute()).toEqual([
    { title_id: titleId, state: 'pending', priority: 2 },
  ])
  expect(woken).toHaveLength(1)
})

test('adding again changes nothing', async () => {
  const { db, deps } = await setUp()
  await addToWatchlist(deps, OWNER, FARGO)
  expect(await addToWatchlist(deps, OWNER, FARGO)).toMatchObject({ changeId: null })
  expect(await db.selectFrom('change').selectAll().execute()).toHaveLength(1)
  expect(await db.selectFrom('title').selectAll().execute()).toHaveLength(1)
})

test('a title that is there already is used, and a series of the same number is another title', async () => {
  const { db, deps } = await setUp()
  const id = await aMovie(db, { name: 'Fargo', tmdbId: 275 })
  expect(await addToWatchlist(deps, OWNER, FARGO)).toMatchObject({ titleId: id })
  expect((await addToWatchlist(deps, OWNER, { ...FARGO, kind: 'series' })).titleId).not.toBe(id)
})

test('taken off again it leaves the library, but stays there with a play', async () => {
  const { db, deps, library } = await setUp()
  const { titleId } = await addToWatchlist(deps, OWNER, FARGO)
  await removeFromWatchlist(deps, OWNER, FARGO)
  expect(await library()).toEqual([])
  await addToWatchlist(deps, OWNER, FARGO)
  await aPlay(db, { title_id: titleId })
  await removeFromWatchlist(deps, OWNER, FARGO)
  expect(await library()).toMatchObject([{ name: 'Fargo', watchlisted_at: null }])
})

test('both ways can be taken back', async () => {
  const { db, deps, library } = await setUp()
  const added = await addToWatchlist(deps, OWNER, FARGO)
  await undoEdit(deps, OWNER, added.changeId ?? '')
  expect(await library()).toEqual([])
  await addToWatchlist(deps, OWNER, FARGO)
  deps.clock.advance(60_000)
  const removed = await removeFromWatchlist(deps, OWNER, FARGO)
  await undoEdit(deps, OWNER, removed?.changeId ?? '')
  expect(await db.selectFrom('watchlist_entry').select(['listed_at', 'source']).execute()).toEqual([
    { listed_at: '2026-10-15T18:00:00.000Z', source: 'manual' },
  ])
  expect(await db.selectFrom('change').select('label').execute()).toContainEqual({
    label: storeMessage({ code: 'taken-off-watchlist', title: 'Fargo' }),
  })
})

test('a title that nobody knows cannot be taken off', async () => {
  const { deps } = await setUp()
  expect(await removeFromWatchlist(deps, OWNER, FARGO)).toBeUndefined()
})
