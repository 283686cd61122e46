import type { Clock } from '#app/server/base/clock.ts'
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
  #waiting = 0
  #onStart: (() => void)[] = []
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

  /**
   * For work that holds the process for `ms` or so: resolves at once, or, where somebody's turn comes before the work
   * would be done, as soon as that one has started or must wait for longer. Never waits for more than one start.
   */
  async outOfTheWay(ms: number): Promise<void> {
    const dueInMs = this.#waitMs()
    if (this.#waiting === 0 || dueInMs <= 0 || dueInMs >= ms) return
    await new Promise<void>((resolve) => this.#onStart.push(resolve))
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
    this.#letWork()
  }

  get pausedUntil(): Date | null {
    return this.#pausedUntilMs > this.#options.clock.now().getTime() ? new Date(this.#pausedUntilMs) : null
  }

  async #start(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted()
      const waitMs = this.#waitMs()
      if (waitMs > 0) await this.#sleep(waitMs, signal)
      else if (this.#running >= (this.#options.maxConcurrent ?? Infinity)) await this.#nextRelease(signal)
      else break
    }
    this.#lastStartMs = this.#options.clock.now().getTime()
    this.#running += 1
    this.#letWork()
  }

  async #sleep(waitMs: number, signal: AbortSignal | undefined): Promise<void> {
    this.#waiting += 1
    try {
      await this.#options.clock.sleep(waitMs, signal)
    } finally {
      this.#waiting -= 1
      if (signal?.aborted) this.#letWork()
    }
  }

  /** Those that are out of the way; not before the one that started has sent off what it was waiting to send. */
  #letWork(): void {
    const resolves = this.#onStart.splice(0)
    if (resolves.length > 0) setImmediate(() => resolves.forEach((resolve) => resolve()))
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
