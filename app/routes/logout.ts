import { redirect, redirectDocument } from '@remix-run/node'
import { runtime } from '#app/server/runtime.ts'
import { endedSessionCookie } from '#app/server/session/session-cookie.ts'

export const loader = () => redirect('/')

export function action() {
  return redirectDocument('/login', { headers: { 'Set-Cookie': endedSessionCookie(runtime()) } })
}
