import type { Clock } from '#app/server/base/clock.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'

const SECOND_MS = 1000
const KEY_RECHECK_MS = 5 * 60 * SECOND_MS
const PAUSE_MS = 60 * SECOND_MS
/** Between one look whether TMDB is back and the next. */
const BACK_OFF_MS = [15, 30, 60, 120, 300].map((seconds) => seconds * SECOND_MS)

export type BackoffReason = 'invalid-key' | 'paused' | 'unreachable'

/** What a failure says: it concerns one title, or everything, or nobody can tell yet. */
export type FailureScope = 'title' | 'unclear' | 'key' | 'pace'

export function scopeOf(error: unknown): FailureScope {
  if (!(error instanceof UpstreamError)) return 'title'
  switch (error.kind) {
    case 'unauthorized':
      return 'key'
    case 'rate-limited':
      return 'pace'
    case 'unreachable':
    case 'server-error':
    case 'bad-answer':
      return 'unclear'
    default:
      return 'title'
  }
}

/** Whether, why and until when the queue asks nothing of TMDB. */
export class BackoffGate {
  readonly #clock: Clock
  #reason: BackoffReason | null = null
  #untilMs = 0
  #outages = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Looks in vain since TMDB last answered. */
  get outages(): number {
    return this.#outages
  }

  /** The reason stays after the time is over, until something succeeds. */
  get reason(): BackoffReason | null {
    return this.#reason
  }

  get until(): Date | null {
    return this.isActive ? new Date(this.#untilMs) : null
  }

  get isActive(): boolean {
    return this.#untilMs > this.#clock.now().getTime()
  }

  refusedKey(): void {
    this.#set('invalid-key', KEY_RECHECK_MS)
  }

  rateLimit(until: Date | null): void {
    const asked = (until?.getTime() ?? 0) - this.#clock.now().getTime()
    this.#set('paused', asked > 0 ? asked : PAUSE_MS)
  }

  outage(): void {
    this.#set('unreachable', BACK_OFF_MS[Math.min(this.#outages, BACK_OFF_MS.length - 1)] ?? PAUSE_MS)
    this.#outages += 1
  }

  /** TMDB has answered. */
  over(): void {
    this.#reason = null
    this.#untilMs = 0
    this.#outages = 0
  }

  /** Somebody wants to know now. A pause that TMDB asked for is kept all the same. */
  endEarly(): void {
    if (this.#reason !== 'paused') this.#untilMs = 0
  }

  #set(reason: BackoffReason, ms: number): void {
    this.#reason = reason
    this.#untilMs = this.#clock.now().getTime() + ms
  }
}
