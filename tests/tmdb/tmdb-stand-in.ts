import { http, HttpResponse, type DefaultBodyType } from 'msw'
import { setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { createLog } from '#app/server/base/log.ts'
import { createTmdbClient, type TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { type TestClock, testClock } from '#tests/builders/test-clock.ts'
import { aSeriesAnswer, type SeasonAnswer } from './tmdb-answers.ts'

export const V3_KEY = '0123456789abcdef0123456789abcdef'

type Answer = (request: Request, url: URL) => Response | Promise<Response>
export type StandIn = {
  /** Every request that arrived, oldest first. */
  requests: URL[]
  headers: Headers[]
  /** Answers a path below `/3`, such as `/movie/1`; a function, or JSON for a 200. Anything else is TMDB's 404. */
  on: (path: string, answer: Answer | object) => void
}

/** A series that answers for the seasons it has and says nothing of others that are asked for. */
export function seriesWith(seasons: SeasonAnswer[], change: object = {}): Answer {
  return (_request, url) => {
    const asked = (url.searchParams.get('append_to_response') ?? '').split(',')
    const details = aSeriesAnswer({
      seasons: seasons.map(({ episodes, ...season }) => ({ ...season, episode_count: episodes.length })),
      ...change,
    }) as Record<string, unknown>
    const parts = seasons.map((season) => [`season/${season.season_number}`, season] as const)
    return HttpResponse.json({
      ...details,
      ...Object.fromEntries(parts.filter(([name]) => asked.includes(name))),
    })
  }
}

export const json = (body: DefaultBodyType, status = 200, headers: Record<string, string> = {}): Response =>
  HttpResponse.json(body, { status, headers })

export const refusal = (status: number, code: number) => () =>
  json({ success: false, status_code: code, status_message: 'No.' }, status)

/** TMDB in this process. Requests to anywhere else fail. */
export function tmdbStandIn(): StandIn {
  const answers = new Map<string, Answer | object>()
  const standIn: StandIn = { requests: [], headers: [], on: (path, answer) => answers.set(path, answer) }
  const server = setupServer(
    http.get('https://api.themoviedb.org/3/*', async ({ request }) => {
      const url = new URL(request.url)
      standIn.requests.push(url)
      standIn.headers.push(request.headers)
      const answer = answers.get(url.pathname.slice('/3'.length))
      if (typeof answer === 'function') return (answer as Answer)(request, url)
      return answer ? HttpResponse.json(answer) : refusal(404, 34)()
    }),
  )
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  return standIn
}

export type TmdbSetUp = {
  db: Database
  clock: TestClock
  config: Config
  tmdb: TmdbClient
  standIn: StandIn
  log: ReturnType<typeof createLog>
}

export async function setUpTmdb(environment: Record<string, string> = {}): Promise<TmdbSetUp> {
  const clock = testClock()
  return { ...(await setUpTmdbWith(clock, environment)), clock }
}

export async function setUpTmdbWith<T extends Clock>(clock: T, environment: Record<string, string> = {}) {
  const db = await openTestDatabase()
  const standIn = tmdbStandIn()
  const config = aConfig({ TMDB_API_KEY: V3_KEY, TMDB_MIN_INTERVAL_MS: '0', ...environment })
  const log = createLog('silent')
  return { db, clock, config, log, standIn, tmdb: createTmdbClient({ config, db, clock, log }) }
}
