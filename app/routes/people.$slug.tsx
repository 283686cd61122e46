import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PersonHeader } from '#app/components/people/person-header.tsx'
import { PersonTitles } from '#app/components/people/person-titles.tsx'
import { TmdbCard } from '#app/components/tmdb/tmdb-card.tsx'
import { libraryPath } from '#app/domain/library-filters.ts'
import type { FilmographyEntry } from '#app/domain/person-page.ts'
import { personPath } from '#app/domain/person-path.ts'
import { idFromParam } from '#app/domain/title-path.ts'
import { type Filmography, personPage } from '#app/server/people/person-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, personWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = idFromParam(params['slug'])
  const page = id === null || id === 0 ? undefined : await personPage(runtime(), viewerOf(request), id)
  if (!page) throw new Response(words.unknown, { status: 404 })
  const { pathname, search } = new URL(request.url)
  const address = personPath(page.person.id, page.person.name)
  if (pathname !== address) throw redirect(address + search, 301)
  return page
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? commonWords.pageTitleFor(data.person.name) : commonWords.notFoundPageTitle },
]

export default function Person() {
  const { person, acted, made, unseen, filmography, today } = useLoaderData<typeof loader>()
  const owned = acted.length + made.length + unseen.length
  return (
    <article className="page stack-l">
      <PersonHeader person={person} acted={acted.length} made={made.length} today={today} />
      {acted.length + made.length === 0 && (
        <EmptyState icon="film" heading={words.notSeenHeading(person.name)}>
          <p>{words.notSeen}</p>
        </EmptyState>
      )}
      <PersonTitles heading={words.acted} titles={acted} />
      <PersonTitles heading={acted.length > 0 ? words.alsoMade : words.made} titles={made} />
      <PersonTitles heading={words.unseen} titles={unseen} />
      {owned > 1 && (
        <p className="small">
          <Link to={libraryPath({ person: person.id })}>{words.showInLibrary(owned)}</Link>
        </p>
      )}
      <Rest filmography={filmography} />
    </article>
  )
}

function Rest({ filmography }: { filmography: Filmography }) {
  if (filmography.kind === 'not-configured') return <Notice>{words.noKey}</Notice>
  if (filmography.kind === 'away') return <Notice tone="warning">{words.away(filmography.reason)}</Notice>
  const { titles, asSelf } = filmography
  return (
    <>
      {titles.length > 0 && (
        <section className="stack" aria-labelledby="rest-heading">
          <div className="section-head">
            <h2 id="rest-heading">{words.rest}</h2>
            <span className="faint small figures">{commonWords.titles(titles.length)}</span>
          </div>
          <TmdbTitles titles={titles} />
        </section>
      )}
      {asSelf.length > 0 && (
        <details className="fold">
          <summary>{words.asThemselves(asSelf.length)}</summary>
          <TmdbTitles titles={asSelf} />
        </details>
      )}
    </>
  )
}

const AT_FIRST = 36

function TmdbTitles({ titles }: { titles: FilmographyEntry[] }) {
  return (
    <>
      <TmdbGrid titles={titles.slice(0, AT_FIRST)} />
      {titles.length > AT_FIRST && (
        <details className="fold">
          <summary>{words.earlier(titles.length - AT_FIRST)}</summary>
          <TmdbGrid titles={titles.slice(AT_FIRST)} />
        </details>
      )}
    </>
  )
}

function TmdbGrid({ titles }: { titles: FilmographyEntry[] }) {
  return (
    <ul className="poster-grid">
      {titles.map((title) => (
        <li key={`${title.kind}-${title.tmdbId}`}>
          <TmdbCard title={title} note={noteOf(title)} />
        </li>
      ))}
    </ul>
  )
}

function noteOf({ year, roles, jobs }: FilmographyEntry): string {
  const part = roles[0] ?? jobs[0]
  return [year === null ? commonWords.noDateYet : String(year), part]
    .filter((each) => each !== undefined)
    .join(' · ')
}
