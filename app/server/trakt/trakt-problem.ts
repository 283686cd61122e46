import { AppError } from '#app/server/app-error.ts'
import { UpstreamError, type UpstreamErrorKind } from '#app/server/upstream/upstream-error.ts'

export type TraktProblem = { code: string; message: string }

const PROBLEMS: Record<UpstreamErrorKind, TraktProblem> = {
  forbidden: {
    code: 'trakt-application-unknown',
    message:
      'Trakt no longer knows this application. See at developer.trakt.tv whether it is still there (Trakt deletes those that go unused for 30 days), set TRAKT_CLIENT_ID to its client id, and connect again.',
  },
  unauthorized: {
    code: 'trakt-needs-reconnect',
    message: 'Trakt no longer accepts this connection. Connect the account again in the settings.',
  },
  locked: {
    code: 'trakt-account-locked',
    message: 'Trakt has locked this account. Trakt support has to unlock it before anything can be read.',
  },
  'limit-exceeded': {
    code: 'trakt-limit-exceeded',
    message:
      'The Trakt account has reached a limit of its plan. See trakt.tv for the limits of free and VIP accounts.',
  },
  'vip-only': { code: 'trakt-vip-only', message: 'Trakt keeps this for VIP members.' },
  'rate-limited': {
    code: 'trakt-rate-limited',
    message: 'Trakt asked for a longer pause. Wait a few minutes and try again.',
  },
  unreachable: {
    code: 'trakt-unreachable',
    message: 'Trakt cannot be reached. See whether this machine is online, then try again.',
  },
  'server-error': {
    code: 'trakt-server-error',
    message: 'Trakt has a problem of its own. Try again in a while.',
  },
  'bad-answer': {
    code: 'trakt-bad-answer',
    message: 'Trakt gave answers that cannot be read, several times over. Try again in a while.',
  },
  'not-found': { code: 'trakt-not-found', message: 'Trakt has nothing at the address that was asked for.' },
  refused: {
    code: 'trakt-refused',
    message: 'Trakt refused the request. If this goes on, this version of Reelmark may be too old for Trakt.',
  },
}

const DEACTIVATED: TraktProblem = {
  code: 'trakt-account-deactivated',
  message: 'This Trakt account is deactivated. Sign in at trakt.tv to activate it again.',
}

/** Trakt itself answers in JSON or with nothing; a web page comes from the edge network in front of it. */
const BLOCKED: TraktProblem = {
  code: 'trakt-blocked',
  message:
    "The network in front of Trakt refuses this machine's address. A VPN or a shared address can be the reason; Trakt was not asked.",
}

/** What a person reads, and can do, when a request to Trakt has failed. */
export function traktProblem(error: unknown): TraktProblem {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  if (!(error instanceof UpstreamError)) {
    return { code: 'unexpected', message: 'Something went wrong here. The log says more.' }
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
