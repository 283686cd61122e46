import { changeLabelText } from '#app/format/change-label.ts'
import { runProblemText } from '#app/format/run-problem.ts'
import { describe, expect, test } from 'vitest'
import { attentionPage } from '#app/server/matching/attention-page.ts'
import { listRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { homePage } from '#app/server/library/home-page.ts'
import { decideLeftWatchlist, listLeftWatchlist } from '#app/server/user-edits/left-watchlist.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { aMovie } from '#tests/upstreams/world/oddities.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

/** An account with 50 movies on its watchlist, all of them here. */
async function imported(): Promise<Reelmark> {
  const world = makeSmallWorld(4, { now })
  const movies = Array.from({ length: 51 }, (_, i) =>
    aMovie({
      title: `Later ${i}`,
      ids: { trakt: 70_001 + i, tmdb: 80_001 + i, imdb: null, slug: `later-${i}` },
    }),
  )
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: { ...world, movies: [...world.movies, ...movies], watchlist: [] } },
  })
  await app.connect()
  for (const movie of movies.slice(0, 50)) app.sandbox.state.account.addToWatchlist({ movie })
  await app.fullImport()
  return app
}

const account = (app: Reelmark) => app.sandbox.state.account

function clear(app: Reelmark, count: number): void {
  for (const entry of account(app).watchlist.slice(0, count)) account(app).removeFromWatchlist(entry.id)
}

const listed = async (app: Reelmark) =>
  (await app.db.selectFrom('watchlist_entry').selectAll().execute()).length

const leftOnHome = async (app: Reelmark) => (await homePage(app, OWNER, 'watched')).leftWatchlist

describe('much of the watchlist is cleared on Trakt', () => {
  test('nothing goes at first, and one decision is offered on Home and for review', async () => {
    const app = await imported()
    clear(app, 30)
    const run = await app.syncNow()
    expect(await listed(app)).toBe(50)
    expect(run.errors.map(({ message }) => runProblemText(message)).join()).toMatch(
      /30 titles left your watchlist on Trakt/,
    )
    expect(await leftOnHome(app)).toBe(30)
    const left = await listLeftWatchlist(app.db, OWNER)
    expect([left.count, left.titles.length]).toEqual([30, 30])
  })

  test('a second answer confirms it, although nothing has changed since', async () => {
    const app = await imported()
    clear(app, 30)
    await app.syncNow()
    const run = await app.syncNow()
    expect(run.counts.watchlist.removed).toBe(30)
    expect(await listed(app)).toBe(20)
    expect(await leftOnHome(app)).toBe(0)
    await app.runs.undo(OWNER, run.id)
    expect(await listed(app)).toBe(50)
  })

  test('all of it can go', async () => {
    const app = await imported()
    clear(app, 50)
    await app.syncNow()
    await app.syncNow()
    expect(await listed(app)).toBe(0)
  })

  test('the rest of the list is followed meanwhile', async () => {
    const app = await imported()
    clear(app, 30)
    const more = app.sandbox.world.movies.at(-1)
    if (!more) throw new Error('The world has no movie.')
    account(app).addToWatchlist({ movie: more })
    expect((await app.syncNow()).counts.watchlist.new).toBe(1)
    clear(app, 2)
    const run = await app.syncNow()
    expect(run.counts.watchlist.removed).toBe(32)
    expect(await listed(app)).toBe(account(app).watchlist.length)
  })

  test('an answer without a count confirms nothing', async () => {
    const app = await imported()
    clear(app, 30)
    await app.syncNow()
    account(app).uncountedFromPage = 1
    await app.syncNow()
    expect(await listed(app)).toBe(50)
    account(app).uncountedFromPage = Infinity
    await app.syncNow()
    expect(await listed(app)).toBe(20)
  })

  test('what is back in the second answer never left', async () => {
    const app = await imported()
    const before = account(app).watchlist
    clear(app, 30)
    await app.syncNow()
    account(app).watchlist = before
    await app.syncNow()
    expect(await listed(app)).toBe(50)
    expect(await leftOnHome(app)).toBe(0)
    clear(app, 30)
    await app.syncNow()
    expect(await listed(app)).toBe(50)
  })

  test('an import that is cancelled at its preview takes nothing off', async () => {
    const app = await imported()
    clear(app, 30)
    await app.syncNow()
    const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: ['watchlist'] })
    await app.until(id, ['ready'])
    await app.runs.cancel(OWNER, id)
    expect(await listed(app)).toBe(50)
    expect((await app.syncNow()).counts.watchlist.removed).toBe(30)
  })
})

describe('the decision', () => {
  test('to follow takes them off at once, and can be undone', async () => {
    const app = await imported()
    clear(app, 30)
    await app.syncNow()
    const { changeId, label } = await decideLeftWatchlist(app, OWNER, 'follow')
    expect(changeLabelText(label)).toBe('30 titles removed from your watchlist, as on Trakt')
    expect(await listed(app)).toBe(20)
    await undoEdit(app, OWNER, changeId ?? '')
    expect(await listed(app)).toBe(50)
    expect(await leftOnHome(app)).toBe(30)
  })

  test('to keep holds them through every sync, and can be undone', async () => {
    const app = await imported()
    clear(app, 30)
    await app.syncNow()
    const { changeId } = await decideLeftWatchlist(app, OWNER, 'keep')
    expect(await leftOnHome(app)).toBe(0)
    await app.syncNow()
    await app.fullImport()
    expect(await listed(app)).toBe(50)
    expect(await leftOnHome(app)).toBe(0)
    await expect(decideLeftWatchlist(app, OWNER, 'keep')).resolves.toMatchObject({ changeId: null })
    await undoEdit(app, OWNER, changeId ?? '')
    await app.fullImport()
    await app.fullImport()
    expect(await listed(app)).toBe(20)
  })

  test('a kept title that is listed on Trakt again follows Trakt again', async () => {
    const app = await imported()
    const [entry] = account(app).watchlist
    if (entry?.kind !== 'movie') throw new Error('The watchlist begins with no movie.')
    clear(app, 30)
    await app.syncNow()
    await decideLeftWatchlist(app, OWNER, 'keep')
    const again = account(app).addToWatchlist({ movie: entry.movie })
    await app.syncNow()
    account(app).removeFromWatchlist(again.id)
    await app.syncNow()
    expect(await listed(app)).toBe(49)
  })
})

test('plays that are gone in two answers are offered, once', async () => {
  const app = await imported()
  const [movie] = app.sandbox.world.movies
  if (!movie) throw new Error('The world has no movie.')
  for (let i = 0; i < 40; i++)
    account(app).addPlay({ movie }, { watchedAt: `2013-02-03T04:${10 + i}:00.000Z` })
  await app.syncNow()
  const gone = account(app)
    .plays.movie.filter((play) => play.kind === 'movie')
    .slice(0, 30)
  for (const play of gone) account(app).removePlay(play.id)
  expect((await app.syncNow()).errors.map(({ message }) => runProblemText(message)).join()).toMatch(
    /30 plays are gone from Trakt at once/,
  )
  const open = () => listRemovedUpstream(app.db, OWNER, { isDecided: false })
  expect(await open()).toEqual([])
  await app.syncNow()
  expect(await open()).toHaveLength(30)
  await app.db.updateTable('vanished').set({ decision: 'keep' }).execute()
  await app.fullImport()
  expect(await open()).toEqual([])
  const one = account(app).plays.movie.find((play) => play.kind === 'movie')
  if (!one) throw new Error('There is no play left.')
  account(app).removePlay(one.id)
  await app.syncNow()
  expect(await open()).toHaveLength(1)
})

test('nothing of this is on the page of what needs review when nothing left', async () => {
  const app = await imported()
  expect(await listLeftWatchlist(app.db, OWNER)).toEqual({ count: 0, titles: [] })
  expect((await attentionPage(app.db, OWNER, '2026-10-15')).every(({ titles }) => titles.length > 0)).toBe(
    true,
  )
})
