import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { runtime } from '#app/server/runtime.ts'
import { endedSessionCookie, isSignedIn } from '#app/server/session/session-cookie.ts'

export const loader = () => redirect('/')

/** With `?everywhere`, whoever is signed in signs every browser out. The address itself is open. */
export async function action({ request }: ActionFunctionArgs) {
  const parts = runtime()
  if (new URL(request.url).searchParams.has('everywhere') && isSignedIn(parts, request.headers))
    await parts.sessions.endAll()
  return redirectDocument('/login', { headers: { 'Set-Cookie': endedSessionCookie(parts) } })
}
