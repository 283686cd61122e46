import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { StatsView } from '#app/components/stats/stats-view.tsx'
import { runtime } from '#app/server/runtime.ts'
import { statsPage } from '#app/server/stats/stats-page.ts'
import { statsWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = ({ request }: LoaderFunctionArgs) =>
  statsPage(runtime(), viewerOf(request), { year: null })

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Stats() {
  const stats = useLoaderData<typeof loader>()
  if (stats.figures.plays + stats.ratings.total > 0) return <StatsView stats={stats} />
  return (
    <div className="page">
      <EmptyState
        icon="stats"
        level={1}
        heading={words.nothingYet.heading}
        actions={
          <ButtonLink to="/import" tone="primary" icon="import">
            {words.nothingYet.import}
          </ButtonLink>
        }
      >
        <p>{words.nothingYet.words}</p>
      </EmptyState>
    </div>
  )
}
