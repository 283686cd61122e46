import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { imageSources } from '#app/components/ui/image-source.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PosterCard } from '#app/components/cards/poster-card.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { titleColours } from '#app/components/ui/title-colours.ts'
import { TmdbCard } from '#app/components/tmdb/tmdb-card.tsx'
import { UnlistButton } from '#app/components/tmdb/found-actions.tsx'
import { collectionPath } from '#app/domain/collection-path.ts'
import { formatDay } from '#app/format/day.ts'
import { franchiseName } from '#app/domain/franchise-name.ts'
import { type FranchisePart, franchiseProgress } from '#app/domain/franchise.ts'
import { idFromParam } from '#app/domain/title-path.ts'
import { type CollectionPage, collectionPage } from '#app/server/collections/collection-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { collectionWords as words, commonWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = idFromParam(params['slug'])
  const page = id === null || id === 0 ? undefined : await collectionPage(runtime(), viewerOf(request), id)
  if (!page) throw new Response(words.unknown, { status: 404 })
  const { pathname, search } = new URL(request.url)
  const address = collectionPath(page.id, page.name)
  if (pathname !== address) throw redirect(address + search, 301)
  return page
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? commonWords.pageTitleFor(data.name) : commonWords.notFoundPageTitle },
]

export default function Collection() {
  const page = useLoaderData<typeof loader>()
  return (
    <article>
      <Head page={page} />
      <div className="page stack-l">
        {page.incomplete !== null && <Notice tone="warning">{words.incomplete(page.incomplete)}</Notice>}
        <section aria-label={words.parts}>
          <ol className="poster-grid" data-soft="">
            {page.parts.map((part) => (
              <li key={part.tmdbId} data-missing={part.owned ? undefined : ''}>
                {part.owned ? (
                  <div className="tmdb-card">
                    <PosterCard title={part.owned} note={ownedNote(part)} />
                    {part.owned.isListed && <UnlistButton title={{ ...part, kind: 'movie' }} />}
                  </div>
                ) : (
                  <TmdbCard title={{ ...part, kind: 'movie' }} note={missingNote(part)} />
                )}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </article>
  )
}

function Head({ page }: { page: CollectionPage }) {
  const { watched, out } = franchiseProgress(page.parts)
  const progress = out === 0 ? words.nothingOut : words.watchedOf(watched, out)
  return (
    <header className="stage title-stage" style={titleColours(page.name)}>
      <div className="stage-picture" aria-hidden="true">
        {page.backdropPath !== null && (
          <img
            {...imageSources('backdrop', page.backdropPath)}
            sizes="100vw"
            alt=""
            width={1280}
            height={720}
          />
        )}
      </div>
      <div className="title-poster">
        <Poster
          name={franchiseName(page.name)}
          path={page.posterPath}
          eager
          sizes="(min-width: 56rem) 18rem, 9rem"
        />
      </div>
      <div className="title-words">
        <h1 className="title-name">{page.name}</h1>
        <div className="franchise-progress">
          <span>{progress}</span>
          <ProgressBar label={progress} value={watched} max={out} />
        </div>
        {page.overview !== null && <p className="title-overview">{page.overview}</p>}
      </div>
    </header>
  )
}

function ownedNote({ owned, year, releaseDate, isUnreleased }: FranchisePart): string {
  const isWatched = (owned?.plays ?? 0) > 0
  const state = isWatched ? words.watched : owned?.isListed ? commonWords.onWatchlist : words.notWatched
  if (isUnreleased && releaseDate !== null) return `${state} · ${formatDay(releaseDate)}`
  return [year, state].filter((part) => part !== null).join(' · ')
}

function missingNote({ year, releaseDate, isUnreleased }: FranchisePart): string {
  if (releaseDate === null) return commonWords.noDateYet
  return isUnreleased ? words.comesOut(formatDay(releaseDate)) : String(year)
}
