import type { PosterTitle } from '#app/domain/poster-title.ts'
import { tierOf } from '#app/domain/rating.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { NextButton, hasNext } from './by-hand/next-button.tsx'
import { Icon } from './icon.tsx'
import { Poster } from './poster.tsx'
import { shareOf } from './title-colours.ts'
import { useWantedMetadata } from './use-wanted-metadata.ts'

type PosterCardProps = {
  title: PosterTitle
  /** The line under the name; the year where nothing is given. */
  note?: string
  sizes?: string
  eager?: boolean
}

/**
 * One title as one link, and over its poster the one thing one would do next with it. It stands in a list that says
 * `data-soft` (soft-links.tsx).
 */
export function PosterCard({ title, note, sizes, eager = false }: PosterCardProps) {
  const address = titlePath(title.kind, title.id, title.name)
  const marks = marksInWords(title)
  useWantedMetadata(title.posterPath === null ? title.id : null)
  const link = (
    <a
      href={address}
      className="poster-card"
      data-title-id={title.id}
      data-status={title.status === 'abandoned' ? title.status : undefined}
    >
      <Poster
        name={title.name}
        year={title.year}
        path={title.posterPath}
        art={title.art}
        eager={eager}
        {...(sizes !== undefined && { sizes })}
      >
        <PosterMarks title={title} />
      </Poster>
      <span className="poster-card-name">{title.name}</span>
      <span className="poster-card-note">{note ?? title.year ?? '\u00a0'}</span>
      {marks !== '' && <span className="visually-hidden">{marks}</span>}
    </a>
  )
  if (!hasNext(title)) return link
  return (
    <div className="next-card" data-item="">
      {link}
      <NextButton title={title} />
    </div>
  )
}

function PosterMarks({ title }: { title: PosterTitle }) {
  const { kind, status, rating, aired, watched } = title
  const isUnderWay = kind === 'series' && status !== 'completed' && (watched ?? 0) > 0
  return (
    <>
      {kind === 'series' && status === 'completed' && (
        <span className="poster-ribbon">
          <Icon name="check" />
        </span>
      )}
      {status === 'abandoned' && (
        <span className="poster-ribbon">
          <Icon name="close" />
        </span>
      )}
      {rating !== null && (
        <span className="poster-rating" data-tier={tierOf(rating)}>
          {rating}
        </span>
      )}
      {isUnderWay && (
        <span className="poster-progress" style={shareOf(watched ?? 0, aired ?? 0)}>
          <span />
        </span>
      )}
    </>
  )
}

/** What the marks on the poster say. */
function marksInWords({ kind, status, rating, aired, watched }: PosterTitle): string {
  const parts: string[] = []
  if (rating !== null) parts.push(`rated ${rating} of 10, ${tierOf(rating)}`)
  if (status === 'abandoned') parts.push('abandoned')
  else if (kind === 'series' && status === 'completed') parts.push('finished')
  else if (kind === 'series' && (watched ?? 0) > 0) parts.push(`${watched} of ${aired} episodes watched`)
  return parts.map((part) => `, ${part}`).join('')
}
