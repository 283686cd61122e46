import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DoubtsView } from '#app/components/match/doubts-view.tsx'
import { doubtGroups, placeFrom } from '#app/domain/doubt.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { findRun } from '#app/server/import/run/find-run.ts'
import { answerDoubt } from '#app/server/matching/answer-doubt.ts'
import type { DoubtScope } from '#app/server/matching/doubt-scope.ts'
import { doubtsPage } from '#app/server/matching/doubts-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { doubtWords as words, runWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

/** At its preview a run has names; once it is written, these are titles. */
async function scopeOf(viewer: Viewer, runId: string, query: URLSearchParams): Promise<DoubtScope> {
  const run = await findRun(runtime().db, viewer, runId)
  if (!run) throw new Response(runWords.noSuchImport, { status: 404 })
  if (run.phase !== 'ready') return { kind: 'titles', runId }
  const group = doubtGroups.find((name) => name === query.get('group')) ?? 'ambiguous'
  return { kind: 'names', runId, group }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const runId = params['runId'] ?? ''
  const scope = await scopeOf(viewerOf(request), runId, query)
  const page = await doubtsPage(runtime(), viewerOf(request), scope, placeFrom(query))
  const group = scope.kind === 'names' && scope.group !== 'ambiguous' ? `?group=${scope.group}` : ''
  return { page, runId, base: `/import/${runId}/doubts${group}`, isPreview: scope.kind === 'names' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const answered = await answerDoubt(runtime(), viewerOf(request), await readForm(request), () =>
    scopeOf(viewerOf(request), params['runId'] ?? '', new URL(request.url).searchParams),
  )
  if ('problem' in answered) return data({ problem: answered.problem }, { status: answered.status })
  return redirect(answered.to, { headers: answered.headers })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.importPageTitle(data?.page.doubt?.name ?? words.whichOne) },
]

export default function Doubts() {
  const { page, runId, base, isPreview } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  const back = { to: `/import/${runId}`, label: isPreview ? words.backToPreview : words.backToImport }
  return <DoubtsView page={page} base={base} problem={problem} back={back} />
}
