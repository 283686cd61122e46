import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PosterCard } from '#app/components/cards/poster-card.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { TmdbCard } from '#app/components/tmdb/tmdb-card.tsx'
import { UnlistButton } from '#app/components/tmdb/found-actions.tsx'
import { type TrendingTitle, discoverPage } from '#app/server/discover/discover-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, discoverWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = ({ request }: LoaderFunctionArgs) => discoverPage(runtime(), viewerOf(request))

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Discover() {
  const page = useLoaderData<typeof loader>()
  return (
    <div className="page stack-l">
      <header className="page-head">
        <h1>{words.heading}</h1>
        {page.kind === 'found' && <p className="page-head-note">{words.intro}</p>}
      </header>
      {page.kind === 'not-configured' && <NoKey />}
      {page.kind === 'away' && (
        <EmptyState
          icon="television"
          heading={words.awayHeading}
          actions={<ButtonLink to="/discover">{words.tryAgain}</ButtonLink>}
        >
          <p>{words.away(page.reason)}</p>
        </EmptyState>
      )}
      {page.kind === 'found' && (
        <>
          <Trending heading={words.movies} titles={page.movies} />
          <Trending heading={words.series} titles={page.series} />
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
              <TmdbCard
                title={title}
                note={title.year === null ? commonWords.noDateYet : String(title.year)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** That it is on the watchlist is said by the button below. */
function ownedNote({ isSeen, isListed, year }: NonNullable<TrendingTitle['owned']>): string {
  if (isSeen) return words.ownedSeen
  if (!isListed) return words.owned
  return year === null ? commonWords.noDateYet : String(year)
}

function NoKey() {
  return (
    <EmptyState
      icon="star"
      heading={words.noKeyHeading}
      actions={<ButtonLink to="/library">{words.backToLibrary}</ButtonLink>}
    >
      <p>
        <RichText words={words.noKey} />
      </p>
    </EmptyState>
  )
}
