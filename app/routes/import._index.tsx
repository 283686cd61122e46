import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { CheckForm } from '#app/components/import/check-form.tsx'
import { ChooseFile } from '#app/components/import/choose-file.tsx'
import { ChooseWhat } from '#app/components/import/choose-what.tsx'
import { ConnectTrakt } from '#app/components/import/connect-trakt.tsx'
import { GetATraktApplication } from '#app/components/import/get-a-trakt-application.tsx'
import { RunList } from '#app/components/import/run-list.tsx'
import { VanishedNotice } from '#app/components/import/vanished-notice.tsx'
import { WizardSteps } from '#app/components/import/wizard-steps.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { extraIncludes, runIncludes } from '#app/domain/source-stream.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { isMultipart, receiveUpload } from '#app/server/import/files/receive-upload.ts'
import { activeRun } from '#app/server/import/run/find-run.ts'
import { importFileOrAsk } from '#app/server/import/import-file.ts'
import { fileSources } from '#app/server/import/sources/recognise-file.ts'
import { countRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { listRunLines } from '#app/server/import-pages/runs-page.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { importWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

const RUNS_SHOWN = 10
/** A service once, however many kinds of file it has; any other table is spoken of by itself. */
const services = fileSources
  .filter(({ id }) => id !== 'csv' && !id.endsWith('-import'))
  .map(({ name }) => name)

export async function loader({ request }: LoaderFunctionArgs) {
  const { config, db, trakt } = runtime()
  const run = await activeRun(db, viewerOf(request))
  // One that waits for Trakt to be reconnected keeps nobody from anything else.
  const active = run?.phase === 'interrupted' ? undefined : run
  // A sync is over in moments and asks nothing; an import is what one came for.
  if (active?.kind === 'import') throw redirect(`/import/${active.id}`)
  return {
    trakt: await trakt.status(),
    redirectUri: config.trakt.redirectUri,
    isPublic: config.trakt.redirectUri.startsWith('https://'),
    timeZone: await userTimeZone(runtime(), viewerOf(request)),
    activeSync: active?.id ?? null,
    runs: await listRunLines(db, viewerOf(request), { limit: RUNS_SHOWN }),
    vanished: await countRemovedUpstream(db, viewerOf(request)),
    fileSources: services,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { trakt, runs } = runtime()
  try {
    if (isMultipart(request)) {
      const begun = await importFileOrAsk(
        runtime(),
        viewerOf(request),
        await receiveUpload(runtime(), request),
      )
      return redirect(begun.kind === 'run' ? `/import/${begun.run.id}` : `/import/columns/${begun.uploadId}`)
    }
    const form = await readForm(request)
    if (form.get('intent') === 'start') {
      const include = runIncludes.filter((name) => form.getAll('include').includes(name))
      const extras = form.getAll('include').includes('extras') ? extraIncludes : []
      if (include.length + extras.length === 0) return data({ problem: words.chooseOne }, { status: 422 })
      const run = await runs.startImport(viewerOf(request), { source: 'trakt', include, extras })
      return redirect(`/import/${run.id}`)
    }
    await trakt.beginDevice()
    return redirect('/import')
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem }, { status })
  }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Import() {
  const { trakt, redirectUri, isPublic, timeZone, activeSync, runs, vanished, fileSources } =
    useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  const isReady = trakt.connected && !trakt.needsReconnect
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <h1>{words.heading}</h1>
        <p className="muted prose">{words.intro}</p>
      </div>
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      <section className="panel stack" aria-labelledby="file">
        <h2 id="file">{words.fromFile}</h2>
        {activeSync === null ? <ChooseFile names={fileSources} /> : <SyncUnderWay id={activeSync} />}
      </section>
      <section className="panel stack" aria-labelledby="step">
        <WizardSteps current={isReady ? 'choose' : 'connect'} />
        <h2 id="step">{isReady ? words.whatToBring : words.connect}</h2>
        {!trakt.configured ? (
          <GetATraktApplication redirectUri={redirectUri} />
        ) : isReady ? (
          activeSync === null ? (
            <ChooseWhat username={trakt.username} />
          ) : (
            <SyncUnderWay id={activeSync} />
          )
        ) : (
          <>
            <p className="muted prose">{words.readsOnly}</p>
            <ConnectTrakt
              device={trakt.device}
              needsReconnect={trakt.needsReconnect}
              isPublic={isPublic}
              redirectUri={redirectUri}
              timeZone={timeZone}
            />
          </>
        )}
      </section>
      <VanishedNotice count={vanished} />
      {runs.length > 0 && isReady && activeSync === null && (
        <section className="stack" aria-labelledby="check">
          <h2 id="check">{words.check.heading}</h2>
          <p className="muted prose">{words.check.intro}</p>
          <CheckForm />
        </section>
      )}
      {runs.length > 0 && (
        <section className="stack" aria-labelledby="former">
          <div className="preview-head">
            <h2 id="former">{words.former.heading}</h2>
            <p className="row small">
              <Link to="/import/runs">{words.former.all}</Link>
              <Link to="/import/binge-days">{words.former.bingeDays}</Link>
              <Link to="/import/vanished">{words.former.vanished}</Link>
            </p>
          </div>
          <RunList runs={runs} timeZone={timeZone} />
        </section>
      )}
    </div>
  )
}

const linkTo = (id: string) => (there: string) => <a href={`/import/${id}`}>{there}</a>

function SyncUnderWay({ id }: { id: string }) {
  return (
    <Notice>
      <RichText words={words.syncUnderWay} marks={{ a: linkTo(id) }} />
    </Notice>
  )
}
