import type { Config } from '#app/server/base/config.ts'

/**
 * The policy of a page. Styles carry colours worked out from artwork in `style` attributes, hence `style-src-attr`.
 *
 * Chromium applies `form-action` to every redirect that follows a form: the connect form leads to the authorize
 * page, within Trakt from one of its hosts to another, and, where the person agreed before, straight back.
 */
export function contentSecurityPolicy(config: Pick<Config, 'trakt'>, nonce: string): string {
  const authorize = new URL(config.trakt.authUrl)
  const formTargets = new Set(["'self'", authorize.origin])
  if (/(^|\.)trakt\.tv$/.test(authorize.hostname)) {
    formTargets.add('https://trakt.tv').add('https://*.trakt.tv')
  }
  const back = new URL(config.trakt.redirectUri)
  if (back.origin !== 'null') formTargets.add(back.origin)
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${[...formTargets].join(' ')}`,
  ].join('; ')
}
