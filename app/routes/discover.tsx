import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PosterCard } from '#app/components/poster-card.tsx'
import { TmdbCard } from '#app/components/tmdb/tmdb-card.tsx'
import { UnlistButton } from '#app/components/tmdb/found-actions.tsx'
import { type TrendingTitle, discoverPage } from '#app/server/discover/discover-page.ts'
import { runtime } from '#app/server/runtime.ts'

export const loader = () => discoverPage(runtime())

export const meta: MetaFunction = () => [{ title: 'Discover · Reelmark' }]

export default function Discover() {
  const page = useLoaderData<typeof loader>()
  return (
    <div className="page stack-l">
      <header className="page-head">
        <h1>Discover</h1>
        {page.kind === 'found' && <p className="page-head-note">What people look up at TMDB this week</p>}
      </header>
      {page.kind === 'not-configured' && <NoKey />}
      {page.kind === 'away' && (
        <EmptyState
          icon="television"
          heading="Nothing to discover right now"
          actions={<ButtonLink to="/discover">Try again</ButtonLink>}
        >
          <p>{page.reason} Your library is all here in the meantime.</p>
        </EmptyState>
      )}
      {page.kind === 'found' && (
        <>
          <Trending heading="Movies" titles={page.movies} />
          <Trending heading="Series" titles={page.series} />
        </>
      )}
    </div>
  )
}

function Trending({ heading, titles }: { heading: string; titles: TrendingTitle[] }) {
  if (titles.length === 0) return null
  return (
    <section className="stack" aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="poster-grid" data-soft="">
        {titles.map((title) => (
          <li key={title.tmdbId}>
            {title.owned ? (
              <div className="tmdb-card">
                <PosterCard title={title.owned} note={ownedNote(title.owned)} />
                {title.owned.isListed && <UnlistButton title={title} />}
              </div>
            ) : (
              <TmdbCard title={title} note={title.year === null ? 'No date yet' : String(title.year)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ownedNote({ isSeen, isListed }: { isSeen: boolean; isListed: boolean }): string {
  if (isSeen) return 'In your library, seen'
  return isListed ? 'On the watchlist' : 'In your library'
}

function NoKey() {
  return (
    <EmptyState
      icon="star"
      heading="Discovering needs a key for TMDB"
      actions={<ButtonLink to="/library">Back to the library</ButtonLink>}
    >
      <p>
        It is free: get one at themoviedb.org, under Settings, API, and set it as <code>TMDB_API_KEY</code> in{' '}
        <code>.env</code>.
      </p>
    </EmptyState>
  )
}
