import { expect, test } from 'vitest'
import { dispatch } from '#app/server/api/dispatch.ts'
import { factsOf } from '#tests/builders/expected-library.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function imported() {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(2, { now }) },
  })
  await app.connect()
  await app.fullImport()
  const call = async (method: 'DELETE' | 'POST', path: string) => {
    const answer = await dispatch(app, new Request(`http://127.0.0.1:3000/api/v1${path}`, { method }))
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const remove = (title: unknown) =>
    call(
      'DELETE',
      `/plays?title=${encodeURIComponent(typeof title === 'string' ? title : JSON.stringify(title))}`,
    )
  return { app, call, remove }
}

test('every play of a movie is removed, and its change can be undone once', async () => {
  const { app, call, remove } = await imported()
  const before = factsOf(await app.library())
  const movie = (await app.library()).movies.find(({ plays }) => plays.length > 0)
  const { status, body } = await remove({ kind: 'movie', tmdb: movie?.ids.tmdb })
  expect({ status, removed: body['removed'] }).toEqual({ status: 200, removed: movie?.plays.length })
  expect(factsOf(await app.library())).not.toEqual(before)
  const undo = `/changes/${String(body['change'])}/undo`
  expect(await call('POST', undo)).toEqual({ status: 200, body: { change: body['change'] } })
  expect(factsOf(await app.library())).toEqual(before)
  expect(await call('POST', undo)).toMatchObject({
    status: 409,
    body: { error: { code: 'cannot-be-undone' } },
  })
})

test('a season and an episode are named by the ids of their series', async () => {
  const { app, remove } = await imported()
  const series = (await app.library()).series.find((each) =>
    each.seasons.some(({ episodes }) => episodes.filter(({ plays }) => plays.length > 0).length > 1),
  )
  const season = series?.seasons.find(
    ({ episodes }) => episodes.filter(({ plays }) => plays.length > 0).length > 1,
  )
  const watched = season?.episodes.filter(({ plays }) => plays.length > 0) ?? []
  const ofSeason = { kind: 'season', id: series?.id, season: season?.number }
  const one = await remove({ ...ofSeason, kind: 'episode', episode: watched[0]?.number })
  expect(one.body['removed']).toBe(watched[0]?.plays.length)
  const rest = await remove(ofSeason)
  expect(rest.body['removed']).toBe(watched.slice(1).reduce((sum, { plays }) => sum + plays.length, 0))
  expect((await remove(ofSeason)).body).toEqual({ removed: 0, change: null })
})

test.each([
  { kind: 'movie', tmdb: 999_999_999 },
  { kind: 'series', imdb: 'tt0000001' },
])('%o leads nowhere', async (title) => {
  const { remove } = await imported()
  expect(await remove(title)).toMatchObject({ status: 404, body: { error: { code: 'unknown-title' } } })
})

test.each([
  'not json',
  { kind: 'movie' },
  { kind: 'movie', tmdb: 1, trakt: 2 },
  { kind: 'season', tmdb: 1 },
  { kind: 'movie', tmdb: '1' },
  { kind: 'person', tmdb: 1 },
])('%o is no title', async (title) => {
  const { remove } = await imported()
  expect((await remove(title)).status).toBe(400)
})

test('a change that is not there cannot be undone', async () => {
  const { call } = await imported()
  expect(await call('POST', '/changes/nothing/undo')).toMatchObject({ status: 404 })
})
