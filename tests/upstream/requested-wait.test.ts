import { expect, test } from 'vitest'
import { requestedWaitMs } from '#app/server/upstream/requested-wait.ts'

const now = new Date('2026-10-15T18:00:00.000Z')
const wait = (headers: Record<string, string>) => requestedWaitMs(new Headers(headers), now)
const limit = (until: string) =>
  JSON.stringify({ name: 'AUTHED_API_GET_LIMIT', period: 300, limit: 500, remaining: 0, until })

test.each<[string, Record<string, string>, number | null]>([
  ['seconds', { 'retry-after': '17' }, 17_000],
  ['no time at all', { 'retry-after': '0' }, 0],
  ['a date', { 'retry-after': 'Thu, 15 Oct 2026 18:00:42 GMT' }, 42_000],
  ['a date gone by', { 'retry-after': 'Thu, 15 Oct 2026 17:00:00 GMT' }, 0],
  ['X-Ratelimit only', { 'x-ratelimit': limit('2026-10-15T18:01:00.000Z') }, 60_000],
  [
    'both: Retry-After counts',
    { 'retry-after': '5', 'x-ratelimit': limit('2026-10-15T18:01:00.000Z') },
    5000,
  ],
  [
    'an unreadable Retry-After beside X-Ratelimit',
    { 'retry-after': 'later', 'x-ratelimit': limit('2026-10-15T18:01:00Z') },
    60_000,
  ],
  ['an X-Ratelimit that is no JSON', { 'x-ratelimit': 'soon' }, null],
  ['an X-Ratelimit without until', { 'x-ratelimit': '{"limit":500}' }, null],
  ['nothing', {}, null],
])('%s', (_, headers, expected) => {
  expect(wait(headers)).toBe(expected)
})

test("an instant is measured against the answer's own date", () => {
  expect(
    wait({ date: 'Thu, 15 Oct 2026 19:00:00 GMT', 'x-ratelimit': limit('2026-10-15T19:00:30.000Z') }),
  ).toBe(30_000)
})
