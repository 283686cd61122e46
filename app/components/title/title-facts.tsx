import { Link } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'
import { collectionPath } from '#app/domain/collection-path.ts'
import { formatDay } from '#app/format/day.ts'
import { libraryPath } from '#app/domain/library-filters.ts'
import { ownedMediaWords } from '#app/format/owned-media.ts'
import { personPath } from '#app/domain/person-path.ts'
import type { Credit, TitleDetails } from '#app/domain/title-details.ts'
import { titleFactWords as words } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { AskAgain } from './metadata-note.tsx'

/** What is known of a title besides its story, as a list of terms. Unknown terms are left out. */
export function TitleFacts({ title, crew }: { title: TitleDetails; crew: Credit[] }) {
  const facts = factsOf(title, crew).filter((fact) => fact.text !== null)
  return (
    <section className="title-aside" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{words.heading}</h2>
      <dl className="title-terms">
        {facts.map((fact) => (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
      <OutsideLinks title={title} />
      <div className="row small muted">
        <Link to={`/match/${title.id}`} className="text-button">
          {words.wrongTitle}
        </Link>
        <AskAgain titleId={title.id}>{words.askTmdb}</AskAgain>
      </div>
    </section>
  )
}

function factsOf(title: TitleDetails, crew: Credit[]): { term: string; text: ReactNode }[] {
  const withJob = (job: string) => peopleOf(crew.filter((c) => c.role.split(', ').includes(job)))
  return [
    { term: words.directedBy, text: title.kind === 'movie' ? withJob('Director') : null },
    { term: words.createdBy, text: withJob('Creator') ?? namesOf(title.creators) },
    { term: words.writtenBy, text: withJob('Screenplay') ?? withJob('Writer') },
    {
      term: title.kind === 'movie' ? words.released : words.firstAired,
      text: title.releaseDate && formatDay(title.releaseDate),
    },
    { term: words.lastAired, text: title.lastAirDate && formatDay(title.lastAirDate) },
    { term: words.status, text: title.productionStatus },
    { term: words.network, text: namesOf(title.networks) },
    {
      term: words.studio,
      text: linksOf(
        title.studios
          .slice(0, 3)
          .map((studio) => ({ key: studio, to: libraryPath({ studio }), name: studio })),
      ),
    },
    {
      term: words.partOf,
      text: title.collection && (
        <Link to={collectionPath(title.collection.id, title.collection.name)} prefetch="intent">
          {title.collection.name}
        </Link>
      ),
    },
    { term: words.owned, text: title.own.owned && ownedText(title.own.owned) },
    {
      term: 'TMDB',
      text: title.tmdbRating === null ? null : words.tmdbRating(title.tmdbRating, title.tmdbVotes),
    },
  ]
}

const ownedText = ({ episodes, media }: NonNullable<TitleDetails['own']['owned']>) =>
  words.ownedAs(episodes, ownedMediaWords(media))

const namesOf = (names: string[]): string | null => (names.length === 0 ? null : names.join(words.comma))

const peopleOf = (people: Credit[]) =>
  linksOf(
    people.map(({ personId, name }) => ({ key: String(personId), to: personPath(personId, name), name })),
  )

function linksOf(links: { key: string; to: string; name: string }[]): ReactNode {
  if (links.length === 0) return null
  return links.map(({ key, to, name }, index) => (
    <Fragment key={key}>
      {index > 0 && words.comma}
      <Link to={to} prefetch="intent">
        {name}
      </Link>
    </Fragment>
  ))
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
