import { expect, test } from 'vitest'
import { extraIncludes } from '#app/domain/source-stream.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { episodeShape, movieShape, showShape } from '#tests/upstreams/trakt/trakt-shapes.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T18:00:00.000Z')
const at = '2026-09-01T10:00:00.000Z'
const extras = [...extraIncludes]

async function anAccount() {
  const world = makeSmallWorld(3, { now })
  const app = await startReelmark({ clock: quickClock({ start: now.toISOString() }), sandbox: { world } })
  await app.connect()
  const { account } = app.sandbox.state
  const [movie, series] = [world.movies[0], world.series[0]]
  const episode = series?.seasons[1]?.episodes[2]
  if (!movie || !series || !episode) throw new Error('The small world lacks titles.')
  const show = showShape(series)
  const film = { type: 'movie', movie: movieShape(movie) }
  account.setExtra('/users/me/lists', [
    { name: 'Rainy days', description: 'At home', created_at: at, ids: { trakt: 71, slug: 'rainy-days' } },
    { name: 'Rainy days', description: null, created_at: at, ids: { trakt: 72, slug: 'rainy-days-2' } },
  ])
  account.setExtra('/users/me/lists/71/items', [
    { rank: 2, id: 1, listed_at: at, notes: 'with tea', ...film },
    { rank: 1, id: 2, listed_at: at, notes: null, type: 'episode', show, episode: episodeShape(episode) },
    { rank: 3, id: 3, listed_at: at, notes: null, type: 'person', person: { name: 'Somebody' } },
  ])
  account.setExtra('/sync/favorites', [{ rank: 1, id: 4, listed_at: at, notes: 'Why I love it', ...film }])
  account.setExtra('/users/hidden/dropped', [{ hidden_at: at, type: 'show', show }])
  account.setExtra('/users/hidden/progress_watched', [{ hidden_at: at, type: 'show', show }])
  const note = { id: 5, notes: 'Seen twice', created_at: at, updated_at: at }
  account.setExtra('/users/me/notes/all', [{ attached_to: { type: 'show' }, type: 'show', show, note }])
  return { app, account, film }
}

const requestsSince = (app: Awaited<ReturnType<typeof anAccount>>['app'], before: number) =>
  app.sandbox.log.entries.slice(before).filter((entry) => entry.service === 'trakt')

test('lists in order with notes, favourites, dropped and hidden series and notes come in, and go with an undo', async () => {
  const { app } = await anAccount()
  const run = await app.fullImport({ extras })
  expect(run.errors.filter((error) => error.message.code === 'not-given')).toEqual([])
  expect(run.counts).toMatchObject({ favourites: { new: 1 }, lists: { new: 2 }, listEntries: { new: 2 } })
  const library = await app.library()
  expect(library.lists.map((list) => [list.name, list.description, list.entries.map((e) => e.note)])).toEqual(
    [
      ['Rainy days', 'At home', [undefined, 'with tea']],
      ['Rainy days (2)', null, []],
    ],
  )
  const series = library.series.find((each) => each.title === 'Long')
  expect(series).toMatchObject({ abandoned: { at }, hiddenFromUpNextAt: at, note: { text: 'Seen twice' } })
  expect(series?.progress.status).toBe('abandoned')
  expect(library.movies.find((each) => each.favouritedAt)?.note?.text).toBe('Why I love it')
  expect((await app.fullImport({ extras })).counts).toMatchObject({ favourites: { new: 0, existing: 1 } })
  await app.runs.undo(OWNER, run.id)
  expect((await app.library()).lists).toEqual([])
})

test('a sync reads only what changed; what is gone there stays here', async () => {
  const { app, account, film } = await anAccount()
  await app.fullImport({ extras })
  const before = app.sandbox.log.entries.length
  await app.syncNow()
  expect(requestsSince(app, before).map((entry) => entry.path)).toEqual(['/sync/last_activities'])
  account.setExtra('/users/me/lists/72/items', [{ rank: 1, id: 9, listed_at: at, notes: null, ...film }])
  account.setExtra('/users/me/lists/71/items', [])
  const [from] = [app.sandbox.log.entries.length]
  await app.syncNow()
  expect(requestsSince(app, from).map((entry) => entry.path)).not.toContain('/sync/favorites')
  expect((await app.library()).lists.map((list) => list.entries.length)).toEqual([2, 1])
})

test('a sync after an import that left them out does not read them', async () => {
  const { app, account } = await anAccount()
  await app.fullImport()
  account.setExtra('/sync/favorites', [])
  const before = app.sandbox.log.entries.length
  await app.syncNow()
  expect(requestsSince(app, before)).toHaveLength(1)
})

test.each([403, 404, 426])('an answer of %d to one of them is reported and ends nothing', async (status) => {
  const { app } = await anAccount()
  app.sandbox.faults.push(({ path }) => (path === '/users/me/notes/all' ? { status } : undefined))
  const run = await app.fullImport({ extras })
  expect(run.phase).toBe('completed')
  expect(run.errors.filter((error) => error.message.code === 'not-given')).toHaveLength(1)
  expect((await app.library()).lists).toHaveLength(2)
})
