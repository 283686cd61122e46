import { Link } from '@remix-run/react'
import { collectionPath } from '#app/domain/collection-path.ts'
import { franchiseName } from '#app/domain/franchise-name.ts'
import type { FoundCollection } from '#app/domain/search-result.ts'
import { collectionsWords as words } from '#app/words/en.ts'
import { Poster, progressMarkup } from '#app/components/ui/poster.tsx'

type CollectionCardProps = {
  collection: FoundCollection & {
    /** How many parts are out, where that is known. */
    out?: number | null
  }
}

export function CollectionCard({
  collection: { id, name, posterPath, seen, out = null },
}: CollectionCardProps) {
  return (
    <Link to={collectionPath(id, name)} prefetch="intent" className="poster-card" data-item="">
      <Poster
        name={franchiseName(name)}
        path={posterPath}
        sizes="(min-width: 80rem) 12rem, (min-width: 40rem) 10rem, 30vw"
        marks={seen > 0 && out !== null ? progressMarkup(seen, out) : undefined}
      />
      <span className="poster-card-name">{franchiseName(name)}</span>
      <span className="poster-card-note">
        {out === null ? words.watched(seen) : words.watchedOf(seen, out)}
      </span>
    </Link>
  )
}
