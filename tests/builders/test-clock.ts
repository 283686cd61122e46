import type { Clock } from '#app/server/base/clock.ts'

export type TestClock = Clock & {
  set: (instant: string) => void
  advance: (ms: number) => void
  slept: number[]
}

/** Stands still until told otherwise. `sleep` returns at once, moves the clock on and notes how long it was. */
export function testClock(instant = '2026-10-15T18:00:00.000Z'): TestClock {
  let now = new Date(instant).getTime()
  const slept: number[] = []
  return {
    slept,
    now: () => new Date(now),
    set: (next) => {
      now = new Date(next).getTime()
    },
    advance: (ms) => {
      now += ms
    },
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      slept.push(ms)
      now += ms
      await Promise.resolve()
    },
  }
}
