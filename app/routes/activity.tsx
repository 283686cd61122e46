import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ActivityList } from '#app/components/activity/activity-list.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { activityPage } from '#app/server/activity/activity-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { activityWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = Number.parseInt(new URL(request.url).searchParams.get('page') ?? '1', 10) || 1
  return activityPage(runtime(), viewerOf(request), asked)
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

const pathOf = (page: number) => (page > 1 ? `/activity?page=${page}` : '/activity')

export default function ActivityRoute() {
  const { changes, timeZone, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="page page-narrow stack-l">
      <header className="stack">
        <h1>{words.heading}</h1>
        <p className="muted prose">{words.intro}</p>
      </header>
      {changes.length === 0 ? (
        <EmptyState
          icon="history"
          heading={words.none.heading}
          actions={
            <ButtonLink to="/import" tone="primary" icon="import">
              {words.none.importIt}
            </ButtonLink>
          }
        >
          <p>{words.none.words}</p>
        </EmptyState>
      ) : (
        <ActivityList changes={changes} timeZone={timeZone} returnTo={pathOf(page)} />
      )}
      <Pagination page={page} pages={pages} hrefFor={pathOf} />
    </div>
  )
}
