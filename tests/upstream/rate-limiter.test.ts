import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { systemClock } from '#app/server/base/clock.ts'
import { RateLimiter } from '#app/server/upstream/rate-limiter.ts'
import { testClock } from '#tests/builders/test-clock.ts'

async function startsOf(limiter: RateLimiter, clock: { now: () => Date }, callers: number) {
  const starts: { caller: number; at: number }[] = []
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      await limiter.acquire()
      starts.push({ caller, at: clock.now().getTime() })
    }),
  )
  return starts
}

test('callers start in order, the interval apart, and never within a pause', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 3 }),
      async (minIntervalMs, callers, pauses) => {
        const limiter = new RateLimiter({ minIntervalMs, clock: systemClock })
        const began = Date.now()
        for (const ms of pauses) limiter.pauseUntil(new Date(began + ms))
        const pending = startsOf(limiter, systemClock, callers)
        await vi.runAllTimersAsync()
        const starts = await pending
        expect(starts.map((s) => s.caller)).toEqual(Array.from({ length: callers }, (_, i) => i))
        expect(starts[0]?.at).toBe(began + Math.max(0, ...pauses))
        for (const [i, start] of starts.entries()) {
          if (i > 0) expect(start.at - (starts[i - 1]?.at ?? 0)).toBe(minIntervalMs)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('the interval holds by the wall clock too', async () => {
  const limiter = new RateLimiter({ minIntervalMs: 20, clock: systemClock })
  const starts = await startsOf(limiter, systemClock, 6)
  for (let i = 1; i < starts.length; i++) {
    // The time is read just after each start, so that it may be the next millisecond's.
    expect((starts[i]?.at ?? 0) - (starts[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(19)
  }
})

test('an aborted caller leaves at once and the next one takes its place', async () => {
  const limiter = new RateLimiter({ minIntervalMs: 60_000, clock: systemClock })
  await limiter.acquire()
  const stop = new AbortController()
  const left = limiter.acquire(stop.signal)
  const behind = new AbortController()
  const alsoWaiting = limiter.acquire(behind.signal)
  stop.abort(new Error('enough'))
  await expect(left).rejects.toThrow('enough')
  behind.abort(new Error('that too'))
  await expect(alsoWaiting).rejects.toThrow('that too')
})

test('a caller aborted in the queue costs no interval', async () => {
  const clock = testClock()
  const limiter = new RateLimiter({ minIntervalMs: 1000, clock })
  await limiter.acquire()
  const stop = new AbortController()
  const left = limiter.acquire(stop.signal).catch(() => 'left')
  const next = limiter.acquire()
  stop.abort()
  await Promise.all([left, next])
  expect(clock.slept.reduce((a, b) => a + b, 0)).toBe(1000)
})

test('a pause never gets shorter', () => {
  const clock = testClock('2026-10-15T18:00:00.000Z')
  const limiter = new RateLimiter({ minIntervalMs: 0, clock })
  limiter.pauseUntil(new Date('2026-10-15T18:05:00.000Z'))
  limiter.pauseUntil(new Date('2026-10-15T18:01:00.000Z'))
  expect(limiter.pausedUntil?.toISOString()).toBe('2026-10-15T18:05:00.000Z')
  clock.set('2026-10-15T18:05:00.000Z')
  expect(limiter.pausedUntil).toBeNull()
})

test('who waits already hears of a pause that others were told', async () => {
  const limiter = new RateLimiter({ minIntervalMs: 60_000, clock: systemClock })
  await limiter.acquire()
  const stop = new AbortController()
  const heard: Date[] = []
  const waiting = limiter.acquire(stop.signal, (until) => heard.push(until))
  const until = new Date(Date.now() + 120_000)
  limiter.pauseUntil(until)
  expect(heard).toEqual([until])
  stop.abort(new Error('done'))
  await expect(waiting).rejects.toThrow('done')
  limiter.pauseUntil(new Date(Date.now() + 180_000))
  expect(heard).toHaveLength(1)
})

test('no more than maxConcurrent run at a time', async () => {
  const limiter = new RateLimiter({ minIntervalMs: 0, clock: systemClock, maxConcurrent: 3 })
  let running = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      await limiter.acquire()
      running += 1
      most = Math.max(most, running)
      await systemClock.sleep(2)
      running -= 1
      limiter.release()
    }),
  )
  expect(most).toBe(3)
})

test('a clock that is set back does not hold anybody longer than the interval', async () => {
  const clock = testClock('2026-10-15T18:00:00.000Z')
  const limiter = new RateLimiter({ minIntervalMs: 250, clock })
  await limiter.acquire()
  clock.set('2026-10-15T16:00:00.000Z')
  await limiter.acquire()
  expect(clock.slept).toEqual([250])
})

async function orderOf(ms: number, behave: (limiter: RateLimiter) => Promise<unknown>[]): Promise<string[]> {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const limiter = new RateLimiter({ minIntervalMs: 100, clock: systemClock })
  await limiter.acquire()
  const order: string[] = []
  const starts = behave(limiter).map((start) =>
    start.then(
      () => order.push('start'),
      () => order.push('left'),
    ),
  )
  await vi.advanceTimersByTimeAsync(95)
  const work = limiter.outOfTheWay(ms).then(() => order.push('work'))
  await vi.runAllTimersAsync()
  await Promise.all([...starts, work])
  return order
}

test('work that would delay the next start comes after it', async () => {
  expect(await orderOf(10, (limiter) => [limiter.acquire()])).toEqual(['start', 'work'])
})

test('work that is done before the next start does not wait for it', async () => {
  expect(await orderOf(4, (limiter) => [limiter.acquire()])).toEqual(['work', 'start'])
})

test('work waits for one start, not for all of them', async () => {
  expect(await orderOf(500, (limiter) => [limiter.acquire(), limiter.acquire()])).toEqual([
    'start',
    'work',
    'start',
  ])
})

test('work waits for nobody where nobody waits for a turn', async () => {
  expect(await orderOf(500, () => [])).toEqual(['work'])
})

test('work does not wait for one who left', async () => {
  const stop = new AbortController()
  const order = await orderOf(500, (limiter) => {
    setTimeout(() => stop.abort(new Error('enough')), 97)
    return [limiter.acquire(stop.signal)]
  })
  expect(order).toEqual(['left', 'work'])
})

test('work does not wait for the end of a pause', async () => {
  const order = await orderOf(500, (limiter) => {
    setTimeout(() => limiter.pauseUntil(new Date(Date.now() + 60_000)), 97)
    return [limiter.acquire()]
  })
  expect(order).toEqual(['work', 'start'])
})
