import type { Config } from '#app/server/base/config.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request comes from where it may. One that changes something is refused when a page of another site sent
 * it; programs other than browsers send neither header and pass.
 */
export function isOriginAllowed(
  config: Pick<Config, 'publicUrl'>,
  method: string,
  headers: Headers,
): boolean {
  if (SAFE_METHODS.has(method)) return true
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') !== 'cross-site'
  return origin === config.publicUrl.origin || ownOrigins(headers.get('host')).includes(origin)
}

/** Behind a proxy that speaks TLS the request arrives as http while the page is https: both are ours. */
function ownOrigins(host: string | null): string[] {
  return ['http', 'https'].flatMap((scheme) => {
    const address = `${scheme}://${host ?? ''}`
    return URL.canParse(address) ? [new URL(address).origin] : []
  })
}
