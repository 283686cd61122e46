import { redirect } from '@remix-run/node'
import { runtime } from '#app/server/runtime.ts'

export const loader = () => redirect('/settings#trakt')

/** Tells Trakt and forgets the tokens. The library stays as it is. */
export async function action() {
  await runtime().trakt.disconnect()
  return redirect('/settings#trakt')
}
