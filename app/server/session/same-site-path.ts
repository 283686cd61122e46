const ANY_ORIGIN = 'http://reelmark.invalid'

/**
 * The path (with query) to go to after signing in, as it may be put into a `Location`; `/` for anything that could
 * lead to another site: `//host`, `/\host`, a full address, or a path that becomes one once it is normalised.
 */
export function sameSitePath(given: string | null): string {
  if (!given?.startsWith('/') || !URL.canParse(given, ANY_ORIGIN)) return '/'
  const url = new URL(given, ANY_ORIGIN)
  if (url.origin !== ANY_ORIGIN || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
