import { AppError } from '#app/server/base/app-error.ts'
import { UpstreamError, type UpstreamErrorKind } from '#app/server/upstream/upstream-error.ts'
import { traktProblemWords, unexpectedWords } from '#app/words/en.ts'

export type TraktProblem = { code: string; message: string }

const PROBLEMS: Record<UpstreamErrorKind, TraktProblem> = {
  forbidden: {
    code: 'trakt-application-unknown',
    message: traktProblemWords.forbidden,
  },
  unauthorized: {
    code: 'trakt-needs-reconnect',
    message: traktProblemWords.unauthorized,
  },
  locked: {
    code: 'trakt-account-locked',
    message: traktProblemWords.locked,
  },
  'limit-exceeded': {
    code: 'trakt-limit-exceeded',
    message: traktProblemWords.limitExceeded,
  },
  'vip-only': { code: 'trakt-vip-only', message: traktProblemWords.vipOnly },
  'rate-limited': {
    code: 'trakt-rate-limited',
    message: traktProblemWords.rateLimited,
  },
  unreachable: {
    code: 'trakt-unreachable',
    message: traktProblemWords.unreachable,
  },
  'server-error': {
    code: 'trakt-server-error',
    message: traktProblemWords.serverError,
  },
  'bad-answer': {
    code: 'trakt-bad-answer',
    message: traktProblemWords.badAnswer,
  },
  'not-found': { code: 'trakt-not-found', message: traktProblemWords.notFound },
  refused: {
    code: 'trakt-refused',
    message: traktProblemWords.refused,
  },
}

const DEACTIVATED: TraktProblem = {
  code: 'trakt-account-deactivated',
  message: traktProblemWords.deactivated,
}

/** Trakt itself answers in JSON or with nothing; a web page comes from the edge network in front of it. */
const BLOCKED: TraktProblem = {
  code: 'trakt-blocked',
  message: traktProblemWords.blocked,
}

/** What a person reads, and can do, when a request to Trakt has failed. */
export function traktProblem(error: unknown): TraktProblem {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  if (!(error instanceof UpstreamError)) {
    return { code: 'unexpected', message: unexpectedWords.seeLog }
  }
  if (error.kind === 'locked' && error.headers?.get('x-account-deactivated') === 'true') return DEACTIVATED
  if (error.kind === 'forbidden' && isFromTheEdge(error.headers)) return BLOCKED
  if (isUnknownClient(error)) return PROBLEMS.forbidden
  return PROBLEMS[error.kind]
}

function isFromTheEdge(headers: Headers | null): boolean {
  const isPage = headers?.get('content-type')?.includes('text/html') ?? false
  return isPage && !headers?.has('x-request-id') && !headers?.has('x-runtime')
}

/** How the token endpoint says what the API says with 403. */
export function isUnknownClient(error: UpstreamError): boolean {
  return (error.body as { error?: unknown } | null | undefined)?.error === 'invalid_client'
}
