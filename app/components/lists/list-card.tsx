import { Link } from '@remix-run/react'
import { plural } from '#app/domain/format/plural.ts'
import type { ListSummary } from '#app/domain/list-summary.ts'
import { Icon } from '../icon.tsx'
import { Poster } from '../poster.tsx'

/** A list as a fan of its first posters. */
export function ListCard({ list, to }: { list: Omit<ListSummary, 'id'>; to: string }) {
  return (
    <Link to={to} prefetch="intent" className="group-card" data-item="">
      <span className="group-fan" aria-hidden="true">
        {list.posters.slice(0, 3).map((poster) => (
          <Poster
            key={poster.id}
            name={poster.name}
            path={poster.posterPath}
            art={poster.art}
            sizes="4.5rem"
          />
        ))}
        {list.posters.length === 0 && <Icon name="list" />}
      </span>
      <span className="list-card-words">
        <strong>{list.name}</strong>
        <span className="muted small">
          {list.entries === 0 ? 'Nothing on it yet' : plural(list.entries, 'entry', 'entries')}
        </span>
        {list.description !== null && <span className="small list-card-about">{list.description}</span>}
      </span>
    </Link>
  )
}
