import type { Service } from './request-log.ts'

export type FaultRequest = {
  service: Service
  method: string
  path: string
  query: Record<string, string>
  /** How many requests this service has had so far, this one included. */
  count: number
}

export type Fault = {
  /** Answers with this status instead of the real answer. */
  status?: number
  headers?: Record<string, string>
  body?: unknown
  /** A page of HTML, as a proxy sends it; with status 200 unless one is given. */
  html?: string
  /** Time before anything else happens. */
  delayMs?: number
  /** Breaks the connection: before the request is handled, or after it, so that only the answer is lost. */
  drop?: 'before' | 'after'
  /** Sends the first part of the real answer, then breaks the connection. */
  truncate?: boolean
  /** Sends the first part of the real answer and calls it complete, so that the JSON ends in the middle. */
  cutShort?: boolean
}

export type FaultRule = (request: FaultRequest) => Fault | undefined

/** Rules are asked in order, and the first that names a fault has it. */
export class Faults {
  private rules: FaultRule[] = []

  /** @returns a function that takes the rule away again */
  push(rule: FaultRule): () => void {
    this.rules.push(rule)
    return () => {
      this.rules = this.rules.filter((other) => other !== rule)
    }
  }

  /** A fault for the next so many requests that match, and none after. */
  next(times: number, match: (request: FaultRequest) => boolean, fault: Fault): () => void {
    let left = times
    return this.push((request) => {
      if (left === 0 || !match(request)) return undefined
      left -= 1
      return fault
    })
  }

  clear(): void {
    this.rules = []
  }

  find(request: FaultRequest): Fault | undefined {
    for (const rule of this.rules) {
      const fault = rule(request)
      if (fault) return fault
    }
    return undefined
  }
}

/** As Trakt says it: seconds to wait, and the same as JSON. */
export function tooManyRequests(o: { retryAfterSeconds?: number; until?: string } = {}): Fault {
  return {
    status: 429,
    headers: {
      ...(o.retryAfterSeconds === undefined ? {} : { 'retry-after': String(o.retryAfterSeconds) }),
      ...(o.until === undefined
        ? {}
        : {
            'x-ratelimit': JSON.stringify({
              name: 'AUTHED_API_GET_LIMIT',
              period: 300,
              limit: 500,
              remaining: 0,
              until: o.until,
            }),
          }),
    },
    body: '',
  }
}

export function edgePage(status: number): Fault {
  return {
    status,
    html: `<!doctype html><title>${status}</title><h1>Error ${status}</h1><p>Ray ID: 0a1b2c3d</p>`,
  }
}
