import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { BingeSeriesList } from '#app/components/import/binge-series-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { switchedSentence } from '#app/format/binge-words.ts'
import { readPageNumber } from '#app/domain/page-number.ts'
import { bingePage } from '#app/server/import-pages/binge-page.ts'
import { switchSeries } from '#app/server/user-edits/switch-binge-series.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { bingeWords as words, commonWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

const SERIES_A_PAGE = 15

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const { series, plays } = await bingePage(runtime(), viewerOf(request))
  const only = query.has('series') ? Number(query.get('series')) : null
  const asked = only === null ? series : series.filter(({ id }) => id === only)
  const pages = Math.max(1, Math.ceil(asked.length / SERIES_A_PAGE))
  const page = Math.min(pages, readPageNumber(query.get('page')))
  return {
    plays,
    moved: series.filter(({ isApplied }) => isApplied).length,
    putBack: series.filter(({ isApplied }) => !isApplied).length,
    series: asked.slice((page - 1) * SERIES_A_PAGE, page * SERIES_A_PAGE),
    isOne: only !== null,
    page,
    pages,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = form.get('intent')
  if (intent !== 'apply' && intent !== 'put-back')
    return data({ problem: commonWords.notOfThisPage }, { status: 400 })
  const titleId = form.has('titleId') ? Number(form.get('titleId')) : null
  const { series } = await bingePage(runtime(), viewerOf(request))
  if (titleId !== null && !series.some(({ id }) => id === titleId))
    return data({ problem: words.notOfRule }, { status: 404 })
  const isApplied = intent === 'apply'
  const { changeId, plays } = await switchSeries(runtime(), viewerOf(request), { titleId, isApplied })
  const flash = { message: switchedSentence(plays, isApplied), changeId: plays > 0 ? changeId : null }
  return redirect(`/import/binge-days${new URL(request.url).search}`, {
    headers: flashHeaders(runtime(), flash),
  })
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function BingeDays() {
  const page = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  const { series, moved, putBack, isOne } = page
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <h1>{words.heading}</h1>
        <p className="prose">{words.intro}</p>
      </div>
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {moved + putBack === 0 ? (
        <EmptyState
          icon="calendar"
          heading={words.noneHeading}
          actions={
            <ButtonLink to="/import" icon="import">
              {words.importFromTrakt}
            </ButtonLink>
          }
        >
          <p>{words.none}</p>
        </EmptyState>
      ) : (
        <section className="stack" aria-labelledby="series">
          <div className="preview-head">
            <h2 id="series">{isOne ? words.oneSeries : standsWords(page)}</h2>
            {isOne ? <Link to="/import/binge-days">{words.allSeries}</Link> : <SwitchAll page={page} />}
          </div>
          {series.length === 0 && <p className="muted">{words.noneOfSeries}</p>}
          <BingeSeriesList series={series} isOpen={isOne} />
          <Pagination
            page={page.page}
            pages={page.pages}
            hrefFor={(number) => `/import/binge-days${number > 1 ? `?page=${number}` : ''}`}
          />
        </section>
      )}
    </div>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function standsWords({ plays, moved, putBack }: Page): string {
  if (moved === 0) return words.allPutBack(putBack)
  return putBack === 0 ? words.moved(plays, moved) : words.movedAndPutBack(plays, moved, putBack)
}

function SwitchAll({ page: { moved, putBack } }: { page: Page }) {
  return (
    <Form method="post" className="row" preventScrollReset>
      {moved > 0 && (
        <Button name="intent" value="put-back" icon="undo">
          {words.putAllBack}
        </Button>
      )}
      {putBack > 0 && (
        <Button name="intent" value="apply" icon="calendar">
          {words.applyToAll}
        </Button>
      )}
    </Form>
  )
}
