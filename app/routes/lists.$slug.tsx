import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Fold } from '#app/components/user-edits/fold.tsx'
import { EditForm } from '#app/components/user-edits/edit-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ListEntryCard } from '#app/components/lists/list-entry-card.tsx'
import { ListForm } from '#app/components/lists/list-form.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { listPath } from '#app/domain/list-path.ts'
import { idFromParam } from '#app/domain/title-path.ts'
import { listPage } from '#app/server/lists/list-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, listWords as words, noSuchWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = idFromParam(params['slug'])
  const list = id === null ? undefined : await listPage(runtime().db, viewerOf(request), id)
  if (!list) throw new Response(noSuchWords.list, { status: 404 })
  const { pathname, search } = new URL(request.url)
  const address = listPath(list.id, list.name)
  if (pathname !== address) throw redirect(address + search, 301)
  return list
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? commonWords.pageTitleFor(data.name) : commonWords.notFoundPageTitle },
]

export default function List() {
  const list = useLoaderData<typeof loader>()
  const { entries, unmatched } = list
  return (
    <div className="page stack">
      <header className="stack">
        <p className="overline">
          <Link to="/lists">{words.lists}</Link>
        </p>
        <h1>{list.name}</h1>
        {list.description !== null && <p className="prose list-about">{list.description}</p>}
        {entries.length > 0 && <p className="muted">{words.entries(entries.length)}</p>}
        <div className="by-hand">
          <Fold icon="note" label={words.rename}>
            <ListForm list={list} verb={commonWords.save} />
          </Fold>
          <EditForm intent="delete-list" fields={{ listId: list.id }} returnTo="/lists">
            <Button icon="close">{words.deleteIt}</Button>
          </EditForm>
        </div>
      </header>
      {entries.length === 0 && (
        <EmptyState icon="list" heading={words.emptyHeading}>
          <p>{words.empty}</p>
        </EmptyState>
      )}
      <ol className="poster-grid list-entries">
        {entries.map((entry, index) => (
          <ListEntryCard
            key={entry.id}
            entry={entry}
            place={index + 1}
            isLast={index === entries.length - 1}
          />
        ))}
      </ol>
      {unmatched.length > 0 && (
        <section className="stack">
          <h2>{words.unmatchedHeading}</h2>
          <ul className="look-list">
            {unmatched.map((title) => (
              <li key={title.titleId}>
                <strong>{title.name}</strong>
                <Link to={`/match/${title.titleId}`}>
                  <ScreenReaderText words={words.match(title.name)} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
