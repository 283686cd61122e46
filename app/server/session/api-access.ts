import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/open-database.ts'
import type { SecretBox } from '../secret-box.ts'
import { isKnownApiToken } from './api-tokens.ts'
import { sameSecret } from './same-secret.ts'
import { isSignedIn } from './session-cookie.ts'

type Parts = {
  config: Pick<Config, 'apiToken' | 'appPassword' | 'publicUrl'>
  db: Database
  secrets: SecretBox
  clock: Clock
}
type Caller = { remoteAddress: string | null; viaProxy: boolean }

/**
 * Whether a caller may use the API: with a token, from a signed-in browser, or, where no password is set, from this
 * machine. A token that is sent must be right, wherever it comes from.
 */
export async function hasApiAccess(parts: Parts, request: Request, caller: Caller): Promise<boolean> {
  const token = bearerToken(request.headers)
  if (token !== null) {
    if (parts.config.apiToken !== null && sameSecret(token, parts.config.apiToken)) return true
    return isKnownApiToken(parts, token)
  }
  if (parts.config.appPassword !== null) return isSignedIn(parts, request.headers)
  return !caller.viaProxy && isLoopbackAddress(caller.remoteAddress)
}

/** Null where none is sent. Another scheme is not for us: a proxy in front may have asked for Basic. */
function bearerToken(headers: Headers): string | null {
  const match = /^Bearer(?:\s+(.*))?$/i.exec(headers.get('authorization') ?? '')
  return match ? (match[1] ?? '').trim() : null
}

function isLoopbackAddress(address: string | null): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '')
}
