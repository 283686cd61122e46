import { createSecretBox } from '#app/server/base/secret-box.ts'
import { SignInLimiter } from '#app/server/session/sign-in-limiter.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { testClock } from '#tests/builders/test-clock.ts'

export const PASSWORD = 'projection room'
const KEY = Buffer.alloc(32, 7)

/** What signing in works with: a fixed key, a clock that stands still, and a password unless told otherwise. */
export async function sessionParts(environment: Record<string, string> = { APP_PASSWORD: PASSWORD }) {
  const clock = testClock()
  return {
    config: aConfig(environment),
    secrets: createSecretBox(KEY),
    clock,
    db: await openTestDatabase(),
    tokenLimiter: new SignInLimiter(clock),
    owner: OWNER,
  }
}

/** The headers of a browser that kept this `Set-Cookie`. */
export const withCookie = (setCookie: string) =>
  new Headers({ cookie: `theme=dark; ${setCookie.split(';')[0]}` })
