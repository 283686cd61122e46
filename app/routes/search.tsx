import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { CollectionCard } from '#app/components/collections/collection-card.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PersonCard } from '#app/components/people/person-card.tsx'
import { PosterGrid } from '#app/components/poster-grid.tsx'
import { FoundStories } from '#app/components/search/found-stories.tsx'
import { NothingFound } from '#app/components/search/nothing-found.tsx'
import { TmdbCard } from '#app/components/tmdb/tmdb-card.tsx'
import { plural } from '#app/domain/format/plural.ts'
import { runtime } from '#app/server/runtime.ts'
import { searchPage, type SearchPage } from '#app/server/search/search-page.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200)
  return { q, ...(await searchPage(runtime(), q)) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.q ? `${data.q} · Search · Reelmark` : 'Search · Reelmark' },
]

export default function Search() {
  const { q, ...finds } = useLoaderData<typeof loader>()
  const isSearching = useNavigation().location?.pathname === '/search'
  return (
    <div className="page stack-l">
      <div className="search-head">
        <h1>Search</h1>
        <Form role="search" className="search-form" action="/search">
          <label htmlFor="q" className="visually-hidden">
            Title, person or franchise
          </label>
          <input
            id="q"
            key={q}
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            placeholder="Title, person or franchise"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={200}
          />
          <Button tone="primary" icon="search" aria-busy={isSearching}>
            Search
          </Button>
        </Form>
      </div>
      <p className="visually-hidden" role="status">
        {q === '' ? '' : resultWords(finds)}
      </p>
      <Answer q={q} finds={finds} />
    </div>
  )
}

function Answer({ q, finds }: { q: string; finds: SearchPage }) {
  if (q === '') return <Hint />
  const isNowhere = finds.elsewhere.kind === 'found' && finds.elsewhere.titles.length === 0
  if (isNowhere && isEmpty(finds)) return <NothingFound q={q} />
  return (
    <>
      <Finds q={q} finds={finds} />
      <OnTmdb elsewhere={finds.elsewhere} />
    </>
  )
}

const isEmpty = ({ library, people, collections, stories }: SearchPage) =>
  library.length + people.length + collections.length + stories.length === 0

function Hint() {
  return (
    <div className="stack">
      <p className="prose">
        Titles, people and franchises of your library come first, then what their stories tell of. A slip of
        the keyboard does no harm, and accents and capitals do not matter.
      </p>
      <div className="row">
        <ButtonLink to="/discover" icon="star">
          Discover
        </ButtonLink>
        <ButtonLink to="/people">People</ButtonLink>
        <ButtonLink to="/collections">Collections</ButtonLink>
      </div>
    </div>
  )
}

function Finds({ q, finds }: { q: string; finds: SearchPage }) {
  const { library, people, collections, stories, isClose } = finds
  if (isEmpty(finds))
    return <p className="muted">Nothing in your library is called “{q}”, and nothing comes close.</p>
  return (
    <>
      {isClose && <p className="muted">Nothing in your library is called “{q}”. This comes close:</p>}
      {library.length > 0 && (
        <section className="stack" aria-labelledby="in-library">
          <h2 id="in-library">In your library</h2>
          <PosterGrid titles={library} />
        </section>
      )}
      {people.length > 0 && (
        <section className="stack" aria-labelledby="people">
          <h2 id="people">People</h2>
          <ul className="people-grid">
            {people.map((person) => (
              <li key={person.id}>
                <PersonCard person={person} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {collections.length > 0 && (
        <section className="stack" aria-labelledby="collections">
          <h2 id="collections">Collections</h2>
          <ul className="poster-grid">
            {collections.map((collection) => (
              <li key={collection.id}>
                <CollectionCard collection={collection} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {stories.length > 0 && (
        <section className="stack" aria-labelledby="stories">
          <h2 id="stories">In their stories</h2>
          <FoundStories stories={stories} />
        </section>
      )}
    </>
  )
}

function OnTmdb({ elsewhere }: { elsewhere: SearchPage['elsewhere'] }) {
  if (elsewhere.kind === 'not-asked') return null
  return (
    <section className="stack" aria-labelledby="on-tmdb">
      <h2 id="on-tmdb">Not in your library</h2>
      {elsewhere.kind === 'not-configured' && (
        <Notice>
          TMDB is searched as well once there is a key. It is free: get one at themoviedb.org, under Settings,
          API, and set it as <code>TMDB_API_KEY</code> in <code>.env</code>.
        </Notice>
      )}
      {elsewhere.kind === 'away' && (
        <Notice tone="warning">
          {elsewhere.reason} What is in your library is shown all the same; try again later.
        </Notice>
      )}
      {elsewhere.kind === 'found' && <TmdbTitles titles={elsewhere.titles} />}
    </section>
  )
}

type Found = Extract<SearchPage['elsewhere'], { kind: 'found' }>['titles']

function TmdbTitles({ titles }: { titles: Found }) {
  if (titles.length === 0) return <p className="muted">TMDB knows no other title of this name.</p>
  return (
    <ul className="poster-grid">
      {titles.map((title) => (
        <li key={`${title.kind}-${title.tmdbId}`}>
          <TmdbCard title={title} />
        </li>
      ))}
    </ul>
  )
}

function resultWords({ library, people, collections, isClose, elsewhere }: SearchPage): string {
  const found = [
    plural(library.length, 'title'),
    people.length > 0 ? plural(people.length, 'person', 'people') : null,
    collections.length > 0 ? plural(collections.length, 'collection') : null,
  ].filter((part) => part !== null)
  const others =
    elsewhere.kind === 'found' ? `, ${plural(elsewhere.titles.length, 'more title')} at TMDB` : ''
  return `${isClose ? 'Close to it: ' : ''}${found.join(', ')} in your library${others}.`
}
