import { changeLabelText } from '#app/format/change-label.ts'
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '#app/server/edge/read-form.ts'
import { decideLeftWatchlist, leftDecisions } from '#app/server/user-edits/left-watchlist.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { commonWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = () => redirect('/attention')

/** Does with the titles that left the watchlist on Trakt what the person decided, and goes back. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const decision = leftDecisions.find((name) => name === form.get('decision'))
  if (!decision) throw new Response(commonWords.notOfThisPage, { status: 400 })
  const outcome = await decide(viewerOf(request), decision)
  const returnTo = form.get('returnTo')
  return redirect(sameSitePath(typeof returnTo === 'string' ? returnTo : null), {
    headers: flashHeaders(runtime(), outcome),
  })
}

async function decide(viewer: Viewer, decision: (typeof leftDecisions)[number]) {
  try {
    const { label, changeId } = await decideLeftWatchlist(runtime(), viewer, decision)
    return { message: changeLabelText(label), changeId }
  } catch (error) {
    return { message: pageProblem(error).problem, tone: 'problem' as const }
  }
}
