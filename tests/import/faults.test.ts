import { expect, test } from 'vitest'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { type Fault, edgePage, tooManyRequests } from '#tests/upstreams/faults.ts'
import { seededRandom } from '#tests/upstreams/seeded-random.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'

/**
 * Random worlds under random faults end in the library that the contract describes. Each seed is one world and one
 * schedule; a failing one is found again by its number.
 */
const WORLDS = Number(process.env['FAULT_WORLDS'] ?? 200)

const now = new Date('2026-10-15T00:00:00.000Z')

const FAULTS: readonly ((now: Date) => Fault)[] = [
  () => tooManyRequests(),
  () => tooManyRequests({ retryAfterSeconds: 3 }),
  (now) => tooManyRequests({ until: new Date(now.getTime() + 20_000).toISOString() }),
  () => ({ status: 500 }),
  () => ({ status: 502, html: '<h1>Bad gateway</h1>' }),
  () => ({ status: 503, body: '' }),
  () => ({ status: 504 }),
  () => edgePage(522),
  () => ({ html: '<!doctype html><p>Please wait</p>' }),
  () => ({ drop: 'before' }),
  () => ({ drop: 'after' }),
  () => ({ truncate: true }),
  () => ({ cutShort: true }),
]

async function importUnderFaults(seed: number): Promise<void> {
  const world = makeSmallWorld(seed, { now })
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 2000 }),
    sandbox: { world },
  })
  await app.connect()
  const random = seededRandom(seed)
  const { account } = app.sandbox.state
  // Trakt cuts its lists as it likes, and forgets its paging headers for all pages or from some page on.
  account.mostOnAPage = random.pick([4, 9, 100, 250])
  account.uncountedFromPage = random.pick([1, 2, 3, Infinity, Infinity])
  account.isUnpaged = account.uncountedFromPage === 1 && random.chance(0.3)
  const inARow = new Map<string, number>()
  app.sandbox.faults.push(({ service, path, query }) => {
    if (service !== 'trakt' && service !== 'tmdb') return undefined
    const key = `${path} ${query['page'] ?? ''}`
    const before = inARow.get(key) ?? 0
    // Three in a row at most: retries are bounded, and what is more is another test.
    if (before >= 3 || !random.chance(0.3)) {
      inARow.set(key, 0)
      return undefined
    }
    inARow.set(key, before + 1)
    return random.pick(FAULTS)(app.clock.now())
  })
  const run = await app.fullImport()
  expect(factsOf(await app.library()), `world ${seed}`).toEqual(expectedFacts(world))
  expect(run.proof?.missing, `world ${seed}`).toEqual([])
  const isCounted = account.uncountedFromPage > 1
  expect(run.proof?.uncounted.length === 0, `world ${seed}`).toBe(isCounted)
  app.sandbox.faults.clear()
  Object.assign(account, { uncountedFromPage: Infinity, isUnpaged: false })
  const again = await app.syncNow()
  expect(again.counts.plays.new, `world ${seed}, the sync after it`).toBe(0)
  if (!isCounted) expect(again.proof?.upstream.reported, `world ${seed}, counted at last`).not.toBeNull()
  expect(factsOf(await app.library()), `world ${seed}, after a sync`).toEqual(expectedFacts(world))
}

test.each(Array.from({ length: WORLDS }, (_, i) => i + 1))(
  'world %i comes in whole under its faults',
  importUnderFaults,
)
