import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { runtime } from '#app/server/runtime.ts'
import { endAllSessions, endSession, isSignedIn } from '#app/server/session/sessions.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = () => redirect('/')

/** With `?everywhere`, whoever is signed in signs every browser out. The address itself is open. */
export async function action({ request }: ActionFunctionArgs) {
  const parts = runtime()
  const isEverywhere = new URL(request.url).searchParams.has('everywhere')
  if (isEverywhere && (await isSignedIn(parts, request.headers)))
    await endAllSessions(parts.db, viewerOf(request))
  return redirectDocument('/login', { headers: { 'Set-Cookie': await endSession(parts, request.headers) } })
}
