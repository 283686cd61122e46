import { createReadableStreamFromReadable } from '@remix-run/node'
import { limitedBody } from './request-body.js'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * The address a request asks for, or null where it is none. The path is joined as text: `new URL('//evil', base)`
 * would take the host from the path.
 * @param {import('node:http').IncomingMessage} req
 * @returns {string | null}
 */
export function requestAddress(req) {
  const path = req.url ?? ''
  // Node takes the first of several hosts, a proxy in front perhaps the last.
  const hosts = req.headersDistinct['host'] ?? []
  // No Request can be made of an address with a user in it.
  const isOne = hosts.length === 1 && !hosts[0]?.includes('@')
  const address = isOne ? `http://${hosts[0]}${path}` : ''
  if (!path.startsWith('/') || !METHODS.has(req.method ?? '') || !URL.canParse(address)) return null
  try {
    // No page has one, and the router would take it for a slash: `/\\` becomes `//`, an address without a host.
    if (decodeURIComponent(new URL(address).pathname).includes('\\')) return null
  } catch {
    return null
  }
  return address
}

/**
 * @param {import('node:http').IncomingMessage} req
 * @returns {Headers}
 */
export function requestHeaders(req) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each)
  }
  return headers
}

/**
 * The request as Remix takes it, once it was let in, and a way to learn why its body was refused.
 * @param {import('node:http').IncomingMessage} req
 * @param {Request} bare the same request without its body
 * @param {AbortSignal} signal
 * @param {import('./request-body.js').BodyLimit} limit
 * @returns {{ request: Request, bodyProblem: () => import('./request-body.js').BodyProblem | null }}
 */
export function withBody(req, bare, signal, limit) {
  const headers = new Headers(bare.headers)
  // The origin rule was applied. Remix's own knows nothing of PUBLIC_URL and trusts X-Forwarded-Host.
  for (const name of ['origin', 'x-forwarded-host']) headers.delete(name)
  if (bare.method === 'GET' || bare.method === 'HEAD') {
    return {
      request: new Request(bare.url, { method: bare.method, headers, signal }),
      bodyProblem: () => null,
    }
  }
  const limited = limitedBody(req, limit)
  const request = new Request(bare.url, {
    method: bare.method,
    headers,
    signal,
    body: createReadableStreamFromReadable(limited),
    duplex: 'half',
  })
  return { request, bodyProblem: () => limited.problem }
}
