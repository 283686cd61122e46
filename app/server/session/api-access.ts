import type { Config } from '#app/server/base/config.ts'
import type { Caller } from './caller.ts'
import { isKnownApiToken } from './api-tokens.ts'
import { sameSecret } from './same-secret.ts'
import { type SessionParts, isSignedIn } from './sessions.ts'
import type { SignInLimiter } from './sign-in-limiter.ts'

type Parts = SessionParts & {
  config: Pick<Config, 'apiToken'>
  /** Counts wrong tokens. */
  tokenLimiter: SignInLimiter
}
export type ApiAccess =
  { kind: 'allowed' } | { kind: 'refused' } | { kind: 'too-many-attempts'; retryAfterSeconds: number }

/**
 * Whether a caller may use the API: with a token, from a signed-in browser, or, where no password is set, from this
 * machine. A token that is sent must be right, wherever it comes from.
 */
export async function apiAccess(parts: Parts, request: Request, caller: Caller): Promise<ApiAccess> {
  const token = bearerToken(request.headers)
  if (token !== null) return tokenAccess(parts, token, caller)
  const isAllowed =
    parts.config.appPassword !== null
      ? await isSignedIn(parts, request.headers)
      : !caller.isForwarded && isLoopbackAddress(caller.address)
  return { kind: isAllowed ? 'allowed' : 'refused' }
}

/**
 * A right token is let in whatever came before it: a script with an old one, at the same address, must not lock the
 * others out. The limit tells a caller with wrong tokens to stop; what keeps a token from being guessed is its length.
 */
async function tokenAccess(parts: Parts, token: string, { address }: Caller): Promise<ApiAccess> {
  const { config, tokenLimiter } = parts
  const isEnvironments = config.apiToken !== null && sameSecret(token, config.apiToken)
  if (isEnvironments || (await isKnownApiToken(parts, token))) return { kind: 'allowed' }
  const waitMs = tokenLimiter.waitMs(address)
  if (waitMs > 0) return { kind: 'too-many-attempts', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  tokenLimiter.failed(address)
  return { kind: 'refused' }
}

/** Null where none is sent. Another scheme is not for us: a proxy in front may have asked for Basic. */
function bearerToken(headers: Headers): string | null {
  const match = /^Bearer(?:\s+(.*))?$/i.exec(headers.get('authorization') ?? '')
  return match ? (match[1] ?? '').trim() : null
}

function isLoopbackAddress(address: string | null): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '')
}
