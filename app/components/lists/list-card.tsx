import { Link } from '@remix-run/react'
import type { ListSummary } from '#app/domain/list-summary.ts'
import { listWords as words } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { Poster } from '#app/components/ui/poster.tsx'

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
          {list.entries === 0 ? words.emptyHeading : words.entries(list.entries)}
        </span>
        {list.description !== null && <span className="small list-card-about">{list.description}</span>}
      </span>
    </Link>
  )
}
