import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { SourceStream } from '#app/domain/source-stream.ts'
import { traktProblem } from '#app/server/trakt/trakt-problem.ts'
import { version } from '#app/server/base/version.ts'
import { API, serveTrakt, setUpAccount, settings } from './set-up-account.ts'

const server = serveTrakt()

async function setUpConnected(environment: Record<string, string> = {}) {
  const set = await setUpAccount(environment)
  await set.connected()
  return set
}

test('every request carries what Trakt requires', async () => {
  let headers = new Headers()
  server.use(
    http.get(`${API}/sync/last_activities`, ({ request }) => {
      headers = request.headers
      return HttpResponse.json({})
    }),
  )
  const { account } = await setUpConnected()
  await account.client.lastActivities()
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/json',
    'user-agent': `Reelmark/${version}`,
    'trakt-api-version': '2',
    'trakt-api-key': 'our-client',
    authorization: 'Bearer secret-access-1',
  })
})

test('a base address with a path of its own is kept', async () => {
  server.use(http.get('http://stand-in.test/trakt/sync/last_activities', () => HttpResponse.json({})))
  const { account } = await setUpConnected({ TRAKT_API_URL: 'http://stand-in.test/trakt/' })
  expect(await account.client.lastActivities()).toEqual({
    moviePlays: null,
    episodePlays: null,
    ratings: null,
    watchlist: null,
    extras: { lists: null, favourites: null, notes: null, owned: null, hidden: null },
  })
})

test.each<[SourceStream, string]>([
  ['movie-plays', '/sync/history/movies?page=3&limit=250'],
  ['episode-plays', '/sync/history/episodes?page=3&limit=250'],
  ['ratings', '/sync/ratings?page=3&limit=250'],
  ['watchlist', '/sync/watchlist?page=3&limit=250'],
])('a page of %s is asked for with page and limit', async (stream, expected) => {
  let asked = ''
  server.use(
    http.get(`${API}/sync/*`, ({ request }) => {
      asked = request.url.slice(API.length)
      return HttpResponse.json([])
    }),
  )
  const { account } = await setUpConnected()
  expect(await account.client.page(stream, { page: 3 })).toMatchObject({
    rows: [],
    rowCount: 0,
    isLast: true,
  })
  expect(asked).toBe(expected)
})

test('plays can be asked for from an instant on', async () => {
  let startAt: string | null = null
  server.use(
    http.get(`${API}/sync/history/movies`, ({ request }) => {
      startAt = new URL(request.url).searchParams.get('start_at')
      return HttpResponse.json([])
    }),
  )
  const { account } = await setUpConnected()
  await account.client.page('movie-plays', { page: 1, startAt: '2026-10-01T00:00:00.000Z' })
  expect(startAt).toBe('2026-10-01T00:00:00.000Z')
})

test('a walk goes past a page count that lags behind, to the short page', async () => {
  const all = Array.from({ length: 620 }, (_, i) => ({
    id: i + 1,
    watched_at: '2024-05-04T19:30:00.000Z',
    type: 'movie',
    movie: { title: `Movie ${i}`, year: 2000, ids: { trakt: i + 1, slug: `movie-${i}` } },
  }))
  server.use(
    http.get(`${API}/sync/history/movies`, ({ request }) => {
      const page = Number(new URL(request.url).searchParams.get('page'))
      const headers = {
        'X-Pagination-Limit': '100',
        'X-Pagination-Page-Count': '2',
        'X-Pagination-Item-Count': '620',
      }
      return HttpResponse.json(all.slice((page - 1) * 100, page * 100), { headers })
    }),
  )
  const { account } = await setUpConnected()
  const ids: (number | null)[] = []
  for (let page = 1; ; page++) {
    const answer = await account.client.page('movie-plays', { page })
    for (const row of answer.rows) if (row.type === 'play') ids.push(row.historyId)
    if (answer.isLast) break
  }
  expect(ids).toEqual(all.map((row) => row.id))
})

test('the stamps of a stream are the latest of what it holds', async () => {
  server.use(
    http.get(`${API}/sync/last_activities`, () =>
      HttpResponse.json({
        all: '2026-10-14T00:00:00.000Z',
        movies: { watched_at: '2026-10-01T00:00:00.000Z', rated_at: '2026-10-02T00:00:00.000Z' },
        episodes: {
          watched_at: '2026-10-03T00:00:00Z',
          rated_at: '2026-10-05T00:00:00.000Z',
          collected_at: '2026-10-09T00:00:00.000Z',
        },
        shows: { rated_at: '2026-10-04T00:00:00.000Z', watchlisted_at: '2026-10-07T00:00:00.000Z' },
        watchlist: { updated_at: '2026-10-06T00:00:00.000Z' },
        holograms: { seen_at: 'x' },
      }),
    ),
  )
  const { account } = await setUpConnected()
  expect(await account.client.lastActivities()).toEqual({
    moviePlays: '2026-10-01T00:00:00.000Z',
    episodePlays: '2026-10-03T00:00:00.000Z',
    ratings: '2026-10-05T00:00:00.000Z',
    watchlist: '2026-10-07T00:00:00.000Z',
    extras: { lists: null, favourites: null, notes: null, owned: '2026-10-09T00:00:00.000Z', hidden: null },
  })
})

test.each<[string, object, object]>([
  [
    'everything',
    settings(),
    { username: 'sample', slug: 'sample', uuid: '0000-uuid', timeZone: 'America/New_York' },
  ],
  ['a zone nobody knows', settings('a', 'Mars/Olympus'), { timeZone: null }],
  [
    'an old answer',
    { user: { username: 'old', ids: { slug: 'old' } } },
    { username: 'old', uuid: null, timeZone: null },
  ],
])('account settings with %s', async (_, body, expected) => {
  server.use(http.get(`${API}/users/settings`, () => HttpResponse.json(body)))
  const { account } = await setUpConnected()
  expect(await account.client.accountSettings()).toMatchObject(expected)
})

test('an answer of another shape names what is missing and repeats nothing of it', async () => {
  server.use(
    http.get(`${API}/users/settings`, () => HttpResponse.json({ user: { email: 'secret@example.test' } })),
  )
  const { account } = await setUpConnected()
  await expect(account.client.accountSettings()).rejects.toMatchObject({
    kind: 'bad-answer',
    message: "Trakt's answer to /users/settings lacks user.username.",
  })
})

test.each([
  [403, 'trakt-application-unknown'],
  [404, 'trakt-not-found'],
  [405, 'trakt-refused'],
  [409, 'trakt-refused'],
  [412, 'trakt-refused'],
  [420, 'trakt-limit-exceeded'],
  [422, 'trakt-refused'],
  [423, 'trakt-account-locked'],
  [426, 'trakt-vip-only'],
])('%i with an empty body is asked once and is %s', async (status, code) => {
  let calls = 0
  server.use(
    http.get(`${API}/sync/ratings`, () => {
      calls += 1
      return new HttpResponse(null, { status })
    }),
  )
  const { account } = await setUpConnected()
  const error: unknown = await account.client.page('ratings', { page: 1 }).catch((e: unknown) => e)
  expect(traktProblem(error).code).toBe(code)
  expect(calls).toBe(1)
})

test.each([429, 500, 502, 503, 504, 520, 521, 522])('%i passes', async (status) => {
  let calls = 0
  server.use(
    http.get(`${API}/sync/watchlist`, () => {
      calls += 1
      return calls < 3 ? new HttpResponse(null, { status }) : HttpResponse.json([])
    }),
  )
  const { account } = await setUpConnected()
  expect(await account.client.page('watchlist', { page: 1 })).toMatchObject({ isLast: true })
  expect(calls).toBe(3)
})

test('a pause that Trakt asks for is told to whoever waits', async () => {
  let calls = 0
  server.use(
    http.get(`${API}/sync/watchlist`, () => {
      calls += 1
      return calls === 1
        ? new HttpResponse(null, { status: 429, headers: { 'Retry-After': '30' } })
        : HttpResponse.json([])
    }),
  )
  const { account } = await setUpConnected()
  const waits: unknown[] = []
  await account.client.page('watchlist', { page: 1, onWait: (wait) => waits.push(wait) })
  expect(waits).toEqual([
    { until: new Date('2026-10-15T18:00:30.000Z'), problem: { code: 'paused', service: 'Trakt' } },
    null,
  ])
})

test('a cancelled call ends with the reason it was given', async () => {
  server.use(http.get(`${API}/sync/watchlist`, () => HttpResponse.json([])))
  const { account } = await setUpConnected()
  const signal = AbortSignal.abort(new Error('The run was cancelled.'))
  await expect(account.client.page('watchlist', { page: 1, signal })).rejects.toThrow(
    'The run was cancelled.',
  )
})

test('an account of which only the tokens are known is asked about before a run', async () => {
  server.use(
    http.get(`${API}/users/settings`, () => HttpResponse.json(settings())),
    http.get(`${API}/sync/last_activities`, () => HttpResponse.json({})),
  )
  const { account, db, timesConnected } = await setUpConnected()
  await db.updateTable('trakt_connection').set({ username: null }).execute()
  await account.client.lastActivities()
  await account.client.lastActivities()
  expect(await account.status()).toMatchObject({ username: 'sample', timeZone: 'America/New_York' })
  expect(timesConnected()).toBe(1)
})
