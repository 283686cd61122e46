import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/open-database.ts'
import type { SecretBox } from '../secret-box.ts'
import { isKnownApiToken } from './api-tokens.ts'
import { sameSecret } from './same-secret.ts'
import { isSignedIn } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import type { SignInLimiter } from './sign-in-limiter.ts'

type Parts = {
  config: Pick<Config, 'apiToken' | 'appPassword' | 'publicUrl'>
  db: Database
  secrets: SecretBox
  clock: Clock
  sessions: Pick<Sessions, 'epoch'>
  /** Counts wrong tokens. */
  tokenLimiter: SignInLimiter
}
type Caller = { remoteAddress: string | null; viaProxy: boolean }

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
      ? isSignedIn(parts, request.headers)
      : !caller.viaProxy && isLoopbackAddress(caller.remoteAddress)
  return { kind: isAllowed ? 'allowed' : 'refused' }
}

/**
 * Wrong tokens are limited as wrong passwords are. One made here is too long to be guessed, and is let in all the same:
 * a script with an old token must not lock the others out. API_TOKEN can be any word, so it is not looked at then.
 */
async function tokenAccess(parts: Parts, token: string, { remoteAddress }: Caller): Promise<ApiAccess> {
  const { config, tokenLimiter } = parts
  if (await isKnownApiToken(parts, token)) return { kind: 'allowed' }
  const waitMs = tokenLimiter.waitMs(remoteAddress)
  if (waitMs > 0) return { kind: 'too-many-attempts', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  if (config.apiToken !== null && sameSecret(token, config.apiToken)) {
    tokenLimiter.succeeded(remoteAddress)
    return { kind: 'allowed' }
  }
  tokenLimiter.failed(remoteAddress)
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
