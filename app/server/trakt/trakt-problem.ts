import type { SourceProblem } from '#app/domain/run-problem.ts'
import { UpstreamError, type UpstreamErrorKind } from '#app/server/upstream/upstream-error.ts'
import { TraktNotConnected } from './trakt-not-connected.ts'

const PROBLEMS: Record<UpstreamErrorKind, SourceProblem> = {
  forbidden: { code: 'trakt-application-unknown' },
  unauthorized: { code: 'trakt-needs-reconnect' },
  locked: { code: 'trakt-account-locked' },
  'limit-exceeded': { code: 'trakt-limit-exceeded' },
  'vip-only': { code: 'trakt-vip-only' },
  'rate-limited': { code: 'trakt-rate-limited' },
  unreachable: { code: 'trakt-unreachable' },
  'server-error': { code: 'trakt-server-error' },
  'bad-answer': { code: 'trakt-bad-answer' },
  'not-found': { code: 'trakt-not-found' },
  refused: { code: 'trakt-refused' },
}

/** What a failed request to Trakt means for the person, who may be able to do something about it. */
export function traktProblem(error: unknown): SourceProblem {
  if (error instanceof TraktNotConnected)
    return { code: 'trakt-not-connected', hasEnded: error.needsReconnect }
  if (!(error instanceof UpstreamError)) return { code: 'unexpected' }
  if (error.kind === 'locked' && error.headers?.get('x-account-deactivated') === 'true')
    return { code: 'trakt-account-deactivated' }
  // Trakt itself answers in JSON or with nothing; a web page comes from the edge network in front of it.
  if (error.kind === 'forbidden' && isFromTheEdge(error.headers)) return { code: 'trakt-blocked' }
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
