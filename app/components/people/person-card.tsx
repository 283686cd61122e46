import { Link } from '@remix-run/react'
import { personPath } from '#app/domain/person-path.ts'
import type { FoundPerson } from '#app/domain/search-result.ts'
import { personCardWords as words } from '#app/words/en.ts'
import { Portrait } from './portrait.tsx'

/** Somebody with the number of titles one has seen them in. */
export function PersonCard({ person, eager = false }: { person: FoundPerson; eager?: boolean }) {
  return (
    <Link to={personPath(person.id, person.name)} prefetch="intent" className="person-card" data-item="">
      <Portrait name={person.name} path={person.profilePath} eager={eager} />
      <span className="person-name">{person.name}</span>
      <span className="person-role">
        {person.seen > 0 ? words.seenIn(person.seen) : words.in(person.titles)}
      </span>
    </Link>
  )
}
