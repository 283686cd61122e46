import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MovieActions } from '#app/components/by-hand/title-actions.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { CastShelf } from '#app/components/title/cast-shelf.tsx'
import { MetadataNote } from '#app/components/title/metadata-note.tsx'
import { OwnWords } from '#app/components/title/own-words.tsx'
import { PlayList } from '#app/components/title/play-list.tsx'
import { TitleFacts } from '#app/components/title/title-facts.tsx'
import { TitleHeader } from '#app/components/title/title-header.tsx'
import { plural } from '#app/domain/format/plural.ts'
import { idFromParam, titlePath } from '#app/domain/title-path.ts'
import { moviePage } from '#app/server/library/movie-page.ts'
import { runtime } from '#app/server/runtime.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = idFromParam(params['slug'])
  const page = id === null ? undefined : await moviePage(runtime(), id)
  if (!page) throw new Response('There is no such movie in the library.', { status: 404 })
  const { pathname, search } = new URL(request.url)
  const address = titlePath('movie', page.movie.id, page.movie.name)
  if (pathname !== address) throw redirect(address + search, 301)
  return page
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.movie.name} · Reelmark` : 'Not found · Reelmark' },
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
            <h2 id="plays-heading">
              {plays.length === 0
                ? 'Not watched yet'
                : `Watched ${plays.length === 1 ? 'once' : plural(plays.length, 'time')}`}
            </h2>
            {plays.length === 0 ? (
              <EmptyState icon="film" heading="No play so far">
                <p>Mark it watched above, or let Trakt tell; then it stands here with its day.</p>
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
