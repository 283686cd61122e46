import { type ActionFunctionArgs, redirect, replace } from '@remix-run/node'
import { readForm } from '#app/server/edge/read-form.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { pathOfReferer } from '#app/server/session/path-of-referer.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { checkKey } from '#app/server/tmdb/check-key.ts'

export const loader = () => redirect('/settings#tmdb')

/** Whether TMDB accepts the key, said on the page from which it was asked. */
export async function action({ request }: ActionFunctionArgs) {
  const returnTo = (await readForm(request)).get('returnTo')
  const { works, message } = await checkKey(runtime())
  const back = typeof returnTo === 'string' ? sameSitePath(returnTo) : pathOfReferer(request.headers)
  return replace(back, { headers: flashHeaders(runtime(), { message, tone: works ? 'done' : 'problem' }) })
}
