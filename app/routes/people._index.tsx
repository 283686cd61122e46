import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { PersonCard } from '#app/components/people/person-card.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { readPageNumber } from '#app/domain/page-number.ts'
import { peopleParts, peoplePath } from '#app/domain/people-list.ts'
import { peoplePage } from '#app/server/people/people-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { peopleWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const part = peopleParts.find((name) => name === query.get('part')) ?? 'acting'
  const page = readPageNumber(query.get('page'))
  return { part, ...(await peoplePage(runtime(), viewerOf(request), { part, page })) }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

const ON_FIRST_SCREEN = 10

export default function People() {
  const { part, people, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="page stack">
      <header className="page-head">
        <h1>{words.heading}</h1>
        {total > 0 && <p className="page-head-note figures">{words.seenTwice(total)}</p>}
      </header>
      <Tabs
        label={words.part}
        tabs={[
          { to: peoplePath('acting'), label: words.parts.acting, current: part === 'acting' },
          { to: peoplePath('directing'), label: words.parts.directing, current: part === 'directing' },
        ]}
      />
      {people.length === 0 ? (
        <EmptyState
          icon="star"
          heading={words.emptyHeading}
          actions={<ButtonLink to="/library">{words.look}</ButtonLink>}
        >
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <ul className="people-grid">
          {people.map((person, index) => (
            <li key={person.id}>
              <PersonCard person={person} eager={index < ON_FIRST_SCREEN} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => peoplePath(part, number)} />
    </div>
  )
}
