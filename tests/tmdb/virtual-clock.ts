import type { Clock } from '#app/server/base/clock.ts'

export type VirtualClock = Clock & {
  /** Moves on from one sleeper to the next until the condition holds. Fails after `mostMs` of virtual time. */
  runUntil: (condition: () => boolean | Promise<boolean>, mostMs?: number) => Promise<void>
  elapsedMs: () => number
}

/** Real time in which requests, answers and statements under way are finished before time moves on. */
const SETTLE_MS = 6

/** Time passes only while everybody sleeps: what takes hours takes milliseconds, and in the right order. */
export function virtualClock(start = '2026-10-15T18:00:00.000Z'): VirtualClock {
  const startMs = new Date(start).getTime()
  let nowMs = startMs
  const sleepers = new Set<{ atMs: number; wake: () => void }>()
  const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  return {
    now: () => new Date(nowMs),
    elapsedMs: () => nowMs - startMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error)
        const onAbort = () => {
          sleepers.delete(sleeper)
          reject(signal?.reason as Error)
        }
        const wake = () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        }
        const sleeper = { atMs: nowMs + ms, wake }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', onAbort)
      }),
    async runUntil(condition, mostMs = 24 * 3_600_000) {
      const lastMs = nowMs + mostMs
      for (;;) {
        await settled()
        if (await condition()) return
        const next = [...sleepers].sort((a, b) => a.atMs - b.atMs)[0]
        if (next && next.atMs > lastMs) throw new Error(`It did not happen within ${mostMs} ms.`)
        if (!next) continue
        nowMs = Math.max(nowMs, next.atMs)
        sleepers.delete(next)
        next.wake()
      }
    },
  }
}
