import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { PosterGrid } from '#app/components/cards/poster-grid.tsx'
import { readPageNumber } from '#app/domain/page-number.ts'
import { favouritesPage } from '#app/server/lists/favourites-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, favouritesWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export function loader({ request }: LoaderFunctionArgs) {
  const page = readPageNumber(new URL(request.url).searchParams.get('page'))
  return favouritesPage(runtime().db, viewerOf(request), page)
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Favourites() {
  const { titles, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="page stack">
      <header className="stack">
        <p className="overline">
          <Link to="/lists">{words.lists}</Link>
        </p>
        <h1>{words.heading}</h1>
        {total > 0 && <p className="muted">{commonWords.titles(total)}</p>}
      </header>
      {total === 0 ? (
        <EmptyState icon="heart" heading={words.emptyHeading}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <PosterGrid titles={titles} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => `/lists/favourites?page=${number}`} />
    </div>
  )
}
