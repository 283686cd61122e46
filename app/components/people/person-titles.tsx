import { Link } from '@remix-run/react'
import { useId } from 'react'
import { formatDay } from '#app/format/day.ts'
import type { PersonTitle } from '#app/domain/person-page.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { commonWords, personTitlesWords as words } from '#app/words/en.ts'
import { Poster } from '#app/components/ui/poster.tsx'
import { RatingMark } from '#app/components/ui/rating-mark.tsx'

type PersonTitlesProps = { heading: string; titles: PersonTitle[] }

/** Titles of the library with the part a person had in each, and when one saw it. */
export function PersonTitles({ heading, titles }: PersonTitlesProps) {
  const id = useId()
  if (titles.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{heading}</h2>
        <span className="faint small figures">{commonWords.titles(titles.length)}</span>
      </div>
      <ul className="part-list">
        {titles.map((title) => (
          <li key={title.id} data-title-id={title.id}>
            <Link to={titlePath(title.kind, title.id, title.name)} prefetch="intent" className="part-row">
              <Poster name={title.name} year={title.year} path={title.posterPath} sizes="4.5rem" />
              <span className="part-words">
                <span className="part-name">
                  {title.name}
                  {title.year !== null && <span className="part-year">{title.year}</span>}
                </span>
                <span className="part-role">{partWords(title)}</span>
                <span className="part-days">{dayWords(title)}</span>
              </span>
              {title.rating !== null && <RatingMark value={title.rating} />}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function partWords({ roles, jobs }: PersonTitle): string {
  const parts = [...roles.slice(0, 3).map(words.as), ...jobs.slice(0, 3)]
  return words.parts(parts) || words.inCast
}

function dayWords({ plays, isListed, firstSeen, lastSeen }: PersonTitle): string {
  if (plays === 0) return isListed ? commonWords.onWatchlist : words.notWatched
  if (lastSeen === null) return words.seen
  if (firstSeen === null || firstSeen >= lastSeen) return words.seenOn(formatDay(lastSeen))
  return words.seenBetween(formatDay(firstSeen), formatDay(lastSeen))
}
