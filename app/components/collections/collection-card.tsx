import { Link } from '@remix-run/react'
import { collectionPath } from '#app/domain/collection-path.ts'
import { franchiseName } from '#app/domain/franchise-name.ts'
import type { FoundCollection } from '#app/domain/search-result.ts'
import { collectionsWords as words } from '#app/words/en.ts'
import { Poster, progressMarkup } from '../poster.tsx'

type CollectionCardProps = {
  collection: FoundCollection & {
    /** How many parts there are, where that is known. */
    parts?: number | null
  }
}

export function CollectionCard({
  collection: { id, name, posterPath, titles, seen, parts },
}: CollectionCardProps) {
  const all = Math.max(parts ?? 0, titles)
  return (
    <Link to={collectionPath(id, name)} prefetch="intent" className="poster-card" data-item="">
      <Poster
        name={franchiseName(name)}
        path={posterPath}
        sizes="(min-width: 80rem) 12rem, (min-width: 40rem) 10rem, 30vw"
        marks={seen > 0 ? progressMarkup(seen, all) : undefined}
      />
      <span className="poster-card-name">{franchiseName(name)}</span>
      <span className="poster-card-note">{words.watchedOf(seen, all)}</span>
    </Link>
  )
}
