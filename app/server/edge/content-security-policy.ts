/**
 * The policy of a page. Styles carry colours worked out from artwork in `style` attributes, hence `style-src-attr`.
 *
 * @param o.formTargets origins to which forms lead beside our own: Chromium applies `form-action` to every redirect that
 *   follows a form, such as the one that leads to a service to be connected
 */
export function contentSecurityPolicy({
  nonce,
  formTargets,
}: {
  nonce: string
  formTargets: readonly string[]
}): string {
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
    `form-action ${["'self'", ...formTargets].join(' ')}`,
  ].join('; ')
}
