import type { UpstreamProblem } from '#app/domain/upstream-problem.ts'
import { abortable } from './abortable.ts'
import { kindOfStatus, UpstreamError } from './upstream-error.ts'

export type UpstreamAnswer = { status: number; headers: Headers; json: unknown }

type Attempt = {
  service: string
  method: string
  url: string
  headers: Record<string, string>
  body?: unknown
  signal?: AbortSignal
  timeoutMs: number
}

/**
 * Asks once and reads the whole answer within `timeoutMs`.
 * @throws UpstreamError for everything but a 2xx with JSON; the signal's reason when it was aborted
 */
export async function readAnswer(attempt: Attempt): Promise<UpstreamAnswer> {
  attempt.signal?.throwIfAborted()
  const { status, headers, text } = await fetchText(attempt)
  const json = parseJson(text)
  const nothingExpected = text === '' && (status === 204 || attempt.method !== 'GET')
  const details = { service: attempt.service, status, headers, kind: kindOfStatus(status) }
  if (status < 200 || status > 299) throw new UpstreamError({ ...details, body: json })
  if (json === undefined && !nothingExpected) {
    throw new UpstreamError({
      ...details,
      problem: { code: 'no-json', service: attempt.service },
    })
  }
  return { status, headers, json: json ?? null }
}

async function fetchText(attempt: Attempt): Promise<{ status: number; headers: Headers; text: string }> {
  const { service, method, url, headers, body, signal, timeoutMs } = attempt
  const stop = new AbortController()
  const onAbort = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
  // The real clock: a connection that hangs does so in real time, also where the application's clock stands still.
  const timer = setTimeout(
    () =>
      stop.abort(
        new UpstreamError({
          service,
          kind: 'unreachable',
          problem: { code: 'too-slow', service, seconds: Math.round(timeoutMs / 100) / 10 },
        }),
      ),
    timeoutMs,
  )
  const exchange = async () => {
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // A redirect would carry keys and tokens to whatever it names; neither service answers with one.
      redirect: 'manual',
      signal: stop.signal,
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  try {
    return await abortable(exchange(), stop.signal)
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (error instanceof UpstreamError) throw error
    throw unreachable(service, codeOf(error))
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

/** The codes of a connection that never came about, refused certificates included. */
const NEVER_SENT =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|.*_CERT(_.*)?|UNABLE_TO_.*)$/

/** A code says what is wrong without repeating an address that may hold a key. */
function unreachable(service: string, code: string | null): UpstreamError {
  const problem: UpstreamProblem =
    code === null ? { code: 'dropped', service } : { code: 'unreachable', service, cause: code }
  return new UpstreamError({ service, kind: 'unreachable', problem, neverSent: NEVER_SENT.test(code ?? '') })
}

function codeOf(error: unknown): string | null {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null
  return typeof cause.code === 'string' ? cause.code : null
}

/** Whatever the content type says: HTML is no JSON, and JSON is sometimes sent as text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
