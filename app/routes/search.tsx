import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { CollectionCard } from '#app/components/collections/collection-card.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PersonCard } from '#app/components/people/person-card.tsx'
import { PosterGrid } from '#app/components/cards/poster-grid.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { FoundStories } from '#app/components/search/found-stories.tsx'
import { NothingFound } from '#app/components/search/nothing-found.tsx'
import { TmdbCard } from '#app/components/tmdb/tmdb-card.tsx'
import { runtime } from '#app/server/runtime.ts'
import { searchPage, type SearchPage } from '#app/server/search/search-page.ts'
import { searchPageWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

/** A pasted address may be long; what is searched for is cut where it is read. */
const LONGEST_QUESTION = 2000

export async function loader({ request }: LoaderFunctionArgs) {
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUESTION)
  return { q, ...(await searchPage(runtime(), viewerOf(request), q)) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.q ? words.pageTitleFor(data.q) : words.pageTitle },
]

export default function Search() {
  const { q, ...finds } = useLoaderData<typeof loader>()
  const isSearching = useNavigation().location?.pathname === '/search'
  return (
    <div className="page stack-l">
      <div className="search-head">
        <h1>{words.heading}</h1>
        <Form role="search" className="search-form" action="/search">
          <label htmlFor="q" className="visually-hidden">
            {words.what}
          </label>
          <input
            id="q"
            key={q}
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            placeholder={words.what}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={LONGEST_QUESTION}
          />
          <Button tone="primary" icon="search" aria-busy={isSearching}>
            {words.submit}
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
      <p className="prose">{words.hint}</p>
      <div className="row">
        <ButtonLink to="/discover" icon="star">
          {words.discover}
        </ButtonLink>
        <ButtonLink to="/people">{words.people}</ButtonLink>
        <ButtonLink to="/collections">{words.collections}</ButtonLink>
      </div>
    </div>
  )
}

function Finds({ q, finds }: { q: string; finds: SearchPage }) {
  const { library, people, collections, stories, isClose } = finds
  if (isEmpty(finds)) return <p className="muted">{words.nothing(q)}</p>
  return (
    <>
      {isClose && <p className="muted">{words.close(q)}</p>}
      {library.length > 0 && (
        <section className="stack" aria-labelledby="in-library">
          <h2 id="in-library">{words.inLibrary}</h2>
          <PosterGrid titles={library} />
        </section>
      )}
      {people.length > 0 && (
        <section className="stack" aria-labelledby="people">
          <h2 id="people">{words.people}</h2>
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
          <h2 id="collections">{words.collections}</h2>
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
          <h2 id="stories">{words.inStories}</h2>
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
      <h2 id="on-tmdb">{words.notInLibrary}</h2>
      {elsewhere.kind === 'not-configured' && (
        <Notice>
          <RichText words={words.noKey} />
        </Notice>
      )}
      {elsewhere.kind === 'away' && <Notice tone="warning">{words.away(elsewhere.reason)}</Notice>}
      {elsewhere.kind === 'found' && <TmdbTitles titles={elsewhere.titles} />}
    </section>
  )
}

type Found = Extract<SearchPage['elsewhere'], { kind: 'found' }>['titles']

function TmdbTitles({ titles }: { titles: Found }) {
  if (titles.length === 0) return <p className="muted">{words.noneAtTmdb}</p>
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
  return words.results({
    titles: library.length,
    people: people.length,
    collections: collections.length,
    isClose,
    atTmdb: elsewhere.kind === 'found' ? elsewhere.titles.length : null,
  })
}
