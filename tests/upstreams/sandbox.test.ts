import { createHash } from 'node:crypto'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { testClock } from '#tests/builders/test-clock.ts'
import { createSandbox, SANDBOX_CREDENTIALS, type SandboxOptions } from './sandbox.ts'

const API = 'https://api.trakt.tv'
const AUTH = 'https://auth.trakt.tv'
const TMDB = 'https://api.themoviedb.org/3'

function mounted(o: SandboxOptions = {}) {
  const clock = testClock()
  const sandbox = createSandbox({ clock, ...o })
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  return { sandbox, clock }
}

const headers = (token?: string) => ({
  'content-type': 'application/json',
  'user-agent': 'Reelmark/0.1',
  'trakt-api-version': '2',
  'trakt-api-key': SANDBOX_CREDENTIALS.clientId,
  ...(token ? { authorization: `Bearer ${token}` } : {}),
})

const post = (path: string, body: unknown) =>
  fetch(`${AUTH}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Reelmark/0.1' },
    body: JSON.stringify(body),
  })

afterEach(() => undefined)

describe('the world', () => {
  test('is the same for the same seed and moment', () => {
    const clock = testClock()
    const [a, b] = [createSandbox({ clock }), createSandbox({ clock })]
    expect(a.world.plays.map((play) => [play.id, play.watchedAt])).toEqual(
      b.world.plays.map((play) => [play.id, play.watchedAt]),
    )
    expect(a.world.movies[0]).not.toBe(b.world.movies[0])
  })

  test('holds about ten years of plays, none of them in the future', () => {
    const { world } = createSandbox({ clock: testClock() })
    const console_ = {
      plays: world.plays.length,
      movies: world.movies.length,
      series: world.series.length,
      ratings: world.ratings.length,
    }
    expect(console_.plays).toBeGreaterThan(1800)
    expect(console_.plays).toBeLessThan(3000)
    expect(world.plays[0]?.watchedAt.slice(0, 7)).toBe('2026-10')
    expect(world.plays.every((play) => play.watchedAt < world.now.toISOString())).toBe(true)
    expect(Math.min(...world.plays.map((play) => play.id))).toBeGreaterThan(2 ** 33)
  })
})

test('a page of the history is full and counted', async () => {
  const { sandbox } = mounted()
  const { accessToken } = sandbox.state.oauth.issue()
  const response = await fetch(`${API}/sync/history?limit=999`, { headers: headers(accessToken) })
  expect(await response.json()).toHaveLength(250)
  expect(response.headers.get('x-pagination-limit')).toBe('250')
})

test('an authorization code is given for a verifier and taken once', async () => {
  mounted()
  const verifier = 'a'.repeat(50)
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: SANDBOX_CREDENTIALS.clientId,
    redirect_uri: 'http://127.0.0.1:3000/trakt/callback',
    state: 'xyz',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const redirect = await fetch(`${AUTH}/oauth/authorize?${query}`, { redirect: 'manual' })
  const location = new URL(redirect.headers.get('location') ?? '')
  expect(location.searchParams.get('state')).toBe('xyz')
  const body = {
    grant_type: 'authorization_code',
    code: location.searchParams.get('code'),
    client_id: SANDBOX_CREDENTIALS.clientId,
    redirect_uri: 'http://127.0.0.1:3000/trakt/callback',
    code_verifier: verifier,
  }
  expect((await post('/oauth/token', body)).status).toBe(200)
  expect((await post('/oauth/token', body)).status).toBe(400)
})

test('TMDB answers with what is appended and leaves out what is missing', async () => {
  mounted()
  const response = await fetch(
    `${TMDB}/tv/1396?api_key=${SANDBOX_CREDENTIALS.tmdbApiKey}&append_to_response=season/1,season/9,external_ids`,
  )
  const body = (await response.json()) as Record<string, unknown>
  expect(body['season/1']).toMatchObject({ season_number: 1 })
  expect(body).not.toHaveProperty('season/9')
  expect(body['external_ids']).toMatchObject({ tvdb_id: 81189 })
})
