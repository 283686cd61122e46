import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fold } from '#app/components/user-edits/fold.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ListCard } from '#app/components/lists/list-card.tsx'
import { ListForm } from '#app/components/lists/list-form.tsx'
import { listPath } from '#app/domain/list-path.ts'
import { listsPage } from '#app/server/lists/lists-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { listsWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = ({ request }: LoaderFunctionArgs) => listsPage(runtime().db, viewerOf(request))

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Lists() {
  const { lists, favourites } = useLoaderData<typeof loader>()
  return (
    <div className="page stack">
      <header className="list-head">
        <h1>{words.heading}</h1>
        <Fold icon="list" label={words.newList}>
          <ListForm key={lists.length} verb={words.make} />
        </Fold>
      </header>
      {lists.length === 0 && favourites.entries === 0 ? (
        <EmptyState icon="list" heading={words.emptyHeading}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <ul className="group-grid">
          {favourites.entries > 0 && (
            <li>
              <ListCard list={favourites} to="/lists/favourites" />
            </li>
          )}
          {lists.map((list) => (
            <li key={list.id}>
              <ListCard list={list} to={listPath(list.id, list.name)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
