import type { Clock } from '../clock.ts'
import { abortable } from './abortable.ts'

type Options = { minIntervalMs: number; clock: Clock; maxConcurrent?: number }

/**
 * Lets callers start in the order in which they came, at least `minIntervalMs` apart, and nobody before the end of a
 * pause. What they started may overlap, up to `maxConcurrent`; then each must `release()` when it is done.
 */
export class RateLimiter {
  readonly #options: Options
  #lastTurn: Promise<unknown> = Promise.resolve()
  #lastStartMs = Number.NEGATIVE_INFINITY
  #pausedUntilMs = Number.NEGATIVE_INFINITY
  #running = 0
  #onRelease: (() => void) | null = null
  readonly #pauseListeners = new Set<(until: Date) => void>()

  constructor(options: Options) {
    this.#options = options
  }

  /**
   * Resolves when the caller may start; rejects with the signal's reason as soon as it is aborted.
   * @param onPause told the end of the pause for as long as the caller waits, again when the pause grows
   */
  async acquire(signal?: AbortSignal, onPause?: (until: Date) => void): Promise<void> {
    signal?.throwIfAborted()
    const until = this.pausedUntil
    if (until) onPause?.(until)
    if (onPause) this.#pauseListeners.add(onPause)
    const turn = this.#lastTurn.then(() => this.#start(signal))
    this.#lastTurn = turn.catch(() => undefined)
    try {
      await abortable(turn, signal)
    } finally {
      if (onPause) this.#pauseListeners.delete(onPause)
    }
  }

  /** Whoever was let in is done. Only counts where `maxConcurrent` is set. */
  release(): void {
    this.#running = Math.max(0, this.#running - 1)
    this.#onRelease?.()
  }

  /** Nobody starts before `at`. A pause already set to end later stays. */
  pauseUntil(at: Date): void {
    if (at.getTime() <= this.#pausedUntilMs) return
    this.#pausedUntilMs = at.getTime()
    for (const listener of this.#pauseListeners) listener(at)
  }

  get pausedUntil(): Date | null {
    return this.#pausedUntilMs > this.#options.clock.now().getTime() ? new Date(this.#pausedUntilMs) : null
  }

  async #start(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted()
      const waitMs = this.#waitMs()
      if (waitMs > 0) await this.#options.clock.sleep(waitMs, signal)
      else if (this.#running >= (this.#options.maxConcurrent ?? Infinity)) await this.#nextRelease(signal)
      else break
    }
    this.#lastStartMs = this.#options.clock.now().getTime()
    this.#running += 1
  }

  #waitMs(): number {
    const now = this.#options.clock.now().getTime()
    const { minIntervalMs } = this.#options
    // A clock that was set back must not make the interval longer than it is.
    this.#lastStartMs = Math.min(this.#lastStartMs, now)
    const interval = this.#lastStartMs + minIntervalMs - now
    return Math.max(interval, this.#pausedUntilMs - now)
  }

  #nextRelease(signal: AbortSignal | undefined): Promise<void> {
    return abortable(
      new Promise<void>((resolve) => {
        this.#onRelease = resolve
      }),
      signal,
    )
  }
}
