import type { ReactNode } from 'react'
import { formatDay } from '#app/domain/format/day.ts'
import { plural } from '#app/domain/format/plural.ts'
import type { Credit, TitleDetails } from '#app/domain/title-details.ts'
import { Icon } from '../icon.tsx'

/** What is known of a title besides its story, as a list of terms. Unknown terms are left out. */
export function TitleFacts({ title, crew }: { title: TitleDetails; crew: Credit[] }) {
  const facts = factsOf(title, crew).filter((fact) => fact.text !== null)
  return (
    <section className="title-aside" aria-labelledby="facts-heading">
      <h2 id="facts-heading">Facts</h2>
      <dl className="facts">
        {facts.map((fact) => (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
      <OutsideLinks title={title} />
    </section>
  )
}

function factsOf(title: TitleDetails, crew: Credit[]): { term: string; text: ReactNode }[] {
  const withJob = (job: string) =>
    namesOf(crew.filter((c) => c.role.split(', ').includes(job)).map((c) => c.name))
  return [
    { term: 'Directed by', text: title.kind === 'movie' ? withJob('Director') : null },
    { term: 'Created by', text: namesOf(title.creators) },
    { term: 'Written by', text: withJob('Screenplay') ?? withJob('Writer') },
    {
      term: title.kind === 'movie' ? 'Released' : 'First aired',
      text: title.releaseDate && formatDay(title.releaseDate),
    },
    { term: 'Last aired', text: title.lastAirDate && formatDay(title.lastAirDate) },
    { term: 'Status', text: title.productionStatus },
    { term: 'Network', text: namesOf(title.networks) },
    { term: 'Studio', text: namesOf(title.studios.slice(0, 3)) },
    { term: 'Part of', text: title.collection?.name ?? null },
    { term: 'TMDB', text: tmdbWords(title) },
  ]
}

const namesOf = (names: string[]): string | null => (names.length === 0 ? null : names.join(', '))

function tmdbWords({ tmdbRating, tmdbVotes }: TitleDetails): string | null {
  if (tmdbRating === null) return null
  return tmdbVotes === null
    ? tmdbRating.toFixed(1)
    : `${tmdbRating.toFixed(1)} of ${plural(tmdbVotes, 'vote')}`
}

function OutsideLinks({ title }: { title: TitleDetails }) {
  const { tmdb, imdb } = title.ids
  return (
    <ul className="outside-links">
      {title.trailers.slice(0, 3).map((trailer) => (
        <li key={trailer.key}>
          <OutsideLink
            href={`https://www.youtube.com/watch?v=${encodeURIComponent(trailer.key)}`}
            icon="play"
          >
            {trailer.name}
          </OutsideLink>
        </li>
      ))}
      {imdb !== null && (
        <li>
          <OutsideLink href={`https://www.imdb.com/title/${encodeURIComponent(imdb)}/`} icon="external">
            IMDb
          </OutsideLink>
        </li>
      )}
      {tmdb !== null && (
        <li>
          <OutsideLink
            href={`https://www.themoviedb.org/${title.kind === 'movie' ? 'movie' : 'tv'}/${tmdb}`}
            icon="external"
          >
            TMDB
          </OutsideLink>
        </li>
      )}
    </ul>
  )
}

function OutsideLink({
  href,
  icon,
  children,
}: {
  href: string
  icon: 'play' | 'external'
  children: ReactNode
}) {
  return (
    <a href={href} rel="noopener noreferrer" className="pill">
      <Icon name={icon} />
      {children}
    </a>
  )
}
