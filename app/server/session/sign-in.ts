import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { SecretBox } from '../secret-box.ts'
import { sameSecret } from './same-secret.ts'
import { sessionCookie } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import type { SignInLimiter } from './sign-in-limiter.ts'

type Parts = {
  config: Pick<Config, 'appPassword' | 'publicUrl'>
  secrets: SecretBox
  clock: Clock
  sessions: Pick<Sessions, 'epoch'>
  limiter: SignInLimiter
}

export type SignIn =
  | { kind: 'signed-in'; cookie: string }
  | { kind: 'wrong-password' }
  | { kind: 'too-many-attempts'; retryAfterSeconds: number }

/** Checks the password. While attempts are limited a right one is not looked at either: guessing would find it. */
export function signIn(parts: Parts, attempt: { password: string; address: string | null }): SignIn {
  const { config, limiter } = parts
  const waitMs = limiter.waitMs(attempt.address)
  if (waitMs > 0) return { kind: 'too-many-attempts', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  if (config.appPassword === null || !sameSecret(attempt.password, config.appPassword)) {
    limiter.failed(attempt.address)
    return { kind: 'wrong-password' }
  }
  limiter.succeeded(attempt.address)
  return { kind: 'signed-in', cookie: sessionCookie(parts) }
}
