import type { UpstreamProblem } from '#app/domain/upstream-problem.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Logger } from '#app/server/base/log.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { readAnswer, type UpstreamAnswer } from './read-answer.ts'
import { requestedWaitMs } from './requested-wait.ts'
import { retryDelayMs } from './retry-delay.ts'
import { UpstreamError } from './upstream-error.ts'

export type { UpstreamAnswer }

export type Upstream = { request: (request: UpstreamRequest) => Promise<UpstreamAnswer> }

export type UpstreamRequest = {
  method: 'GET' | 'POST' | 'DELETE'
  url: string
  headers: Record<string, string>
  /** Sent as JSON; the caller names the content type. */
  body?: unknown
  signal?: AbortSignal
  /** By default only a GET is tried again. */
  retry?: boolean
  /** Told of every wait longer than a second and, with null, of its end. */
  onWait?: (wait: UpstreamWait | null) => void
}

export type UpstreamWait = { until: Date; problem: UpstreamProblem }

type Options = {
  service: string
  limiter: RateLimiter
  clock: Clock
  log: Logger
  timeoutMs?: number
  attempts?: number
  /** After a 429 that does not say how long; doubled with each further one. */
  rateLimitWaitMs: number
  random?: () => number
}

/** A service that asks for more than this is left alone, and whoever asked is told until when. */
const LONGEST_WAIT_MS = 5 * 60_000
const WORTH_TELLING_MS = 1000

/** Cloudflare's own statuses (520 to 527, 530) are as passing as 502. */
const isPassing = (status: number) =>
  [429, 500, 502, 503, 504, 530].includes(status) || (status >= 520 && status <= 527)

function mayHelpToRetry({ kind, status }: UpstreamError): boolean {
  return kind === 'unreachable' || kind === 'bad-answer' || (status !== null && isPassing(status))
}

/**
 * A client for one service: spaced by its limiter, retried where that may help, JSON in and out.
 * Requests throw UpstreamError for everything but a 2xx with JSON, and the signal's reason when aborted.
 */
export function createUpstream(options: Options): Upstream {
  const { service, limiter, clock, log, timeoutMs = 30_000, attempts = 6, random = Math.random } = options

  async function attemptOnce(request: UpstreamRequest, wait: Waits): Promise<UpstreamAnswer> {
    await limiter.acquire(request.signal, (until) => wait.tell(until, { code: 'paused', service }))
    try {
      wait.over()
      return await readAnswer({ service, timeoutMs, ...request })
    } finally {
      limiter.release()
    }
  }

  function waitAfter(failure: UpstreamError, attempt: number): number {
    const asked = failure.headers ? requestedWaitMs(failure.headers, clock.now()) : null
    const unasked = failure.kind === 'rate-limited' ? options.rateLimitWaitMs * 2 ** (attempt - 1) : 0
    return Math.max(asked ?? unasked, retryDelayMs({ attempt, random: random() }))
  }

  function noteFailure(
    failure: UpstreamError,
    waitMs: number,
    request: UpstreamRequest,
    attempt: number,
  ): void {
    const at = (ms: number) => new Date(clock.now().getTime() + Math.min(ms, LONGEST_WAIT_MS))
    if (failure.kind === 'rate-limited') limiter.pauseUntil(at(waitMs))
    const { kind, status } = failure
    log.warn(
      { service, path: new URL(request.url).pathname, attempt, status, kind, delayMs: waitMs },
      'request failed',
    )
  }

  function final(failure: UpstreamError, waitMs: number): UpstreamError {
    if (failure.kind !== 'rate-limited') return failure
    const { body, headers, status, kind } = failure
    return new UpstreamError({
      service,
      kind,
      status,
      body,
      headers,
      until: new Date(clock.now().getTime() + waitMs),
    })
  }

  return {
    async request(request) {
      const wait = tellWaits(request.onWait, clock)
      const mostAttempts = (request.retry ?? request.method === 'GET') ? attempts : 1
      for (let attempt = 1; ; attempt++) {
        try {
          return await attemptOnce(request, wait)
        } catch (failure) {
          if (!(failure instanceof UpstreamError) || !mayHelpToRetry(failure)) throw failure
          const waitMs = waitAfter(failure, attempt)
          noteFailure(failure, waitMs, request, attempt)
          if (attempt >= mostAttempts || waitMs > LONGEST_WAIT_MS) throw final(failure, waitMs)
          // The limiter holds everybody back after a 429, this request included.
          if (failure.kind === 'rate-limited') continue
          wait.tell(new Date(clock.now().getTime() + waitMs), failure.problem)
          await clock.sleep(waitMs, request.signal)
        } finally {
          wait.over()
        }
      }
    },
  }
}

type Waits = { tell: (until: Date, problem: UpstreamProblem) => void; over: () => void }

function tellWaits(onWait: UpstreamRequest['onWait'], clock: Clock): Waits {
  let told = false
  return {
    tell: (until, problem) => {
      if (!onWait || until.getTime() - clock.now().getTime() <= WORTH_TELLING_MS) return
      told = true
      onWait({ until, problem })
    },
    over: () => {
      if (told) onWait?.(null)
      told = false
    },
  }
}
