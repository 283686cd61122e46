import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '#app/server/base/app-error.ts'
import type { RunPhase } from '#app/server/db/run-tables.ts'
import { backedOff, createSyncSchedule } from '#app/server/import/sync-schedule.ts'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import { createLog } from '#app/server/base/log.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { aRun } from '#tests/builders/run-rows.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const MINUTE = 60_000
const BEGIN = '2026-10-15T18:00:00.000Z'

type Options = {
  minutes?: number
  random?: number
  isConnected?: boolean
  /** How the nth sync ends, counted from 1; it is over before the schedule looks again. */
  ends?: (nth: number) => RunPhase | 'in the way'
  /** After so many attempts the schedule is stopped. */
  attempts: number
}

/** Lets the schedule run ahead. @returns the minutes after its start at which each sync began */
async function minutesOfSyncs({
  minutes = 60,
  random = 0.5,
  isConnected = true,
  ends = () => 'completed',
  attempts,
}: Options) {
  const clock = testClock(BEGIN)
  const db = await openTestDatabase()
  const began: number[] = []
  let asked = 0
  let finish = () => undefined as void
  const over = new Promise<void>((resolve) => {
    finish = resolve
  })
  const schedule = createSyncSchedule({
    owner: OWNER,
    config: { syncIntervalMinutes: minutes },
    clock,
    db,
    log: createLog('silent'),
    random: () => random,
    sources: {
      all: [
        {
          id: 'trakt',
          refusal: () => {
            if (++asked >= attempts) finish()
            return Promise.resolve(isConnected ? null : new AppError(409, 'not-connected', 'It is not.'))
          },
        },
      ],
    },
    runs: {
      sync: async () => {
        began.push((clock.now().getTime() - Date.parse(BEGIN)) / MINUTE)
        const phase = ends(began.length)
        if (phase === 'in the way') throw new AppError(409, 'run-in-progress', 'Another is under way.')
        await aRun(db, {
          id: `run-${began.length}`,
          kind: 'sync',
          phase,
          started_at: clock.now().toISOString(),
        })
        return {} as RunRecord
      },
      whenIdle: () => Promise.resolve(),
    },
  })
  schedule.start()
  onTestFinished(() => schedule.stop())
  await over
  await schedule.stop()
  return { began, schedule, clock }
}

test('it syncs every interval, beginning one interval after the start', async () => {
  const { began } = await minutesOfSyncs({ attempts: 4 })
  expect(began.slice(0, 3)).toEqual([60, 120, 180])
})

test.each([
  [0, 54],
  [1, 66],
])('it spreads by a tenth: %d begins after %d minutes', async (random, minutes) => {
  const { began } = await minutesOfSyncs({ random, attempts: 2 })
  expect(began[0]).toBeCloseTo(minutes, 5)
})

test('after each failure it waits twice as long, and after a success as before', async () => {
  const { began } = await minutesOfSyncs({ ends: (nth) => (nth <= 3 ? 'failed' : 'completed'), attempts: 6 })
  expect(began.slice(0, 5)).toEqual([60, 180, 420, 900, 960])
})

test('however often it fails, it tries once a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat({ max: 1000 }), (minutes, failures) => {
      const waitMs = backedOff(minutes * MINUTE, failures)
      expect(waitMs).toBeGreaterThanOrEqual(minutes * MINUTE)
      expect(waitMs).toBeLessThanOrEqual(Math.max(minutes, 1440) * MINUTE)
    }),
  )
})

test('a run that is in the way is no failure', async () => {
  const { began } = await minutesOfSyncs({ ends: () => 'in the way', attempts: 4 })
  expect(began.slice(0, 3)).toEqual([60, 120, 180])
})

test('it asks nothing while the account is not connected', async () => {
  expect((await minutesOfSyncs({ isConnected: false, attempts: 3 })).began).toEqual([])
})

test('an interval of 0 turns it off', async () => {
  const clock = testClock(BEGIN)
  const schedule = createSyncSchedule({
    owner: OWNER,
    config: { syncIntervalMinutes: 0 },
    clock,
    db: await openTestDatabase(),
    log: createLog('silent'),
    sources: { all: [] },
    runs: { sync: () => Promise.reject(new Error('It synced.')), whenIdle: () => Promise.resolve() },
  })
  schedule.start()
  await schedule.stop()
  expect(clock.slept).toEqual([])
  expect(await schedule.next()).toBeNull()
})

test('it tells when the next one is due, and that it waits longer because of failures', async () => {
  const db = await openTestDatabase()
  const clock = testClock(BEGIN)
  const schedule = createSyncSchedule({
    owner: OWNER,
    config: { syncIntervalMinutes: 60 },
    clock,
    db,
    log: createLog('silent'),
    random: () => 0.5,
    sources: { all: [] },
    runs: { sync: () => Promise.reject(new Error('It synced.')), whenIdle: () => Promise.resolve() },
  })
  expect(await schedule.next()).toEqual({ at: '2026-10-15T19:00:00.000Z', failures: 0 })
  await aRun(db, { kind: 'sync', phase: 'failed' })
  expect(await schedule.next()).toEqual({ at: '2026-10-15T20:00:00.000Z', failures: 1 })
  clock.advance(3 * 60 * MINUTE)
  expect((await schedule.next())?.at).toBe('2026-10-15T21:00:00.000Z')
})
