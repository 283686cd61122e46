import type { ReactNode } from 'react'
import type { MediaKind } from '#app/domain/media.ts'
import { commonWords, tmdbCardWords as words } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { FoundActions } from './found-actions.tsx'

type TmdbCardProps = {
  title: {
    kind: MediaKind
    tmdbId: number
    name: string
    year: number | null
    posterPath: string | null
    overview?: string | null
  }
  /** The line under the name; kind and year where nothing is given. */
  note?: ReactNode
}

/** A title that is not in the library: its poster leads to TMDB, buttons below bring it in. */
export function TmdbCard({ title, note }: TmdbCardProps) {
  const kind = title.kind === 'movie' ? commonWords.movie : commonWords.series
  return (
    <div className="tmdb-card" data-item="wrl">
      <a
        className="poster-card"
        href={`https://www.themoviedb.org/${title.kind === 'movie' ? 'movie' : 'tv'}/${title.tmdbId}`}
        rel="noopener noreferrer"
        title={title.overview ?? undefined}
      >
        <Poster
          name={title.name}
          year={title.year}
          path={title.posterPath}
          sizes="(min-width: 80rem) 12rem, (min-width: 40rem) 10rem, 30vw"
        />
        <span className="poster-card-name">{title.name}</span>
        <span className="poster-card-note tmdb-card-note">
          {note ?? [kind, title.year].filter((part) => part !== null).join(' · ')}
          <Icon name="external" />
          <span className="visually-hidden">{words.where}</span>
        </span>
      </a>
      <FoundActions title={title} />
    </div>
  )
}
