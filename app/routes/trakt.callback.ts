import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { runtime } from '#app/server/runtime.ts'

/** Trakt sends the browser here. Either way it goes on at once, so that the code does not stay in the address. */
export async function loader({ request }: LoaderFunctionArgs) {
  const outcome = await runtime().trakt.completeRedirect({
    url: new URL(request.url),
    cookieHeader: request.headers.get('Cookie'),
  })
  const next = outcome.kind === 'connected' ? '/import' : `/settings?trakt=${outcome.code}#trakt`
  return redirect(next, { headers: { 'Set-Cookie': outcome.cookie, 'Cache-Control': 'no-store' } })
}
