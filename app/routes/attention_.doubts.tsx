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
import { decideDoubt } from '#app/server/matching/decide-doubt.ts'
import { type DoubtScope, doubtsPage } from '#app/server/matching/doubts-page.ts'
import { pageProblem } from '#app/server/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'

const BASE = '/attention/doubts'
const everything: DoubtScope = { kind: 'titles', runId: null }

export async function loader({ request }: LoaderFunctionArgs) {
  return { page: await doubtsPage(runtime(), everything, placeFrom(new URL(request.url).searchParams)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const choice = choiceFrom(form)
  if (!choice) return data({ problem: 'Choose one of the titles.' }, { status: 422 })
  try {
    const said = await decideDoubt(runtime(), everything, choice.id, choice)
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
  { title: `${data?.page.doubt?.name ?? 'Which one is meant'} · Needs attention · Reelmark` },
]

export default function Doubts() {
  const { page } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  return (
    <div className="page page-narrow stack-l">
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {page.doubt ? (
        <DoubtSheet page={{ ...page, doubt: page.doubt }} base={BASE} />
      ) : (
        <DoubtsEnd of={page.of} left={page.left} again={BASE}>
          <ButtonLink to="/attention" tone="primary">
            Back to what needs attention
          </ButtonLink>
        </DoubtsEnd>
      )}
    </div>
  )
}
