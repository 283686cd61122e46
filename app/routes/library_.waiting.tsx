import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { WaitingCard } from '#app/components/match/waiting-card.tsx'
import { WaitingNotice } from '#app/components/match/waiting-notice.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { waitingPage } from '#app/server/matching/waiting-titles.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, libraryWords, waitingWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = Number.parseInt(new URL(request.url).searchParams.get('page') ?? '1', 10) || 1
  const { db, enrichment } = runtime()
  return { ...(await waitingPage(db, viewerOf(request), asked)), tmdb: enrichment.state().state }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Waiting() {
  const { titles, page, pages, tmdb, ...waiting } = useLoaderData<typeof loader>()
  return (
    <div className="page stack-l">
      <header className="page-head">
        <div className="stack">
          <p className="overline">
            <Link to="/library">{libraryWords.heading}</Link>
          </p>
          <h1>{words.heading}</h1>
        </div>
        {waiting.total > 0 && <p className="page-head-note figures">{words.titles(waiting.total)}</p>}
      </header>
      <WaitingNotice waiting={waiting} tmdb={tmdb} hasLink={false} />
      {titles.length === 0 && (
        <EmptyState
          icon="check"
          heading={words.none.heading}
          actions={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
        >
          <p>{words.none.words}</p>
        </EmptyState>
      )}
      <ul className="poster-grid">
        {titles.map((title) => (
          <li key={title.id}>
            <WaitingCard title={title} />
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} hrefFor={(number) => `/library/waiting?page=${number}`} />
    </div>
  )
}
