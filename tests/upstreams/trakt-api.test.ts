import { describe, expect, test } from 'vitest'
import { testClock } from '#tests/builders/test-clock.ts'
import { edgePage, tooManyRequests } from './faults.ts'
import { mountSandbox, traktHeaders } from './mount-sandbox.ts'
import { makeLargeWorld } from './world/make-large-world.ts'
import { makeSmallWorld } from './world/make-small-world.ts'

const API = 'https://api.trakt.tv'

type Row = { id: number; watched_at: string; type: string }

function connected(world = makeSmallWorld(3)) {
  const clock = testClock()
  const sandbox = mountSandbox({ clock, world })
  const headers = traktHeaders(sandbox.state.oauth.issue().accessToken)
  const get = (path: string) => fetch(`${API}${path}`, { headers })
  const rows = async (path: string) => (await (await get(path)).json()) as Row[]
  return { clock, sandbox, headers, get, rows }
}

describe('before anything else', () => {
  test('a call without User-Agent gets a page of the edge, one without the other headers a 412', async () => {
    const { headers } = connected()
    const { 'user-agent': agent, ...withoutAgent } = headers
    const blocked = await fetch(`${API}/sync/history`, { headers: withoutAgent })
    expect([agent, blocked.status, blocked.headers.get('content-type')]).toEqual([
      'Reelmark/0.1.0',
      403,
      'text/html',
    ])
    for (const name of ['content-type', 'trakt-api-version', 'trakt-api-key']) {
      const { [name]: left, ...rest } = headers
      expect([left === undefined, (await fetch(`${API}/sync/history`, { headers: rest })).status]).toEqual([
        false,
        412,
      ])
    }
  })

  test('an unknown application is a 403, a dead token a 401, a locked account a 423', async () => {
    const { headers, sandbox, get } = connected()
    const other = await fetch(`${API}/sync/history`, { headers: { ...headers, 'trakt-api-key': 'other' } })
    expect(other.status).toBe(403)
    sandbox.state.account.locked = true
    expect((await get('/sync/history')).status).toBe(423)
    sandbox.state.oauth.expireAccessTokens()
    expect((await get('/sync/history')).status).toBe(401)
  })
})

describe('the history', () => {
  test('comes newest first in pages of at most 250, and every play once', async () => {
    const { get, rows, sandbox } = connected(makeLargeWorld({ plays: 1000 }))
    const first = await get('/sync/history?page=1&limit=1000')
    expect(first.headers.get('x-pagination-limit')).toBe('250')
    expect(first.headers.get('x-pagination-item-count')).toBe('1000')
    const all: Row[] = []
    for (let page = 1; page <= 5; page++) all.push(...(await rows(`/sync/history?page=${page}&limit=250`)))
    expect(all.map((row) => row.id)).toEqual(sandbox.world.plays.map((play) => play.id))
    expect(all.map((row) => row.watched_at)).toEqual(
      all
        .map((row) => row.watched_at)
        .toSorted()
        .toReversed(),
    )
  })

  test('is cut by start_at and end_at, both included', async () => {
    const { rows, sandbox } = connected(makeLargeWorld({ plays: 60 }))
    const [from, to] = [sandbox.world.plays[40]?.watchedAt ?? '', sandbox.world.plays[10]?.watchedAt ?? '']
    const found = await rows(`/sync/history?start_at=${from}&end_at=${to}`)
    expect(found.map((row) => row.id)).toEqual(sandbox.world.plays.slice(10, 41).map((play) => play.id))
  })

  test('is divided by kind, malformed rows included', async () => {
    const { rows, sandbox } = connected()
    const [movies, episodes] = [
      await rows('/sync/history/movies?limit=250'),
      await rows('/sync/history/episodes?limit=250'),
    ]
    expect(movies.length + episodes.length).toBe(sandbox.world.plays.length)
    expect(new Set(movies.map((row) => row.type))).toEqual(new Set(['movie']))
  })

  test('shows a play that was added, in its place, and moves the stamp', async () => {
    const { rows, sandbox, clock } = connected()
    const [movie] = sandbox.world.movies
    if (!movie) throw new Error('There is no movie.')
    clock.advance(60_000)
    const play = sandbox.state.account.addPlay({ movie }, { watchedAt: '2019-05-05T20:00:00.000Z' })
    const stamps = (await rows('/sync/history/movies?limit=250')).map((row) => row.watched_at)
    const dated = stamps.filter((stamp) => stamp.endsWith('Z'))
    expect(dated).toContain(play.watchedAt)
    expect(dated).toEqual(dated.toSorted().toReversed())
    expect(sandbox.state.account.stamps.movies.watched).toBe(clock.now().toISOString())
    sandbox.state.account.removePlay(play.id)
    expect((await rows('/sync/history/movies?limit=250')).some((row) => row.id === play.id)).toBe(false)
  })

  test('can count fewer rows than it has', async () => {
    const { get, sandbox } = connected(makeLargeWorld({ plays: 300 }))
    sandbox.state.account.countLag = 60
    const response = await get('/sync/history?page=2&limit=200')
    expect(response.headers.get('x-pagination-item-count')).toBe('240')
    expect(await response.json()).toHaveLength(100)
  })
})

test('ratings are paged only on request', async () => {
  const { get, sandbox } = connected()
  const whole = await get('/sync/ratings')
  expect(whole.headers.has('x-pagination-page')).toBe(false)
  expect(await whole.json()).toHaveLength(sandbox.world.ratings.length)
  const page = await get('/sync/ratings?page=1&limit=2')
  expect(page.headers.get('x-pagination-limit')).toBe('2')
})

test('an item keeps one rating, and taking it away moves the stamp too', () => {
  const { sandbox, clock } = connected()
  const { account } = sandbox.state
  const [movie] = sandbox.world.movies
  if (!movie) throw new Error('There is no movie.')
  const rating = { kind: 'movie' as const, movie, value: 3, ratedAt: clock.now().toISOString() }
  account.rate(rating)
  account.rate({ ...rating, value: 9 })
  expect(account.ratings.filter((r) => r.kind === 'movie' && r.movie === movie).map((r) => r.value)).toEqual([
    9,
  ])
  clock.advance(1000)
  account.unrate(rating)
  expect(account.stamps.movies.rated).toBe(clock.now().toISOString())
})

test('what was watched carries seasons only with extended=progress, and min holds every date', async () => {
  const { get, sandbox } = connected()
  const plain = (await (await get('/sync/watched/shows')).json()) as Record<string, unknown>[]
  const detailed = (await (await get('/sync/watched/shows?extended=progress&limit=250')).json()) as Record<
    string,
    unknown
  >[]
  expect(plain.some((row) => 'seasons' in row)).toBe(false)
  expect(detailed.every((row) => 'seasons' in row)).toBe(true)
  const min = (await (await get('/sync/watched/movies?extended=min')).json()) as Record<string, string[]>
  const plays = sandbox.world.plays.filter((play) => play.kind === 'movie')
  expect(Object.values(min).flat()).toHaveLength(plays.length)
})

describe('faults', () => {
  test('take the place of the answer for as long as they are asked to', async () => {
    const { get, sandbox } = connected()
    sandbox.faults.next(
      1,
      (request) => request.path === '/sync/watchlist',
      tooManyRequests({ retryAfterSeconds: 7 }),
    )
    const limited = await get('/sync/watchlist')
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7'])
    expect((await get('/sync/watchlist')).status).toBe(200)
    expect(sandbox.log.find('trakt', '/sync/watchlist').map((entry) => entry.status)).toEqual([429, 200])
  })

  test('break the connection, cut the answer short or send a page', async () => {
    const { get, sandbox } = connected()
    sandbox.faults.next(1, () => true, { drop: 'before' })
    await expect(get('/users/settings')).rejects.toThrow(TypeError)
    sandbox.faults.next(1, () => true, { truncate: true })
    await expect(get('/users/settings').then((response) => response.text())).rejects.toThrow(TypeError)
    sandbox.faults.next(1, () => true, { cutShort: true })
    await expect(get('/users/settings').then((response) => response.json())).rejects.toThrow(SyntaxError)
    sandbox.faults.next(1, () => true, edgePage(522))
    expect((await get('/users/settings')).headers.get('content-type')).toBe('text/html')
  })
})

test('a page of a hundred thousand plays comes quickly', async () => {
  const { get } = connected(makeLargeWorld({ plays: 100_000 }))
  const started = performance.now()
  for (const page of [1, 200, 400]) await (await get(`/sync/history?page=${page}&limit=250`)).json()
  expect(performance.now() - started).toBeLessThan(1000)
})
