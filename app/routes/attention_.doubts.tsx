import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DoubtsView } from '#app/components/match/doubts-view.tsx'
import { placeFrom } from '#app/domain/doubt.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { answerDoubt } from '#app/server/matching/answer-doubt.ts'
import type { DoubtScope } from '#app/server/matching/doubt-scope.ts'
import { doubtsPage } from '#app/server/matching/doubts-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { doubtWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

const BASE = '/attention/doubts'
const everything: DoubtScope = { kind: 'titles', runId: null }

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    page: await doubtsPage(
      runtime(),
      viewerOf(request),
      everything,
      placeFrom(new URL(request.url).searchParams),
    ),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const answered = await answerDoubt(runtime(), viewerOf(request), await readForm(request), () => everything)
  if ('problem' in answered) return data({ problem: answered.problem }, { status: answered.status })
  return redirect(answered.to, { headers: answered.headers })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.attentionPageTitle(data?.page.doubt?.name ?? words.whichOne) },
]

export default function Doubts() {
  const { page } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  const back = { to: '/attention', label: words.backToAttention }
  return <DoubtsView page={page} base={BASE} problem={problem} back={back} />
}
