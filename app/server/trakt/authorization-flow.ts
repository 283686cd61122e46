import { timingSafeEqual } from 'node:crypto'
import { CodeChallengeMethod, generateCodeVerifier, generateState, OAuth2Client } from 'arctic'
import { z } from 'zod'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { SecretBox } from '#app/server/base/secret-box.ts'
import type { RefusalCode } from './connection-refusal.ts'

type Deps = { config: Pick<Config, 'trakt' | 'publicUrl'>; clock: Clock; secrets: SecretBox }

export type AuthorizationFlow = {
  /** Where to send the browser, and the Set-Cookie value that binds the answer to it. */
  begin: () => { location: string; cookie: string }
  /** What the callback brought: a code to exchange, if it belongs to a flow this browser began. */
  read: (o: {
    url: URL
    cookieHeader: string | null
  }) => { code: string; verifier: string } | { refused: RefusalCode }
  /** The Set-Cookie value that ends the flow. */
  clearedCookie: string
}

const COOKIE = 'reelmark_trakt_flow'
const LIFE_SECONDS = 600

const flowSchema = z.object({
  state: z.string().min(1),
  verifier: z.string().min(1),
  until: z.iso.datetime(),
})

/** Authorization code with PKCE. State and verifier wait in a sealed cookie, nowhere on the server. */
export function createAuthorizationFlow({ config, clock, secrets }: Deps): AuthorizationFlow {
  const { trakt, publicUrl } = config
  const secure = publicUrl.protocol === 'https:' ? '; Secure' : ''
  const cookie = (value: string, maxAgeSeconds: number) =>
    `${COOKIE}=${value}; Path=/trakt; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`

  return {
    clearedCookie: cookie('', 0),
    begin() {
      const [state, verifier] = [generateState(), generateCodeVerifier()]
      const client = new OAuth2Client(trakt.clientId ?? '', null, trakt.redirectUri)
      const location = client.createAuthorizationURLWithPKCE(
        `${trakt.authUrl}/oauth/authorize`,
        state,
        CodeChallengeMethod.S256,
        verifier,
        // Trakt has one scope; asking for it by name changes what the server expects.
        [],
      )
      const until = new Date(clock.now().getTime() + LIFE_SECONDS * 1000).toISOString()
      const sealed = secrets.seal(JSON.stringify({ state, verifier, until }))
      return { location: location.href, cookie: cookie(sealed, LIFE_SECONDS) }
    },
    read({ url, cookieHeader }) {
      const flow = flowIn(cookieHeader)
      if (!flow || flow.until <= clock.now().toISOString()) return { refused: 'not-asked-for' }
      if (!isSame(flow.state, url.searchParams.get('state') ?? '')) return { refused: 'not-asked-for' }
      if (url.searchParams.has('error')) {
        return { refused: url.searchParams.get('error') === 'access_denied' ? 'denied' : 'failed' }
      }
      const code = url.searchParams.get('code')
      return code ? { code, verifier: flow.verifier } : { refused: 'failed' }
    },
  }

  function flowIn(cookieHeader: string | null): z.infer<typeof flowSchema> | null {
    const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(cookieHeader ?? '')?.[1]
    const opened = value ? secrets.open(value) : null
    // What opens was sealed here, so it is JSON; another kind of sealed text fails the schema.
    try {
      return opened === null ? null : flowSchema.parse(JSON.parse(opened))
    } catch {
      return null
    }
  }
}

function isSame(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}
