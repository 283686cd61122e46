import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Icon } from '#app/components/icon.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PosterGrid } from '#app/components/poster-grid.tsx'
import { Poster } from '#app/components/poster.tsx'
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
  const { q, library, elsewhere } = useLoaderData<typeof loader>()
  const isSearching = useNavigation().location?.pathname === '/search'
  return (
    <div className="page stack-l">
      <div className="search-head">
        <h1>Search</h1>
        <Form role="search" className="search-form" action="/search">
          <label htmlFor="q" className="visually-hidden">
            Title of a movie or series
          </label>
          <input
            id="q"
            key={q}
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            placeholder="Title of a movie or series"
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
        {q === '' ? '' : resultWords(library.length, elsewhere)}
      </p>
      {q === '' ? <Hint /> : <InLibrary q={q} titles={library} />}
      {q !== '' && <OnTmdb elsewhere={elsewhere} />}
    </div>
  )
}

function Hint() {
  return (
    <p className="muted">
      Your library is searched first, by any part of a title. Accents and capitals do not matter, and the
      original title is found too.
    </p>
  )
}

function InLibrary({ q, titles }: { q: string; titles: SearchPage['library'] }) {
  return (
    <section className="stack" aria-labelledby="in-library">
      <h2 id="in-library">In your library</h2>
      {titles.length === 0 ? (
        <p className="muted">Nothing in your library is called “{q}”.</p>
      ) : (
        <PosterGrid titles={titles} />
      )}
    </section>
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
          <a
            className="poster-card"
            href={tmdbAddress(title)}
            rel="noopener"
            title={title.overview ?? undefined}
          >
            <Poster
              name={title.name}
              year={title.year}
              path={title.posterPath}
              sizes="(min-width: 80rem) 12rem, (min-width: 40rem) 10rem, 30vw"
            />
            <span className="poster-card-name">{title.name}</span>
            <span className="poster-card-note search-elsewhere-note">
              {[title.kind === 'movie' ? 'Movie' : 'Series', title.year]
                .filter((part) => part !== null)
                .join(' · ')}
              <Icon name="external" />
              <span className="visually-hidden"> on themoviedb.org</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const tmdbAddress = (title: Found[number]) =>
  `https://www.themoviedb.org/${title.kind === 'movie' ? 'movie' : 'tv'}/${title.tmdbId}`

function resultWords(inLibrary: number, elsewhere: SearchPage['elsewhere']): string {
  const others =
    elsewhere.kind === 'found' ? `, ${plural(elsewhere.titles.length, 'more title')} at TMDB` : ''
  return `${plural(inLibrary, 'title')} in your library${others}.`
}
