import { type ActionFunctionArgs, redirect, replace } from '@remix-run/node'
import { readForm } from '#app/server/edge/read-form.ts'
import { undoAny } from '#app/server/activity/undo-any.ts'
import { resolveReturnPath } from '#app/server/library/resolve-return-path.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { doneWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = () => redirect('/')

/** Takes back one change and goes back to where one was; both outcomes are said there. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const outcome = await takeBack(viewerOf(request), textOf(form, 'changeId'))
  const returnTo = await resolveReturnPath(
    runtime().db,
    viewerOf(request),
    sameSitePath(textOf(form, 'returnTo')),
  )
  return replace(returnTo, { headers: flashHeaders(runtime(), outcome) })
}

async function takeBack(
  viewer: Viewer,
  changeId: string | null,
): Promise<{ message: string; tone: 'done' | 'problem' }> {
  try {
    await undoAny(runtime(), viewer, changeId ?? '')
    // A match that was taken back asks for its metadata again.
    runtime().enrichment.wake()
    return { message: doneWords.takenBack, tone: 'done' }
  } catch (error) {
    return { message: pageProblem(error).problem, tone: 'problem' }
  }
}

function textOf(form: FormData, name: string): string | null {
  const value = form.get(name)
  return typeof value === 'string' ? value : null
}
