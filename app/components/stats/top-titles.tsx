import { Link } from '@remix-run/react'
import { formatMinutes } from '#app/format/duration.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { topTitleWords as words } from '#app/words/en.ts'
import { Poster } from '#app/components/ui/poster.tsx'
import { shareOf } from '#app/components/ui/title-colours.ts'

type TopTitle = {
  id: number
  kind: MediaKind
  name: string
  posterPath: string | null
  isInLibrary: boolean
  plays: number
  episodes: number
  minutes: number
  unknownRuntimes: number
}

/** Titles by how often they were played. */
export function TopTitles({ titles }: { titles: TopTitle[] }) {
  const most = Math.max(1, ...titles.map((title) => title.plays))
  return (
    <ol className="top-titles">
      {titles.map((title) => (
        <li key={title.id}>
          <span className="thumb">
            <Poster name={title.name} path={title.posterPath} sizes="3.5rem" />
          </span>
          <div className="top-title-words">
            {title.isInLibrary ? (
              <Link
                to={titlePath(title.kind, title.id, title.name)}
                prefetch="intent"
                className="diary-title"
              >
                {title.name}
              </Link>
            ) : (
              <span className="diary-title">{title.name}</span>
            )}
            <span className="bar" aria-hidden="true" style={shareOf(title.plays, most)} />
            <span className="top-title-facts">{factsOf(title)}</span>
          </div>
        </li>
      ))}
    </ol>
  )
}

function factsOf(title: TopTitle): string {
  const { plays, minutes, unknownRuntimes } = title
  const episodes = title.kind === 'series' && title.episodes < plays ? title.episodes : null
  if (minutes === 0) return words.lengthUnknown(plays, episodes)
  const length = formatMinutes(minutes)
  return unknownRuntimes > 0
    ? words.factsInPart(plays, episodes, length, unknownRuntimes)
    : words.facts(plays, episodes, length)
}
