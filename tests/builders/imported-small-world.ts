import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { quickClock } from './quick-clock.ts'
import { type Reelmark, startReelmark } from './start-reelmark.ts'

/** Reelmark with the history of a small world, on its last day and at a thousand times the speed. */
export async function importedSmallWorld(now: Date): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(2, { now }) },
  })
  await app.connect()
  await app.fullImport()
  return app
}
