import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { AppError } from '#app/server/base/app-error.ts'
import { activeRun } from '#app/server/import/run/find-run.ts'
import { runtime } from '#app/server/runtime.ts'
import { pathOfReferer } from '#app/server/session/path-of-referer.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = () => redirect('/')

/**
 * Syncs now and goes back to where one was; a check of everything leads to its own page, where the proof will be.
 * Where it cannot, it goes to the page that says why and what to do.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { db, runs } = runtime()
  const isCheck = new URL(request.url).searchParams.has('check')
  try {
    const run = await runs.sync(viewerOf(request), { isCheck })
    return redirect(isCheck ? `/import/${run.id}` : pathOfReferer(request.headers))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const active = await activeRun(db, viewerOf(request))
    return redirect(active ? `/import/${active.id}` : '/import')
  }
}
