import { z } from 'zod'

const rateLimitHeader = z.object({ until: z.iso.datetime({ offset: true }) })

/**
 * How long an answer asks us to stay away: `Retry-After` in seconds or as a date, else the `until` of Trakt's
 * `X-Ratelimit`; null where it says nothing that can be read. Instants are measured against the answer's own `Date`,
 * for the two clocks need not agree.
 */
export function requestedWaitMs(headers: Headers, now: Date): number | null {
  const serverNow = instantOf(headers.get('date')) ?? now.getTime()
  const retryAfter = headers.get('retry-after')?.trim()
  if (retryAfter && /^\d+(\.\d+)?$/.test(retryAfter)) return Math.ceil(Number(retryAfter) * 1000)
  const until = instantOf(retryAfter) ?? instantOf(untilOf(headers.get('x-ratelimit')))
  return until === null ? null : Math.max(0, until - serverNow)
}

function instantOf(text: string | null | undefined): number | null {
  const instant = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(instant) ? null : instant
}

function untilOf(header: string | null): string | null {
  try {
    return rateLimitHeader.parse(JSON.parse(header ?? 'null')).until
  } catch {
    // The header is a courtesy; one that cannot be read is as good as none.
    return null
  }
}
