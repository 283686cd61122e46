import { Link } from '@remix-run/react'
import { personPath } from '#app/domain/person-path.ts'
import type { Credit } from '#app/domain/title-details.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { titleWords } from '#app/words/en.ts'
import { Portrait } from '../people/portrait.tsx'
import { Shelf } from '#app/components/ui/shelf.tsx'

export function CastShelf({ cast }: { cast: Credit[] }) {
  if (cast.length === 0) return null
  return (
    <div className="cast">
      <Shelf heading={titleWords.cast}>
        {cast.map((person) => (
          <li key={person.personId} className="person">
            <Link
              to={personPath(person.personId, person.name)}
              prefetch="intent"
              className="person-card"
              data-item=""
            >
              <Portrait name={person.name} path={person.profilePath} />
              <span className="person-name">{person.name}</span>
              {person.role !== '' && <span className="person-role">{person.role}</span>}
            </Link>
            <KnownFrom person={person} />
          </li>
        ))}
      </Shelf>
    </div>
  )
}

/** Where one knows them from. */
function KnownFrom({ person }: { person: Credit }) {
  if (person.knownFrom.length === 0) return null
  return (
    <ul className="known-from" aria-label={titleWords.knownFrom(person.name)}>
      {person.knownFrom.map((title) => (
        <li key={title.id}>
          <Link
            to={titlePath(title.kind, title.id, title.name)}
            className="known-from-title"
            prefetch="intent"
          >
            {title.name}
            {title.role !== null && <span className="known-from-role">{title.role}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
