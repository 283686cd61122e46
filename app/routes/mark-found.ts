import { changeLabelText } from '#app/format/change-label.ts'
import { type ActionFunctionArgs, redirect, replace } from '@remix-run/node'
import { z } from 'zod'
import { readForm } from '#app/server/edge/read-form.ts'
import { runFoundCommand } from '#app/server/user-edits/found-command.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { pathOfReferer } from '#app/server/session/path-of-referer.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { doneWords, handProblemWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = () => redirect('/discover')

const blankAsNull = (value: unknown) => (value === '' || value === undefined ? null : value)

const form = z.object({
  intent: z.enum(['list', 'unlist', 'watch']),
  kind: z.enum(['movie', 'series']),
  tmdbId: z.coerce.number().int().min(1).max(2_147_483_647),
  name: z.preprocess(blankAsNull, z.string().trim().max(300).nullable()),
  year: z.preprocess(blankAsNull, z.coerce.number().int().min(1800).max(2300).nullable()),
  returnTo: z.string().optional(),
})

/** Lists a title that TMDB shows, or marks it watched, and goes back to where one was; the toast can take it back. */
export async function action({ request }: ActionFunctionArgs) {
  const given = form.safeParse(Object.fromEntries(await readForm(request)))
  if (!given.success) throw new Response(handProblemWords.noTitle, { status: 400 })
  const { intent, returnTo, ...title } = given.data
  const back = returnTo === undefined ? pathOfReferer(request.headers) : sameSitePath(returnTo)
  return replace(back, {
    headers: flashHeaders(runtime(), await carryOut(viewerOf(request), { intent, title })),
  })
}

async function carryOut(viewer: Viewer, command: Parameters<typeof runFoundCommand>[2]) {
  try {
    const { label, changeId } = await runFoundCommand(runtime(), viewer, command)
    return { message: doneWords.toast(changeLabelText(label)), changeId }
  } catch (error) {
    return { message: pageProblem(error).problem, tone: 'problem' as const }
  }
}
