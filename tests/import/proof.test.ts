import { expect, test } from 'vitest'
import { decideRemovedUpstream, listRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function connected(): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(2, { now }) },
  })
  await app.connect()
  return app
}

const check = async (app: Reelmark) =>
  app.until((await app.runs.sync(OWNER, { isCheck: true })).id, ['completed'])

const sumOf = (rows: readonly { plays: number }[] = []) => rows.reduce((sum, { plays }) => sum + plays, 0)

test('a title that was left out is listed, and neither missing nor a difference to the count', async () => {
  const app = await connected()
  const run = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies', 'series'] })
  await app.until(run.id, ['ready'])
  const item = await app.db
    .selectFrom('run_item')
    .select(['id', 'plays_new'])
    .where('run_id', '=', run.id)
    .where('action', '=', 'add')
    .where('plays_new', '>', 0)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  await app.runs.begin(OWNER, run.id, { exclude: [item.id] })
  await app.until(run.id, ['completed'])
  const { proof } = await check(app)
  const plays = app.sandbox.world.plays.filter((play) => play.kind !== 'malformed').length
  expect(proof).toEqual({
    upstream: { plays, reported: plays },
    held: { plays: plays - item.plays_new },
    missing: [],
    extra: [],
    uncounted: [],
    leftOut: item.plays_new,
  })
})

test('when so much is gone that nothing is noted, the proof says what is extra all the same', async () => {
  const app = await connected()
  const { account } = app.sandbox.state
  const movie = app.sandbox.world.movies.find((m) => m.ids.tmdb !== null && m.tmdbId !== null)
  if (!movie) throw new Error('The world has no movie.')
  for (let i = 0; i < 30; i++)
    account.addPlay({ movie }, { watchedAt: `2012-01-01T0${i % 10}:${10 + i}:00.000Z` })
  await app.fullImport()
  const moviePlays = account.plays.movie.filter((play) => play.kind === 'movie').length
  for (const id of account.plays.movie.map((play) => play.id)) account.removePlay(id)
  const { proof } = await check(app)
  expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toEqual([])
  expect(sumOf(proof?.extra)).toBe(moviePlays)
})

test('what the person keeps is not extra any more', async () => {
  const app = await connected()
  await app.fullImport()
  const { account } = app.sandbox.state
  const gone = account.plays.movie.find((play) => play.kind === 'movie')
  if (!gone) throw new Error('The world has no play.')
  account.removePlay(gone.id)
  expect(sumOf((await check(app)).proof?.extra)).toBe(1)
  const ids = (await listRemovedUpstream(app.db, OWNER, { isDecided: false })).map(({ id }) => id)
  await decideRemovedUpstream(app, OWNER, { ids, decision: 'keep' })
  expect((await check(app)).proof?.extra).toEqual([])
})
