import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { RunList } from '#app/components/import/run-list.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { readPageNumber } from '#app/domain/page-number.ts'
import { type RunsShown, runsPage, runsShown } from '#app/server/import-pages/runs-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { runListWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const show = runsShown.find((name) => name === query.get('show')) ?? null
  const page = readPageNumber(query.get('page'))
  return { ...(await runsPage(runtime(), viewerOf(request), { show, page })), show }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

const tabNames: { show: RunsShown | null; label: string }[] = [
  { show: null, label: words.tabs.all },
  { show: 'imports', label: words.tabs.imports },
  { show: 'syncs', label: words.tabs.syncs },
  { show: 'news', label: words.tabs.news },
  { show: 'errors', label: words.tabs.errors },
]

export default function Runs() {
  const { runs, timeZone, show, page, pages } = useLoaderData<typeof loader>()
  const tabs = tabNames.map((tab) => ({
    to: runsPath(tab.show),
    label: tab.label,
    current: tab.show === show,
  }))
  return (
    <div className="page page-narrow stack">
      <h1>{words.heading}</h1>
      <Tabs label={words.tabs.label} tabs={tabs} />
      {runs.length === 0 ? (
        <EmptyState
          icon="import"
          heading={show === null ? words.none : words.noneOfKind}
          actions={
            <ButtonLink to={show === null ? '/import' : runsPath(null)}>
              {show === null ? words.bring : words.seeAll}
            </ButtonLink>
          }
        />
      ) : (
        <RunList runs={runs} timeZone={timeZone} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => runsPath(show, number)} />
    </div>
  )
}

function runsPath(show: RunsShown | null, page = 1): string {
  const query = new URLSearchParams({
    ...(show !== null && { show }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return `/import/runs${query ? `?${query}` : ''}`
}
