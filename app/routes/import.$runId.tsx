import { shownProof } from '#app/format/proof-words.ts'
import { diskProblemText } from '#app/format/run-problem.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { FileAccount } from '#app/components/import/file-account.tsx'
import { FetchingView } from '#app/components/import/fetching-view.tsx'
import { PreviewView } from '#app/components/import/preview-view.tsx'
import { UndoForm } from '#app/components/import/undo-form.tsx'
import { ResultView } from '#app/components/import/result-view.tsx'
import { RunFacts } from '#app/components/import/run-facts.tsx'
import {
  cancelMeans,
  type Phase,
  runName,
  runTitle,
  sourceNames,
  type WizardStep,
} from '#app/components/import/run-words.ts'
import { WizardSteps } from '#app/components/import/wizard-steps.tsx'
import { WaitingNotice, WorkingView } from '#app/components/import/working-view.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { RefreshWithoutScript } from '#app/components/ui/refresh-without-script.tsx'
import { useLivePage } from '#app/components/behaviour/use-live-page.ts'
import { nameStates } from '#app/domain/name-match.ts'
import { proofScope } from '#app/domain/proof.ts'
import { idFromParam } from '#app/domain/title-path.ts'
import { readPageNumber } from '#app/domain/page-number.ts'
import { dayOrderFrom } from '#app/domain/written-date.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { runPage } from '#app/server/import-pages/run-page.ts'
import type { PreviewAction } from '#app/server/import-pages/run-preview.ts'
import { listLeftOut, tickTitles } from '#app/server/import-pages/tick-titles.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import {
  commonWords,
  dateOrderWords,
  namedTitleWords,
  runPhaseWords as words,
  runWords,
} from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

const KINDS = ['movie', 'series'] as const
const ACTIONS: readonly PreviewAction[] = ['add', 'update', 'unchanged', 'unmatched', 'malformed']

export async function loader({ request, params }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const question = {
    action: ACTIONS.find((name) => name === query.get('action')) ?? null,
    q: (query.get('q') ?? '').trim().slice(0, 100),
    page: readPageNumber(query.get('page')),
    kind: KINDS.find((name) => name === query.get('kind')) ?? null,
    match: nameStates.find((name) => name === query.get('match')) ?? null,
    item: idFromParam(query.get('item') ?? undefined),
  }
  const page = await runPage(runtime(), viewerOf(request), params['runId'] ?? '', question)
  if (!page) throw new Response(runWords.notHere, { status: 404 })
  const lookUp = runtime().names.stateOf(page.run.id)
  const { run } = page
  const scope = proofScope(run)
  const shown = { source: sourceOf(run), scope, kept: page.vanished.kept }
  return {
    ...page,
    scope,
    proof: run.proof && shownProof(run.proof, shown),
    question,
    timeZone: await userTimeZone(runtime(), viewerOf(request)),
    lookUp: { ...lookUp, problem: lookUp.problem && namedTitleWords.notLookedUp[lookUp.problem] },
    hasTmdbKey: runtime().tmdb.configured,
    disk: diskProblemText(runtime().disk.problem()),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, runs } = runtime()
  const runId = params['runId'] ?? ''
  const form = await readForm(request)
  const shown = form.getAll('shown').map(Number)
  const taken = form.getAll('taken').map(Number)
  try {
    switch (form.get('intent')) {
      case 'start':
        await tickTitles(db, runId, { shown, taken })
        await runs.begin(viewerOf(request), runId, {
          exclude: await listLeftOut(db, runId),
          bingeDates: form.has('bingeDates'),
        })
        return redirect(`/import/${runId}`)
      case 'retry':
        await runs.begin(viewerOf(request), runId, {})
        break
      case 'cancel':
        await runs.cancel(viewerOf(request), runId)
        break
      case 'undo':
        await runs.undo(viewerOf(request), runId)
        break
      case 'tick':
        await tickTitles(db, runId, { shown, taken })
        break
      case 'profiles':
        await runs.readAnew(viewerOf(request), runId, { profiles: form.getAll('profile').map(String) })
        return redirect(`/import/${runId}`)
      case 'date-order': {
        const dateOrder = dayOrderFrom(form.get('dateOrder'))
        if (dateOrder === null) return data({ problem: dateOrderWords.chooseOne }, { status: 422 })
        await runs.readAnew(viewerOf(request), runId, { dateOrder })
        return redirect(`/import/${runId}`)
      }
      case 'look-up':
        runtime().names.begin(viewerOf(request), runId)
        break
      case 'tick-one':
        // Asked in the background: the page stays where it is.
        await tickTitles(db, runId, { shown, taken })
        return null
      case 'tick-all':
        await tickTitles(db, runId, { shown, taken: shown })
        break
      case 'tick-none':
        await tickTitles(db, runId, { shown, taken: [] })
        break
      default:
        return data({ problem: commonWords.notOfThisPage }, { status: 400 })
    }
    return redirect(`/import/${runId}${new URL(request.url).search}`)
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem }, { status })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: runWords.pageTitle(page ? runName(page.run) : runWords.names.import) },
]

const STEPS: Record<Phase, WizardStep> = {
  fetching: 'read',
  ready: 'preview',
  applying: 'write',
  enriching: 'look-up',
  completed: 'done',
  cancelled: 'done',
  failed: 'done',
  interrupted: 'read',
}

/** As a sentence about the run begins with it. */
const sourceOf = (run: { file: object | null; source: string }) =>
  run.file === null ? (sourceNames[run.source] ?? run.source) : words.theFile.first

/** In which the account of a file says what was written, and before what will be. */
const WRITTEN: readonly Phase[] = ['enriching', 'completed', 'cancelled']

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Run() {
  const page = useLoaderData<typeof loader>()
  const { run, timeZone } = page
  const problem = useActionData<typeof action>()?.problem
  const isUnderWay = run.inProgress || run.phase === 'interrupted'
  useLivePage(isUnderWay || page.lookUp.isUnderWay, 1000)
  const source = sourceNames[run.source] ?? run.source
  return (
    <div className={run.phase === 'ready' ? 'page stack-l' : 'page page-narrow stack-l'}>
      {isUnderWay && <RefreshWithoutScript seconds={3} />}
      <div className="stack">
        <h1>{runTitle(run, source)}</h1>
        {run.kind === 'import' && run.phase !== 'cancelled' && run.phase !== 'failed' && (
          <WizardSteps current={STEPS[run.phase]} />
        )}
      </div>
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {page.disk && <Notice tone="danger">{page.disk}</Notice>}
      {run.waiting && <WaitingNotice waiting={run.waiting} timeZone={timeZone} />}
      {run.file !== null && run.file.rows > 0 && (
        <FileAccount file={run.file} isWritten={WRITTEN.includes(run.phase)} />
      )}
      <PhaseView page={page} source={source} />
      {isUnderWay && <CancelForm phase={run.phase} requested={run.cancellationRequested} />}
    </div>
  )
}

function PhaseView({ page, source }: { page: Page; source: string }) {
  const { run } = page
  switch (run.phase) {
    case 'fetching':
      return (
        <Step heading={run.file === null ? words.readingFrom(source) : words.readingFile(run.file.name)}>
          <FetchingView streams={page.streams} source={run.file === null ? source : words.theFile.inside} />
        </Step>
      )
    case 'ready':
      return (
        page.preview && (
          <PreviewView
            run={run}
            preview={page.preview}
            question={page.question}
            lookUp={page.lookUp}
            timeZone={page.timeZone}
          />
        )
      )
    case 'applying':
    case 'enriching':
      return (
        <Step heading={run.phase === 'applying' ? words.writing.heading : words.lookingUp.heading}>
          <WorkingView run={run} remaining={page.remaining} />
        </Step>
      )
    case 'completed':
      return (
        <ResultView
          run={run}
          source={sourceOf(run)}
          scope={page.scope}
          proof={page.proof}
          look={page.look}
          hasTmdbKey={page.hasTmdbKey}
          doubts={page.doubts}
          vanished={page.vanished}
          timeZone={page.timeZone}
        />
      )
    case 'cancelled':
      return (
        <Ended
          heading={words.cancelled.heading}
          message={cancelledWords(run)}
          retry={false}
          hasWritten={canBeUndone(run)}
        >
          <RunFacts run={run} timeZone={page.timeZone} />
        </Ended>
      )
    case 'failed':
      return (
        <Ended
          heading={words.failed.heading}
          message={run.failure?.message ?? words.failed.unknown}
          retry
          hasWritten={canBeUndone(run)}
        >
          <RunFacts run={run} timeZone={page.timeZone} />
        </Ended>
      )
    case 'interrupted':
      return (
        <Step
          heading={isLostConnection(run) ? words.interrupted.connectionHeading : words.interrupted.heading}
        >
          <InterruptedWords run={run} />
        </Step>
      )
  }
}

const isLostConnection = ({ failure }: Page['run']) =>
  failure?.code === 'trakt-needs-reconnect' || failure?.code === 'trakt-not-connected'

/** Why it stopped, and what makes it go on. */
function InterruptedWords({ run }: { run: Page['run'] }) {
  if (!isLostConnection(run))
    return <p className="muted">{run.failure?.message ?? words.interrupted.stopped}</p>
  return (
    <>
      <p className="muted prose">{words.interrupted.connectionLost}</p>
      <div className="row">
        <ButtonLink to="/settings#trakt" tone="primary" icon="link">
          {words.interrupted.connectAgain}
        </ButtonLink>
      </div>
    </>
  )
}

function Step({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <section className="panel stack" aria-labelledby="step">
      <h2 id="step">{heading}</h2>
      {children}
    </section>
  )
}

type EndedProps = {
  heading: string
  message: string
  retry: boolean
  hasWritten: boolean
  children: React.ReactNode
}

function Ended({ heading, message, retry, hasWritten, children }: EndedProps) {
  return (
    <Step heading={heading}>
      <p className="muted prose">{message}</p>
      <Form method="post" className="row">
        {retry && (
          <Button name="intent" value="retry" tone="primary" icon="sync">
            {words.failed.again}
          </Button>
        )}
        <ButtonLink to="/import" icon="import">
          {words.failed.another}
        </ButtonLink>
        <ButtonLink to="/library" icon="library">
          {commonWords.openLibrary}
        </ButtonLink>
      </Form>
      {hasWritten && <UndoForm />}
      {children}
    </Step>
  )
}

function CancelForm({ phase, requested }: { phase: Phase; requested: boolean }) {
  if (requested) return <p className="muted">{runWords.cancel.underWay}</p>
  return (
    <Form method="post" className="row">
      <Button name="intent" value="cancel">
        {commonWords.cancel}
      </Button>
      <span className="muted small">{cancelMeans[phase]}</span>
    </Form>
  )
}

const canBeUndone = (run: { proof: unknown; completed: number; undoneAt: string | null }) =>
  run.undoneAt === null && (run.proof !== null || run.completed > 0)

/** Whether anything had been written when the run ended. */
function cancelledWords(run: { proof: unknown; completed: number; undoneAt: string | null }): string {
  const { takenBack, historyStays, someStays, nothing } = words.cancelled
  if (run.undoneAt !== null) return takenBack
  if (run.proof !== null) return historyStays
  return run.completed > 0 ? someStays : nothing
}
