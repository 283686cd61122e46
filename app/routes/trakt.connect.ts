import { redirect } from '@remix-run/node'
import { runtime } from '#app/server/runtime.ts'

export const loader = () => redirect('/settings#trakt')

/** Sends the browser to Trakt; where there is no client id yet, the settings say how to get one. */
export function action() {
  const { config, trakt } = runtime()
  if (config.trakt.clientId === null) return redirect('/settings#trakt')
  const { location, cookie } = trakt.beginRedirect()
  return redirect(location, { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } })
}
