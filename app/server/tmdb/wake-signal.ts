import type { Clock } from '#app/server/base/clock.ts'

/** Somebody waits, others ring; a ring while nobody waits is kept for the next one who does. */
export type WakeSignal = {
  ring: () => void
  /** Resolves at the ring, at `until` (never by itself when null), or when the signal is aborted. */
  next: (until: Date | null, signal: AbortSignal) => Promise<void>
}

/** A timer cannot be set for longer; whoever waits looks again then. */
const LONGEST_MS = 24 * 60 * 60_000

export function createWakeSignal(clock: Clock): WakeSignal {
  let hasRung = false
  let wake: (() => void) | null = null
  return {
    ring() {
      hasRung = true
      wake?.()
    },
    async next(until, signal) {
      if (hasRung || signal.aborted) {
        hasRung = false
        return
      }
      const nap = new AbortController()
      await new Promise<void>((resolve) => {
        wake = resolve
        signal.addEventListener('abort', () => resolve(), { signal: nap.signal })
        if (!until) return
        const ms = Math.min(LONGEST_MS, Math.max(0, until.getTime() - clock.now().getTime()))
        clock.sleep(ms, nap.signal).then(resolve, () => undefined)
      })
      nap.abort()
      wake = null
      hasRung = false
    },
  }
}
