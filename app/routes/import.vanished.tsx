import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { VanishedDecisions } from '#app/components/import/vanished-decisions.tsx'
import { VanishedList } from '#app/components/import/vanished-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { RemovedDecision } from '#app/domain/removed-upstream.ts'
import { decidedSentence, vanishedSentence } from '#app/format/describe-removed.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import {
  decideRemovedUpstream,
  reconsiderRemovedUpstream,
} from '#app/server/removed-upstream/removed-upstream.ts'
import { OPEN_SHOWN, removedUpstreamPage } from '#app/server/removed-upstream/removed-upstream-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { commonWords, vanishedWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

const DECISIONS: readonly RemovedDecision[] = ['keep', 'restore', 'remove']

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await removedUpstreamPage(runtime(), viewerOf(request))
  return { ...page, isTicked: new URL(request.url).searchParams.get('tick') === 'all' }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const ids = form.getAll('id').map(Number).filter(Number.isSafeInteger).slice(0, OPEN_SHOWN)
  const asked = form.get('decision')
  if (ids.length === 0) return data({ problem: words.tickOne }, { status: 422 })
  if (asked === 'again') {
    for (const id of ids) await reconsiderRemovedUpstream(runtime().db, viewerOf(request), id)
    return redirect('/import/vanished')
  }
  const decision = DECISIONS.find((name) => name === asked)
  if (!decision) return data({ problem: commonWords.notOfThisPage }, { status: 400 })
  const { changeId, decided, count } = await decideRemovedUpstream(runtime(), viewerOf(request), {
    ids,
    decision,
  })
  const message = decided === 0 ? words.decidedAlready : decidedSentence(decision, count)
  return redirect('/import/vanished', { headers: flashHeaders(runtime(), { message, changeId }) })
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function VanishedInbox() {
  const page = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  const { open, count, kept, removals, timeZone } = page
  return (
    <div className="page page-narrow stack-l">
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {open.length === 0 ? (
        <EmptyState
          level={1}
          icon="check"
          heading={words.empty.heading}
          actions={
            <ButtonLink to="/import" icon="import">
              {words.empty.runs}
            </ButtonLink>
          }
        >
          <p>{words.empty.words}</p>
        </EmptyState>
      ) : (
        <>
          <div className="stack">
            <h1>{vanishedSentence(count)}</h1>
            <p className="prose">{words.noLongerListed(count.plays + count.ratings)}</p>
          </div>
          <DecideForm page={page} />
        </>
      )}
      <VanishedDecisions kept={kept} removals={removals} timeZone={timeZone} />
    </div>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function DecideForm({ page }: { page: Page }) {
  const { open, count, isTicked } = page
  const total = count.plays + count.ratings
  const shown = open.reduce((sum, { entries }) => sum + entries.length, 0)
  // Boxes that a click has changed keep to it: a new form takes the ticks of the address.
  return (
    <Form method="post" className="stack" key={`${isTicked}-${total}`}>
      <div className="row">
        <ButtonLink
          to={isTicked ? '/import/vanished' : '/import/vanished?tick=all'}
          preventScrollReset
          replace
          prefetch="none"
        >
          {isTicked ? words.untickAll : words.tickAll}
        </ButtonLink>
        {shown < total && <span className="muted small">{words.newestShown(shown, total)}</span>}
      </div>
      <VanishedList titles={open} isTicked={isTicked} />
      <div className="decide-bar">
        <p className="small muted">{words.decide.withTicked}</p>
        <div className="row">
          <Button name="decision" value="keep" tone="primary" icon="check">
            {words.decide.keep}
          </Button>
          <Button name="decision" value="remove" tone="danger">
            {words.decide.remove}
          </Button>
          <Button name="decision" value="restore">
            {words.decide.restore}
          </Button>
        </div>
        <p className="small muted">{words.decide.about}</p>
      </div>
    </Form>
  )
}
