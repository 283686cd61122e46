import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '#app/server/edge/read-form.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { bringForward, enrichAgain } from '#app/server/tmdb/enrich-on-demand.ts'
import { enrichNowWords as words } from '#app/words/en.ts'

export const loader = () => redirect('/')

const MOST_AT_ONCE = 200

/**
 * A page tells which titles are on the screen without their metadata; these go first. With `again`, the person wants
 * one title asked about anew.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { db, clock, enrichment } = runtime()
  const form = await readForm(request)
  const ids = form.getAll('id').map(Number).filter(Number.isSafeInteger).slice(0, MOST_AT_ONCE)
  if (form.get('intent') !== 'again') {
    if (ids.length > 0 && (await bringForward(db, ids, clock.now())) > 0) enrichment.wake()
    return new Response(null, { status: 204 })
  }
  await enrichAgain(db, ids, clock.now())
  enrichment.wake()
  const returnTo = form.get('returnTo')
  const headers = flashHeaders(runtime(), { message: words.askedAgain })
  return redirect(sameSitePath(typeof returnTo === 'string' ? returnTo : null), { headers })
}
