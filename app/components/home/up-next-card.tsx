import { Link } from '@remix-run/react'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import { plural } from '#app/domain/format/plural.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { NextButton } from '../by-hand/next-button.tsx'
import { imageSource } from '../image-source.ts'
import { shareOf, titleColours } from '../title-colours.ts'
import type { NextUp } from './home-hero.tsx'

/** A series under way as its next episode. */
export function UpNextCard({ series }: { series: NextUp }) {
  const { next } = series
  const left = (series.aired ?? 0) - (series.watched ?? 0)
  return (
    <div className="next-card next-still" data-title-id={series.id}>
      <Link
        to={titlePath(series.kind, series.id, series.name)}
        prefetch="intent"
        viewTransition
        className="still-card"
        style={titleColours(series.name, series.art)}
      >
        <span className="still" aria-hidden="true">
          <span className="still-type">{series.name}</span>
          <Picture series={series} />
          <span className="poster-progress" style={shareOf(series.watched ?? 0, series.aired ?? 0)}>
            <span />
          </span>
        </span>
        <span className="poster-card-name">{series.name}</span>
        <span className="poster-card-note">
          {episodeCode(next)}
          {next.name !== null && ` · ${next.name}`}
        </span>
        <span className="visually-hidden">, {plural(left, 'episode')} left</span>
      </Link>
      <NextButton title={series} />
    </div>
  )
}

function Picture({ series }: { series: NextUp }) {
  const { stillPath } = series.next
  if (stillPath !== null)
    return (
      <img
        src={imageSource('still', 300, stillPath)}
        alt=""
        width={300}
        height={169}
        loading="lazy"
        decoding="async"
      />
    )
  if (series.backdropPath !== null)
    return (
      <img
        src={imageSource('backdrop', 780, series.backdropPath)}
        alt=""
        width={780}
        height={439}
        loading="lazy"
        decoding="async"
      />
    )
  return null
}
