import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { http, HttpResponse, delay } from 'msw'
import { setupServer } from 'msw/node'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { RateLimiter } from '#app/server/upstream/rate-limiter.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { createUpstream, type UpstreamRequest, type UpstreamWait } from '#app/server/upstream/upstream.ts'
import { testClock } from '#tests/builders/test-clock.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const URL_ASKED = 'https://api.example.test/things?api_key=very-secret'

function setUp(options: { timeoutMs?: number; attempts?: number } = {}) {
  const clock = testClock()
  const lines: string[] = []
  const log = pino(
    { level: 'trace', base: null, timestamp: false },
    { write: (line: string) => void lines.push(line) },
  )
  const limiter = new RateLimiter({ minIntervalMs: 0, clock })
  const upstream = createUpstream({
    service: 'Example',
    limiter,
    clock,
    log,
    rateLimitWaitMs: 2000,
    random: () => 1,
    ...options,
  })
  const get = (request: Partial<UpstreamRequest> = {}) =>
    upstream.request({
      method: 'GET',
      url: URL_ASKED,
      headers: { authorization: 'Bearer very-secret' },
      ...request,
    })
  return { clock, lines, limiter, upstream, get }
}

/** Answers in turn; the last answer stays. */
function answers(...responses: (() => Response | Promise<Response>)[]) {
  let calls = 0
  server.use(
    http.all('https://api.example.test/things', () => {
      const response = responses[Math.min(calls, responses.length - 1)]
      calls += 1
      return response ? response() : HttpResponse.error()
    }),
  )
  return {
    get calls() {
      return calls
    },
  }
}

const fine = () => HttpResponse.json({ fine: true })
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new HttpResponse(null, { status: code, headers })
const failure = (promise: Promise<unknown>): Promise<UpstreamError> =>
  promise.then(
    () => {
      throw new Error('The request should have failed.')
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(UpstreamError)
      return error as UpstreamError
    },
  )

test('a 2xx answer gives its status, headers and JSON', async () => {
  answers(() => HttpResponse.json([1], { status: 201, headers: { 'x-pagination-limit': '250' } }))
  const answer = await setUp().get()
  expect(answer.status).toBe(201)
  expect(answer.json).toEqual([1])
  expect(answer.headers.get('x-pagination-limit')).toBe('250')
})

test('JSON that is sent as text is read all the same', async () => {
  answers(() => new HttpResponse('{"a":1}', { headers: { 'content-type': 'text/plain' } }))
  expect((await setUp().get()).json).toEqual({ a: 1 })
})

test('204 has no JSON and is fine', async () => {
  answers(status(204))
  expect((await setUp().get({ method: 'DELETE' })).json).toBeNull()
})

test('a body is sent as JSON', async () => {
  let body: unknown
  server.use(
    http.post('https://api.example.test/things', async ({ request }) => {
      body = await request.json()
      return fine()
    }),
  )
  await setUp().get({ method: 'POST', body: { code: 'x' } })
  expect(body).toEqual({ code: 'x' })
})

test.each([500, 502, 503, 504, 520, 521, 522, 524, 530])('%i is tried again', async (code) => {
  const seen = answers(status(code), status(code), fine)
  const { get, clock } = setUp()
  expect((await get()).json).toEqual({ fine: true })
  expect(seen.calls).toBe(3)
  expect(clock.slept).toEqual([300, 600])
})

test('503 with Retry-After is tried again no earlier than that', async () => {
  answers(status(503, { 'retry-after': '30' }), fine)
  const { get, clock, limiter } = setUp()
  await get()
  expect(clock.slept).toEqual([30_000])
  expect(limiter.pausedUntil).toBeNull()
})

test.each<[string, () => Response]>([
  ['HTML', () => HttpResponse.html('<html>Just a moment</html>')],
  [
    'cut-off JSON',
    () => new HttpResponse('[{"id":1},{"id"', { headers: { 'content-type': 'application/json' } }),
  ],
  ['an empty page', () => new HttpResponse('', { headers: { 'content-type': 'application/json' } })],
  [
    'a redirect',
    () => new HttpResponse(null, { status: 302, headers: { location: 'https://elsewhere.test/' } }),
  ],
  ['a dropped connection', () => HttpResponse.error()],
])('%s is tried again', async (_, response) => {
  const seen = answers(response, fine)
  expect((await setUp().get()).json).toEqual({ fine: true })
  expect(seen.calls).toBe(2)
})

test('what stays bad ends as bad-answer after six attempts', async () => {
  const seen = answers(() => HttpResponse.html('<html></html>'))
  const error = await failure(setUp().get())
  expect(error.kind).toBe('bad-answer')
  expect(seen.calls).toBe(6)
})

test('a server that stays down ends as server-error, an unreachable one as unreachable', async () => {
  answers(status(503))
  expect(await failure(setUp().get())).toMatchObject({
    kind: 'server-error',
    status: 503,
    service: 'Example',
  })
  answers(() => HttpResponse.error())
  expect(await failure(setUp().get())).toMatchObject({ kind: 'unreachable', status: null })
})

test.each([
  [400, 'refused'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [409, 'refused'],
  [412, 'refused'],
  [418, 'refused'],
  [420, 'limit-exceeded'],
  [422, 'refused'],
  [423, 'locked'],
  [426, 'vip-only'],
  [501, 'server-error'],
])('%i is never tried again and is called %s', async (code, kind) => {
  const seen = answers(status(code))
  expect(await failure(setUp().get())).toMatchObject({ kind, status: code })
  expect(seen.calls).toBe(1)
})

test("an error's JSON can be read but is not among its members", async () => {
  answers(() => HttpResponse.json({ error: 'invalid_grant', token: 'very-secret' }, { status: 400 }))
  const error = await failure(setUp().get())
  expect(error.body).toMatchObject({ error: 'invalid_grant' })
  expect(JSON.stringify(Object.entries(error))).not.toContain('very-secret')
})

test('429 waits for Retry-After, and everybody waits', async () => {
  answers(status(429, { 'retry-after': '20' }), fine)
  const { get, clock } = setUp()
  const began = clock.now().getTime()
  await Promise.all([get(), get(), get()])
  expect(clock.now().getTime() - began).toBe(20_000)
  expect(clock.slept).toEqual([20_000])
})

test('429 without a word waits the usual time, then longer each time', async () => {
  answers(status(429), status(429), fine)
  const { get, clock } = setUp()
  await get()
  expect(clock.slept).toEqual([2000, 4000])
})

test('429 that asks for more than five minutes ends and says until when', async () => {
  const seen = answers(status(429, { 'retry-after': '3600' }))
  const { get, limiter } = setUp()
  const error = await failure(get())
  expect(error).toMatchObject({
    kind: 'rate-limited',
    status: 429,
    until: new Date('2026-10-15T19:00:00.000Z'),
  })
  expect(limiter.pausedUntil?.toISOString()).toBe('2026-10-15T18:05:00.000Z')
  expect(seen.calls).toBe(1)
})

test('429 without end stops after six attempts', async () => {
  const seen = answers(status(429, { 'retry-after': '1' }))
  expect(await failure(setUp().get())).toMatchObject({ kind: 'rate-limited' })
  expect(seen.calls).toBe(6)
})

test('a POST is not tried again unless asked for', async () => {
  const seen = answers(status(503), fine)
  expect(await failure(setUp().get({ method: 'POST' }))).toMatchObject({ status: 503 })
  expect(seen.calls).toBe(1)
  expect((await setUp().get({ method: 'POST', retry: true })).json).toEqual({ fine: true })
})

test('an answer that does not come in time is tried again', async () => {
  const seen = answers(async () => {
    await delay('infinite')
    return fine()
  }, fine)
  expect((await setUp({ timeoutMs: 1500 }).get()).json).toEqual({ fine: true })
  expect(seen.calls).toBe(2)
})

test('the time-out covers the body, not only the headers', async () => {
  let calls = 0
  const slow = createServer((_, response) => {
    calls += 1
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('[1,')
  })
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    slow.closeAllConnections()
    slow.close()
  })
  const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/things`
  server.close()
  try {
    const error = await failure(setUp({ timeoutMs: 1500, attempts: 2 }).get({ url }))
    expect(error).toMatchObject({ kind: 'unreachable', message: 'Example did not answer within 1.5 s.' })
    expect(calls).toBe(2)
  } finally {
    server.listen({ onUnhandledRequest: 'error' })
  }
})

test('a connection dropped within the body is tried again', async () => {
  let calls = 0
  const flaky = createServer((_, response) => {
    calls += 1
    if (calls > 1) return void response.end('[1]')
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' })
    response.write('[1,', () => response.destroy())
  })
  await new Promise<void>((resolve) => flaky.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    flaky.closeAllConnections()
    flaky.close()
  })
  server.close()
  try {
    const answer = await setUp().get({
      url: `http://127.0.0.1:${(flaky.address() as AddressInfo).port}/things`,
    })
    expect(answer.json).toEqual([1])
  } finally {
    server.listen({ onUnhandledRequest: 'error' })
  }
})

test('a refused connection is known never to have been sent, a dropped one is not', async () => {
  answers(() => HttpResponse.error())
  expect(await failure(setUp({ attempts: 1 }).get())).toMatchObject({ neverSent: false })
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/things`
  await new Promise((resolve) => closed.close(resolve))
  server.close()
  try {
    const error = await failure(setUp({ attempts: 1 }).get({ url }))
    expect(error).toMatchObject({ neverSent: true, message: 'Example could not be reached (ECONNREFUSED).' })
  } finally {
    server.listen({ onUnhandledRequest: 'error' })
  }
})

test("aborting rejects at once with the signal's reason and is no attempt", async () => {
  const seen = answers(async () => {
    await delay('infinite')
    return fine()
  })
  const stop = new AbortController()
  const { get, lines } = setUp()
  const pending = get({ signal: stop.signal })
  await expect.poll(() => seen.calls).toBe(1)
  stop.abort(new Error('The run was cancelled.'))
  await expect(pending).rejects.toThrow('The run was cancelled.')
  expect(seen.calls).toBe(1)
  expect(lines).toEqual([])
})

test('a signal aborted beforehand asks nothing', async () => {
  const seen = answers(fine)
  await expect(setUp().get({ signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no')
  expect(seen.calls).toBe(0)
})

test('long waits are told with their end and reason, and then that they are over', async () => {
  answers(status(429, { 'retry-after': '20' }), status(500), status(500), status(500), fine)
  const waits: (UpstreamWait | null)[] = []
  await setUp().get({ onWait: (wait) => waits.push(wait) })
  expect(waits).toEqual([
    { until: new Date('2026-10-15T18:00:20.000Z'), problem: { code: 'paused', service: 'Example' } },
    null,
    {
      until: new Date('2026-10-15T18:00:21.800Z'),
      problem: { code: 'answered', service: 'Example', status: 500 },
    },
    null,
    {
      until: new Date('2026-10-15T18:00:24.200Z'),
      problem: { code: 'answered', service: 'Example', status: 500 },
    },
    null,
  ])
})

test('retries are logged without query, headers or body', async () => {
  answers(() => HttpResponse.json({ token: 'very-secret' }, { status: 503 }), fine)
  const { get, lines } = setUp()
  await get()
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    service: 'Example',
    path: '/things',
    attempt: 1,
    status: 503,
    kind: 'server-error',
    delayMs: 300,
  })
  expect(lines.join('')).not.toContain('very-secret')
})
