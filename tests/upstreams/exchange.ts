import { setTimeout as sleep } from 'node:timers/promises'
import { http, type HttpHandler, HttpResponse, type JsonBodyType, type PathParams } from 'msw'
import type { Clock } from '#app/server/base/clock.ts'
import type { Fault, Faults } from './faults.ts'
import { type Latency, latencyMs } from './latency.ts'
import type { LoggedRequest, RequestLog, Service } from './request-log.ts'
import type { Random } from './seeded-random.ts'

export type Exchange = { log: RequestLog; faults: Faults; clock: Clock; latency: Latency; random: Random }

export type Asked = { request: Request; url: URL; params: Record<string, string> }
export type Answerer = (asked: Asked) => Response | Promise<Response>

export const BASES: Record<Service, string> = {
  trakt: 'https://api.trakt.tv',
  'trakt-auth': 'https://auth.trakt.tv',
  tmdb: 'https://api.themoviedb.org/3',
  'tmdb-images': 'https://image.tmdb.org/t/p',
}

/** Makes msw handlers of a service; each is logged, delayed and subject to the faults. */
export function createRoutes(exchange: Exchange, service: Service) {
  const route =
    (method: 'get' | 'post') =>
    (path: string, answer: Answerer): HttpHandler =>
      http[method](`${BASES[service]}${path}`, ({ request, params }) =>
        exchanged(
          exchange,
          service,
          { request, url: new URL(request.url), params: plainParams(params) },
          answer,
        ),
      )
  return { get: route('get'), post: route('post') }
}

async function exchanged(
  exchange: Exchange,
  service: Service,
  asked: Asked,
  answer: Answerer,
): Promise<Response> {
  const started = performance.now()
  const basePath = new URL(BASES[service]).pathname.replace(/\/$/, '')
  const entry = exchange.log.begin({
    service,
    method: asked.request.method,
    path: asked.url.pathname.slice(basePath.length),
    query: Object.fromEntries(asked.url.searchParams),
    at: exchange.clock.now().toISOString(),
  })
  const response = await answerWithFaults(exchange, entry, asked, answer)
  entry.status = response.status
  entry.ms = Math.round(performance.now() - started)
  return response
}

async function answerWithFaults(
  exchange: Exchange,
  entry: LoggedRequest,
  asked: Asked,
  answer: Answerer,
): Promise<Response> {
  const fault = exchange.faults.find({ ...entry, count: exchange.log.totals[entry.service] }) ?? {}
  const wait = (fault.delayMs ?? 0) + latencyMs(exchange.latency, entry.service, exchange.random)
  if (wait > 0) await sleep(wait)
  if (fault.drop === 'before') return HttpResponse.error()
  if (fault.status !== undefined || fault.html !== undefined) return faultResponse(fault)
  const response = await answer(asked)
  if (fault.drop === 'after') return HttpResponse.error()
  if (fault.truncate || fault.cutShort) return partOf(response, { breaks: fault.truncate === true })
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.headers.set(name, value)
  return response
}

function faultResponse(fault: Fault): Response {
  const status = fault.status ?? 200
  const init = { status, ...(fault.headers ? { headers: fault.headers } : {}) }
  if (fault.html !== undefined) return HttpResponse.html(fault.html, init)
  if (fault.body === undefined || fault.body === '') return new HttpResponse(null, init)
  if (typeof fault.body === 'string') return HttpResponse.text(fault.body, init)
  return HttpResponse.json(fault.body as JsonBodyType, init)
}

/** The first two thirds of an answer; then the stream breaks, or ends as if that were all. */
async function partOf(response: Response, o: { breaks: boolean }): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer())
  const part = whole.slice(0, Math.floor((whole.length * 2) / 3))
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(part)
      await sleep(5)
      if (o.breaks) controller.error(new TypeError('terminated'))
      else controller.close()
    },
  })
  return new HttpResponse(body, { status: response.status, headers })
}

function plainParams(params: PathParams): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}
