import { sameSecret } from './same-secret.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { type SessionParts, beginSession } from './sessions.ts'
import type { SignInLimiter } from './sign-in-limiter.ts'

type Parts = SessionParts & { limiter: SignInLimiter }

export type SignIn =
  | { kind: 'signed-in'; cookie: string }
  | { kind: 'wrong-password' }
  | { kind: 'too-many-attempts'; retryAfterSeconds: number }

/** Checks the password. While attempts are limited a right one is not looked at either: guessing would find it. */
export async function signIn(
  parts: Parts,
  viewer: Viewer,
  attempt: { password: string; address: string | null },
): Promise<SignIn> {
  const { config, limiter } = parts
  const waitMs = limiter.waitMs(attempt.address)
  if (waitMs > 0) return { kind: 'too-many-attempts', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  if (config.appPassword === null || !sameSecret(attempt.password, config.appPassword)) {
    limiter.failed(attempt.address)
    return { kind: 'wrong-password' }
  }
  limiter.succeeded(attempt.address)
  return { kind: 'signed-in', cookie: await beginSession(parts, viewer) }
}
