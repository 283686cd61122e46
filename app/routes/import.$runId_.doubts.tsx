import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { choiceFrom, placeFrom } from '#app/components/match/doubt-form.ts'
import { DoubtSheet } from '#app/components/match/doubt-sheet.tsx'
import { DoubtsEnd } from '#app/components/match/doubts-end.tsx'
import { Notice } from '#app/components/notice.tsx'
import { doubtGroups } from '#app/domain/doubt.ts'
import { findRun } from '#app/server/import/find-run.ts'
import { decideDoubt } from '#app/server/matching/decide-doubt.ts'
import { type DoubtScope, doubtsPage } from '#app/server/matching/doubts-page.ts'
import { pageProblem } from '#app/server/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'

/** At its preview a run has names; once it is written, these are titles. */
async function scopeOf(runId: string, query: URLSearchParams): Promise<DoubtScope> {
  const run = await findRun(runtime().db, runId)
  if (!run) throw new Response('There is no such import.', { status: 404 })
  if (run.phase !== 'ready') return { kind: 'titles', runId }
  const group = doubtGroups.find((name) => name === query.get('group')) ?? 'ambiguous'
  return { kind: 'names', runId, group }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const runId = params['runId'] ?? ''
  const scope = await scopeOf(runId, query)
  const page = await doubtsPage(runtime(), scope, placeFrom(query))
  const group = scope.kind === 'names' && scope.group !== 'ambiguous' ? `?group=${scope.group}` : ''
  return { page, runId, base: `/import/${runId}/doubts${group}`, isPreview: scope.kind === 'names' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const choice = choiceFrom(form)
  if (!choice) return data({ problem: 'Choose one of the titles.' }, { status: 422 })
  try {
    const scope = await scopeOf(params['runId'] ?? '', new URL(request.url).searchParams)
    const said = await decideDoubt(runtime(), scope, choice.id, choice)
    const next = form.get('next')
    return redirect(sameSitePath(typeof next === 'string' ? next : null), {
      ...(said && { headers: flashHeaders(runtime(), said) }),
    })
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem }, { status })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.doubt?.name ?? 'Which one is meant'} · Import · Reelmark` },
]

export default function Doubts() {
  const { page, runId, base, isPreview } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  return (
    <div className="page page-narrow stack-l">
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {page.doubt ? (
        <DoubtSheet page={{ ...page, doubt: page.doubt }} base={base} />
      ) : (
        <DoubtsEnd of={page.of} left={page.left} again={base}>
          <ButtonLink to={`/import/${runId}`} tone="primary">
            {isPreview ? 'Back to the preview' : 'Back to the import'}
          </ButtonLink>
        </DoubtsEnd>
      )}
    </div>
  )
}
