import { expect, test } from 'vitest'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

test('a full import holds every play, rating and watchlist entry, and again brings nothing new', async () => {
  const app = await startReelmark({ sandbox: { now } })
  await app.connect()
  const run = await app.fullImport()
  const expected = expectedFacts(app.sandbox.world)
  expect(factsOf(await app.library())).toEqual(expected)
  const plays = app.sandbox.world.plays.filter((play) => play.kind !== 'malformed').length
  expect(run.proof).toEqual({
    upstream: { plays, reported: plays },
    held: { plays },
    missing: [],
    extra: [],
    uncounted: [],
    leftOut: 0,
  })
  const again = await app.fullImport()
  expect(again.counts.plays).toEqual({ new: 0, existing: plays })
  expect(factsOf(await app.library())).toEqual(expected)
}, 60_000)
