import { HttpResponse, type JsonBodyType } from 'msw'
import type { Answerer } from '../exchange.ts'
import type { TmdbState } from './tmdb-state.ts'

export function tmdbError(httpStatus: number, code: number, message: string): Response {
  return HttpResponse.json(
    { success: false, status_code: code, status_message: message },
    { status: httpStatus },
  )
}

export const notFound = () => tmdbError(404, 34, 'The resource you requested could not be found.')

export function tmdbJson(body: unknown, maxAgeSeconds = 18_000): Response {
  return HttpResponse.json(body as JsonBodyType, {
    headers: { 'cache-control': `public, max-age=${maxAgeSeconds}` },
  })
}

/** A v3 key counts in the query only, a read access token as a bearer only. */
export function withKey(tmdb: TmdbState, answer: Answerer): Answerer {
  return (asked) => {
    const bearer = /^bearer (.+)$/i.exec(asked.request.headers.get('authorization') ?? '')?.[1]
    const key = asked.url.searchParams.get('api_key')
    const isValid =
      (bearer !== undefined && bearer !== '' && bearer === tmdb.keys.readToken) ||
      (key !== null && key !== '' && key === tmdb.keys.v3)
    return isValid ? answer(asked) : tmdbError(401, 7, 'Invalid API key: You must be granted a valid key.')
  }
}

export const LEAST_PAGE = 1
export const MOST_PAGE = 500
const PAGE_SIZE = 20

/** TMDB's page of twenty; undefined when the page asked for is not to be had. */
export function listPage<Row>(rows: Row[], pageText: string | null) {
  const page = pageText === null ? LEAST_PAGE : Number(pageText)
  if (!Number.isInteger(page) || page < LEAST_PAGE || page > MOST_PAGE) return undefined
  return {
    page,
    results: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total_pages: Math.ceil(rows.length / PAGE_SIZE),
    total_results: rows.length,
  }
}

export const wrongPage = () =>
  tmdbError(400, 22, 'Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.')
