import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { CollectionsHead } from '#app/components/collections/collections-head.tsx'
import { CollectionCard } from '#app/components/collections/collection-card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { dayIn } from '#app/domain/calendar-day.ts'
import { readPageNumber } from '#app/domain/page-number.ts'
import { prefetchParts } from '#app/server/collections/prefetch-parts.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { collectionsPage } from '#app/server/collections/collections-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { collectionsWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const parts = runtime()
  const now = parts.clock.now()
  const asked = readPageNumber(new URL(request.url).searchParams.get('page'))
  const today = dayIn(await userTimeZone(parts, viewerOf(request)), now)
  const page = await collectionsPage({ db: parts.db, now, today }, viewerOf(request), asked)
  void prefetchParts(
    parts,
    page.collections.filter(({ out }) => out === null).map(({ id }) => id),
  )
  return page
}

const words = collectionsWords.franchises

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Collections() {
  const { collections, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="page stack">
      <CollectionsHead current={words.heading} note={total > 0 ? words.inLibrary(total) : null} />
      {collections.length === 0 ? (
        <EmptyState
          icon="film"
          heading={words.emptyHeading}
          actions={<ButtonLink to="/library?kind=movie">{words.look}</ButtonLink>}
        >
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <ul className="poster-grid">
          {collections.map((collection) => (
            <li key={collection.id}>
              <CollectionCard collection={collection} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => `/collections?page=${number}`} />
    </div>
  )
}
