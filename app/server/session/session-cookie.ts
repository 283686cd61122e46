import type { Config } from '#app/server/base/config.ts'

const NAME = 'reelmark_session'

type CookieConfig = Pick<Config, 'publicUrl'>

/** A `Set-Cookie` value. */
export function sessionCookie({ publicUrl }: CookieConfig, token: string, maxAgeSeconds: number): string {
  const secure = publicUrl.protocol === 'https:' ? '; Secure' : ''
  return `${NAME}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}

/** A `Set-Cookie` value that takes the session out of the browser. */
export const endedSessionCookie = (config: CookieConfig) => sessionCookie(config, '', 0)

/** What the browser sent as its session, which need not be one. */
export function sessionToken(headers: Headers): string | null {
  const pair = headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${NAME}=`))
  return pair?.slice(NAME.length + 1) || null
}
