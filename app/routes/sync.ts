import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { AppError } from '#app/server/app-error.ts'
import { activeRun } from '#app/server/import/find-run.ts'
import { runtime } from '#app/server/runtime.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'

export const loader = () => redirect('/')

/**
 * Syncs now and goes back to where one was; a check of everything leads to its own page, where the proof will be.
 * Where it cannot, it goes to the page that says why and what to do.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { db, runs } = runtime()
  const isCheck = new URL(request.url).searchParams.has('check')
  try {
    const run = await runs.sync({ isCheck })
    return redirect(isCheck ? `/import/${run.id}` : pathOfReferer(request))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const active = await activeRun(db)
    return redirect(active ? `/import/${active.id}` : '/import')
  }
}

function pathOfReferer(request: Request): string {
  const referer = request.headers.get('Referer')
  if (referer === null || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return sameSitePath(pathname + search)
}
