import { quickClock } from '#tests/builders/quick-clock.ts'

/** The day a world of the browser tests is drawn up to. */
export const WORLD_TODAY = new Date('2026-10-15T00:00:00.000Z')

/**
 * The time in that world: each file begins at the same moment, in the middle of a day of the account's zone, whatever
 * the machine's calendar says.
 */
export const worldClock = quickClock({ start: '2026-10-15T18:00:00.000Z', speed: 1 })
