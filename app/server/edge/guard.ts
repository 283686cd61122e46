import { refusedRequestWords } from '#app/words/en.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '../db/open-database.ts'
import type { SecretBox } from '#app/server/base/secret-box.ts'
import { apiAccess } from '../session/api-access.ts'
import { requirePageAccess } from '../session/page-access.ts'
import type { SignInLimiter } from '../session/sign-in-limiter.ts'
import type { Caller } from '#app/server/session/caller.ts'
import { isHostAllowed } from './host-rule.ts'
import { isOriginAllowed } from './origin-rule.ts'

type Parts = {
  config: Config
  db: Database
  secrets: SecretBox
  clock: Clock
  tokenLimiter: SignInLimiter
}

/** The one place that decides whether a request may come in. Null lets it through; static files never get here. */
export async function guard(parts: Parts, request: Request, caller: Caller): Promise<Response | null> {
  const { config } = parts
  if (!isHostAllowed(config, request.headers.get('host'))) {
    return plain(400, refusedRequestWords.host)
  }
  if (!isOriginAllowed(config, request.method, request.headers)) {
    return plain(403, refusedRequestWords.origin)
  }
  const path = routedPath(request)
  if (path.startsWith('/api/')) {
    const access = await apiAccess(parts, request, caller)
    if (access.kind === 'too-many-attempts') return tooManyAttempts(access.retryAfterSeconds)
    return access.kind === 'allowed' ? null : unauthorized()
  }
  if (isExposed(config, caller) && path !== '/healthz') return plain(403, refusedRequestWords.forwarded)
  return requirePageAccess(parts, request)
}

/** Without a password only this machine may come in, and behind a proxy everybody would look like it. */
function isExposed(config: Config, caller: Caller): boolean {
  return config.appPassword === null && !config.authDisabled && caller.isForwarded
}

/** The path as routes are matched: decoded and without regard to case, so that `/%61pi/` and `/API/` are `/api/`. */
function routedPath(request: Request): string {
  return decodeURIComponent(new URL(request.url).pathname).replaceAll(/\/+/g, '/').toLowerCase()
}

function plain(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

function unauthorized(): Response {
  const message = refusedRequestWords.noToken
  return Response.json(
    { error: { code: 'unauthorized', message } },
    { status: 401, headers: { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' } },
  )
}

function tooManyAttempts(retryAfterSeconds: number): Response {
  const message = refusedRequestWords.wrongTokens
  return Response.json(
    { error: { code: 'too-many-attempts', message } },
    { status: 429, headers: { 'Retry-After': String(retryAfterSeconds), 'Cache-Control': 'no-store' } },
  )
}
