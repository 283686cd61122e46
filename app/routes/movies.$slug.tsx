import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MovieActions } from '#app/components/user-edits/title-actions.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { CastShelf } from '#app/components/title/cast-shelf.tsx'
import { MetadataNote } from '#app/components/title/metadata-note.tsx'
import { OwnWords } from '#app/components/title/own-words.tsx'
import { PlayList } from '#app/components/title/play-list.tsx'
import { TitleFacts } from '#app/components/title/title-facts.tsx'
import { TitleHeader } from '#app/components/title/title-header.tsx'
import { idFromParam, titlePath } from '#app/domain/title-path.ts'
import { moviePage } from '#app/server/library/movie-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, movieWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = idFromParam(params['slug'])
  const page = id === null ? undefined : await moviePage(runtime(), viewerOf(request), id)
  if (!page) throw new Response(words.notInLibrary, { status: 404 })
  const { pathname, search } = new URL(request.url)
  const address = titlePath('movie', page.movie.id, page.movie.name)
  if (pathname !== address) throw redirect(address + search, 301)
  return page
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? commonWords.pageTitleFor(data.movie.name) : commonWords.notFoundPageTitle },
]

export default function Movie() {
  const { movie, credits, plays, timeZone, today } = useLoaderData<typeof loader>()
  return (
    <article>
      <TitleHeader title={movie}>
        <MovieActions movie={movie} isSeen={plays.length > 0} today={today} timeZone={timeZone} />
      </TitleHeader>
      <div className="page title-body">
        <MetadataNote title={movie} />
        <OwnWords title={movie} />
        <div className="title-columns">
          <section aria-labelledby="plays-heading">
            <h2 id="plays-heading">{plays.length === 0 ? words.notWatched : words.watched(plays.length)}</h2>
            {plays.length === 0 ? (
              <EmptyState icon="film" heading={words.noPlay}>
                <p>{words.noPlayWords}</p>
              </EmptyState>
            ) : (
              <PlayList plays={plays} timeZone={timeZone} today={today} />
            )}
          </section>
          <TitleFacts title={movie} crew={credits.crew} />
        </div>
        <CastShelf cast={credits.cast} />
      </div>
    </article>
  )
}
