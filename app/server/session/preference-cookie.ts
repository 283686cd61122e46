const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

/** How pages are shown in this browser; each device has its own. */
type Preference = 'library_view' | 'up_next_order'

/** What the browser was told the last time, if it is one of these. */
export function readPreference<T extends string>(
  cookieHeader: string | null,
  name: Preference,
  known: readonly T[],
): T | null {
  const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim().split('='))
  const value = pairs.find(([key]) => key === `reelmark_${name}`)?.[1]
  return known.find((one) => one === value) ?? null
}

/** A `Set-Cookie` value. Nothing in it is secret. */
export function preferenceCookie(name: Preference, value: string): string {
  return `reelmark_${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`
}
