import type { Config } from '#app/server/base/config.ts'

/**
 * The origins to which the connect form leads: the authorize page, within Trakt from one of its hosts to another, and,
 * where the person agreed before, straight back.
 */
export function traktFormTargets({ trakt }: Pick<Config, 'trakt'>): string[] {
  const authorize = new URL(trakt.authUrl)
  const isTrakt = /(^|\.)trakt\.tv$/.test(authorize.hostname)
  const back = new URL(trakt.redirectUri)
  return [
    ...new Set([
      authorize.origin,
      ...(isTrakt ? ['https://trakt.tv', 'https://*.trakt.tv'] : []),
      ...(back.origin === 'null' ? [] : [back.origin]),
    ]),
  ]
}
