import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { PersonCard } from '#app/components/people/person-card.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { plural } from '#app/domain/format/plural.ts'
import { peopleParts, peoplePath } from '#app/domain/people-list.ts'
import { peoplePage } from '#app/server/people/people-page.ts'
import { runtime } from '#app/server/runtime.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const part = peopleParts.find((name) => name === query.get('part')) ?? 'acting'
  const page = Number.parseInt(query.get('page') ?? '1', 10) || 1
  return { part, ...(await peoplePage(runtime(), { part, page })) }
}

export const meta: MetaFunction = () => [{ title: 'People · Reelmark' }]

const ON_FIRST_SCREEN = 10

export default function People() {
  const { part, people, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="page stack">
      <header className="page-head">
        <h1>People</h1>
        {total > 0 && (
          <p className="page-head-note figures">
            {plural(total, 'person', 'people')} you have seen in two titles or more
          </p>
        )}
      </header>
      <Tabs
        label="Part"
        tabs={[
          { to: peoplePath('acting'), label: 'Actors', current: part === 'acting' },
          { to: peoplePath('directing'), label: 'Directors', current: part === 'directing' },
        ]}
      />
      {people.length === 0 ? (
        <EmptyState
          icon="star"
          heading="Nobody twice so far"
          actions={<ButtonLink to="/library">Look through the library</ButtonLink>}
        >
          <p>Whoever you see in two titles or more stands here, as soon as TMDB has told who took part.</p>
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
