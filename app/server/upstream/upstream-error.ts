import type { UpstreamProblem } from '#app/domain/upstream-problem.ts'
import { upstreamProblemText } from '#app/format/metadata-problem.ts'

export type UpstreamErrorKind =
  /** No answer: no name, no connection, dropped half-way, or too slow. */
  | 'unreachable'
  /** 429 */
  | 'rate-limited'
  /** 5xx */
  | 'server-error'
  /** An answer that says "fine" and is not what was asked for: HTML, cut-off JSON, a redirect, another shape. */
  | 'bad-answer'
  /** 401 */
  | 'unauthorized'
  /** 403 */
  | 'forbidden'
  /** 404 */
  | 'not-found'
  /** 420, an account limit */
  | 'limit-exceeded'
  /** 423 */
  | 'locked'
  /** 426 */
  | 'vip-only'
  /** any other 4xx */
  | 'refused'

type Details = {
  service: string
  kind: UpstreamErrorKind
  status?: number | null
  /** Without addresses, headers or anything of the body. */
  problem?: UpstreamProblem
  body?: unknown
  headers?: Headers | null
  /** Before this instant asking again is pointless; only where the service or our own rule for it named one. */
  until?: Date | null
  neverSent?: boolean
}

const STATUS_KINDS: Record<number, UpstreamErrorKind> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  420: 'limit-exceeded',
  423: 'locked',
  426: 'vip-only',
  429: 'rate-limited',
}

export function kindOfStatus(status: number): UpstreamErrorKind {
  if (status >= 500) return 'server-error'
  return status < 400 ? 'bad-answer' : (STATUS_KINDS[status] ?? 'refused')
}

/**
 * What another service answered instead of what was asked for. `body` and `headers` are behind getters: a logger
 * that writes an error's own members does not see them.
 */
export class UpstreamError extends Error {
  readonly problem: UpstreamProblem
  readonly service: string
  readonly kind: UpstreamErrorKind
  readonly status: number | null
  readonly until: Date | null
  /** Certain that the request did not leave: no name, no connection. Where unsure it is false. */
  readonly neverSent: boolean
  readonly #body: unknown
  readonly #headers: Headers | null

  constructor(details: Details) {
    const problem = details.problem ?? usualProblem(details)
    super(upstreamProblemText(problem))
    this.name = 'UpstreamError'
    this.problem = problem
    this.service = details.service
    this.kind = details.kind
    this.status = details.status ?? null
    this.until = details.until ?? null
    this.neverSent = details.neverSent ?? false
    this.#body = details.body
    this.#headers = details.headers ?? null
  }

  /** The parsed JSON of an error answer, undefined where there was none. Not for logs. */
  get body(): unknown {
    return this.#body
  }

  /** Not for logs. */
  get headers(): Headers | null {
    return this.#headers
  }
}

function usualProblem({ service, kind, status }: Details): UpstreamProblem {
  if (kind === 'unreachable') return { code: 'unreachable', service, cause: null }
  return status ? { code: 'answered', service, status } : { code: 'makes-no-sense', service }
}
