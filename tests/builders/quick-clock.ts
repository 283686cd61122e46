import type { Clock } from '#app/server/base/clock.ts'

/** Runs `speed` times as fast as the wall clock, so that waits of seconds cost milliseconds and keep their order. */
export function quickClock({ start = '2026-10-15T18:00:00.000Z', speed = 500 } = {}): Clock {
  const origin = performance.now()
  const begin = new Date(start).getTime()
  return {
    now: () => new Date(begin + (performance.now() - origin) * speed),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error)
        const onAbort = () => {
          clearTimeout(timer)
          reject(signal?.reason as Error)
        }
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        }, ms / speed)
        signal?.addEventListener('abort', onAbort, { once: true })
      }),
  }
}
