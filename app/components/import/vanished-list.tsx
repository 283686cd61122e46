import { Link } from '@remix-run/react'
import { episodeCode } from '#app/format/episode-code.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { titlePath } from '#app/domain/title-path.ts'
import type { RemovedEntry } from '#app/domain/removed-upstream.ts'
import { vanishedWords } from '#app/format/describe-removed.ts'
import { Poster } from '#app/components/ui/poster.tsx'

type Title = { id: number; kind: MediaKind; name: string; isInLibrary: boolean }

export type VanishedListProps = {
  titles: {
    title: Title & { posterPath: string | null }
    entries: (RemovedEntry & { id: number })[]
  }[]
  isTicked: boolean
}

/** What is gone, title by title, each play and rating with a box to tick. Stands in the form that decides. */
export function VanishedList({ titles, isTicked }: VanishedListProps) {
  return (
    <ul className="vanished-list">
      {titles.map(({ title, entries }) => (
        <li key={title.id}>
          <span className="thumb">
            <Poster name={title.name} path={title.posterPath} sizes="3.5rem" />
          </span>
          <div>
            <h3>
              <TitleLink title={title} />
            </h3>
            <ul>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <label className="check">
                    <input type="checkbox" name="id" value={entry.id} defaultChecked={isTicked} />
                    <span>
                      {entry.episode !== null && <strong>{episodeCode(entry.episode)} </strong>}
                      {vanishedWords(entry)}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Links where there is a page to go to. */
export function TitleLink({ title }: { title: Title }) {
  if (!title.isInLibrary) return <>{title.name}</>
  return <Link to={titlePath(title.kind, title.id, title.name)}>{title.name}</Link>
}
