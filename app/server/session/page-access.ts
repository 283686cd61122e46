import { refusedRequestWords } from '#app/words/en.ts'
import { sameSitePath } from './same-site-path.ts'
import { type SessionParts, isSignedIn } from './sessions.ts'

/** Open without a session: what the sign-in page needs, the liveness check, and the list of routes, which says nothing of anybody. */
const OPEN_PATHS = new Set([
  '/login',
  '/login.data',
  '/logout',
  '/theme',
  '/theme.data',
  '/healthz',
  '/__manifest',
])

/** Null where the page may be shown, otherwise the answer that leads to the sign-in page and back. */
export async function requirePageAccess(parts: SessionParts, request: Request): Promise<Response | null> {
  if (parts.config.appPassword === null) return null
  const { pathname, search } = new URL(request.url)
  if (OPEN_PATHS.has(pathname) || (await isSignedIn(parts, request.headers))) return null
  if (pathname.startsWith('/images/'))
    return new Response(`${refusedRequestWords.signInFirst}\n`, { status: 401 })
  const wanted = request.method === 'GET' ? pathOfPage(pathname, search) : '/'
  const to = wanted === '/' ? '' : `to=${encodeURIComponent(wanted)}`
  // A client-side navigation fetches `/library.data`: only an answer made by Remix can send it to another page.
  if (pathname.endsWith('.data')) return seeOther(`/login.data?leave=1&${to}`)
  return seeOther(to ? `/login?${to}` : '/login')
}

function seeOther(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } })
}

/** `/library.data?_routes=…&q=x` is fetched for the page `/library?q=x`. */
function pathOfPage(pathname: string, search: string): string {
  const page = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  const query = new URLSearchParams(search)
  query.delete('_routes')
  const rest = query.toString()
  return sameSitePath(rest ? `${page}?${rest}` : page)
}
