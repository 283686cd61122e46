import { type Theme, parseTheme } from '#app/domain/theme.ts'

const NAME = 'reelmark_theme'
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

/** The theme a browser was told to use; kept in the browser, so that each device has its own. */
export function readTheme(cookieHeader: string | null): Theme {
  const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim().split('='))
  return parseTheme(pairs.find(([name]) => name === NAME)?.[1])
}

/** A `Set-Cookie` value. Nothing in it is secret. */
export function themeCookie(theme: Theme): string {
  return `${NAME}=${theme}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`
}
