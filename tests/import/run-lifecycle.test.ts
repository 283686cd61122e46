import { describe, expect, test } from 'vitest'
import { listRuns } from '#app/server/import/run/find-run.ts'
import { listRunItems } from '#app/server/import/run/list-run-items.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function connected(seed = 1): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(seed, { now }) },
  })
  await app.connect()
  return app
}

const everything = ['movies', 'series', 'ratings', 'watchlist'] as const

async function atPreview(app: Reelmark): Promise<string> {
  const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: everything })
  await app.until(id, ['ready'])
  return id
}

describe('one run at a time', () => {
  test('of many that start at once one runs and the others are refused', async () => {
    const app = await connected()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        i % 2 ? app.runs.sync(OWNER) : app.runs.startImport(OWNER, { source: 'trakt', include: everything }),
      ),
    )
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ status: 409, code: 'run-in-progress' })
    }
    expect(await listRuns(app.db, OWNER)).toHaveLength(1)
  })

  test('a run that waits at its preview holds the place until it is cancelled', async () => {
    const app = await connected()
    const id = await atPreview(app)
    await expect(app.runs.sync(OWNER)).rejects.toMatchObject({ code: 'run-in-progress' })
    await app.runs.cancel(OWNER, id)
    await app.syncNow()
  })

  test('without a connection nothing starts', async () => {
    const app = await startReelmark({ sandbox: { world: makeSmallWorld(1, { now }) } })
    await expect(app.runs.sync(OWNER)).rejects.toMatchObject({ status: 409, code: 'trakt-not-connected' })
  })
})

describe('the preview', () => {
  test('writes nothing to the library, and what is shown is what is applied', async () => {
    const app = await connected()
    const id = await atPreview(app)
    expect(factsOf(await app.library())).toEqual({})
    const { items } = await listRunItems(app.db, id, { limit: 500 })
    const announced = items.reduce((sum, item) => sum + item.plays.new, 0)
    await app.runs.begin(OWNER, id, {})
    const done = await app.until(id, ['completed'])
    expect(done.counts.plays.new).toBe(announced)
    expect(done.completed).toBe(done.total)
  })

  test('a title that was unticked stays out, also in the syncs that follow', async () => {
    const app = await connected()
    const id = await atPreview(app)
    const { items } = await listRunItems(app.db, id, { action: 'add' })
    const [unwanted] = items
    if (!unwanted) throw new Error('The world has no new title.')
    await app.runs.begin(OWNER, id, { exclude: [unwanted.id] })
    const done = await app.until(id, ['completed'])
    const isThere = async () =>
      Object.keys(factsOf(await app.library())).includes(`${unwanted.kind} ${unwanted.ids.trakt}`)
    expect(await isThere()).toBe(false)
    expect(done.proof).toMatchObject({ missing: [], leftOut: unwanted.plays.new })
    const entry = app.sandbox.world.watchlist.find((e) => e.kind === 'movie')
    if (entry?.kind === 'movie') app.sandbox.state.account.addToWatchlist({ movie: entry.movie })
    await app.syncNow()
    expect(await isThere()).toBe(false)
    await app.fullImport()
    expect(await isThere()).toBe(true)
  })

  test('an id that is not in the plan is refused, and the run stays at its preview', async () => {
    const app = await connected()
    const id = await atPreview(app)
    await expect(app.runs.begin(OWNER, id, { exclude: [-1] })).rejects.toMatchObject({ status: 400 })
    expect((await app.until(id, ['ready'])).phase).toBe('ready')
  })

  test('movies alone bring no series', async () => {
    const app = await connected()
    await app.fullImport({ include: ['movies', 'ratings', 'watchlist'] })
    const { movies, series } = await app.library()
    expect(movies.length).toBeGreaterThan(0)
    expect(series).toEqual([])
  })
})

describe('cancel', () => {
  test('while fetching leaves the library untouched', async () => {
    const app = await connected()
    app.sandbox.faults.push(({ service }) => (service === 'trakt' ? { delayMs: 50 } : undefined))
    const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: everything })
    const answer = await app.runs.cancel(OWNER, id)
    expect(answer.cancellationRequested).toBe(true)
    expect(await app.until(id, ['cancelled'])).toMatchObject({ inProgress: false })
    expect(factsOf(await app.library())).toEqual({})
  })

  test('at the preview leaves the library untouched', async () => {
    const app = await connected()
    const id = await atPreview(app)
    expect(await app.runs.cancel(OWNER, id)).toMatchObject({ phase: 'cancelled', inProgress: false })
    expect(factsOf(await app.library())).toEqual({})
  })

  test('while enriching keeps the history, and metadata comes all the same', async () => {
    const app = await connected()
    app.sandbox.faults.push(({ service }) => (service === 'tmdb' ? { delayMs: 30 } : undefined))
    const id = await atPreview(app)
    await app.runs.begin(OWNER, id, { bingeDates: false })
    await app.until(id, ['enriching'])
    await app.runs.cancel(OWNER, id)
    await app.until(id, ['cancelled'])
    const plays = app.sandbox.world.plays.filter((play) => play.kind !== 'malformed').length
    expect(await countPlays(app)).toBe(plays)
    await expect.poll(async () => (await app.enrichment.figures()).pending, { timeout: 10_000 }).toBe(0)
    expect(factsOf(await app.library())).toEqual(expectedFacts(app.sandbox.world, { binge: false }))
  })

  test('of a run that is over is refused', async () => {
    const app = await connected()
    const { id } = await app.fullImport()
    await expect(app.runs.cancel(OWNER, id)).rejects.toMatchObject({ status: 409, code: 'run-over' })
  })
})

async function countPlays(app: Reelmark): Promise<number> {
  const { n } = await app.db
    .selectFrom('play')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

describe('undo', () => {
  test('of the first import leaves nothing, and it can be imported again', async () => {
    const app = await connected()
    const { id } = await app.fullImport()
    expect((await app.runs.undo(OWNER, id)).undoneAt).not.toBeNull()
    expect(factsOf(await app.library())).toEqual({})
    await app.fullImport()
    expect(factsOf(await app.library())).toEqual(expectedFacts(app.sandbox.world))
  })

  test('of a sync puts ratings, the watchlist and plays back as they were', async () => {
    const app = await connected()
    await app.fullImport()
    const before = factsOf(await app.library())
    const { account } = app.sandbox.state
    const rating = app.sandbox.world.ratings.find((r) => r.kind === 'movie')
    const [movie] = app.sandbox.world.movies
    if (rating?.kind !== 'movie' || !movie) throw new Error('The world has no rated movie.')
    account.rate({ ...rating, value: (rating.value % 10) + 1 })
    account.addPlay({ movie }, { watchedAt: app.clock.now().toISOString().slice(0, 17) + '00.000Z' })
    for (const entry of account.watchlist.slice())
      if (entry.kind !== 'malformed') account.removeFromWatchlist(entry.id)
    const run = await app.syncNow()
    expect(factsOf(await app.library())).not.toEqual(before)
    await app.runs.undo(OWNER, run.id)
    expect(factsOf(await app.library())).toEqual(before)
  })

  test('is refused where a later run changed the same rating, and works in the right order', async () => {
    const app = await connected()
    const first = await app.fullImport()
    const rating = app.sandbox.world.ratings.find((r) => r.kind === 'movie')
    if (rating?.kind !== 'movie') throw new Error('The world has no rated movie.')
    app.sandbox.state.account.rate({ ...rating, value: (rating.value % 10) + 1 })
    const second = await app.syncNow()
    await expect(app.runs.undo(OWNER, first.id)).rejects.toMatchObject({ status: 409, code: 'undo-depends' })
    await app.runs.undo(OWNER, second.id)
    await app.runs.undo(OWNER, first.id)
    expect(factsOf(await app.library())).toEqual({})
    await expect(app.runs.undo(OWNER, first.id)).rejects.toMatchObject({ code: 'already-undone' })
  })
})
