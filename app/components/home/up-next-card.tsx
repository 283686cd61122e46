import { Link } from '@remix-run/react'
import { episodeCode } from '#app/format/episode-code.ts'
import { titlePath } from '#app/domain/title-path.ts'
import type { UpNextTitle } from '#app/domain/up-next.ts'
import { timeLeft } from '#app/format/time-left.ts'
import { NextButton } from '#app/components/user-edits/next-button.tsx'
import { imageSource } from '#app/components/ui/image-source.ts'
import { shareOf, titleColours } from '#app/components/ui/title-colours.ts'

/** A series under way as its next episode. */
export function UpNextCard({ series }: { series: UpNextTitle }) {
  const { next } = series
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
        <span className="poster-card-note">{timeLeft(series)}</span>
      </Link>
      <NextButton title={series} />
    </div>
  )
}

function Picture({ series }: { series: UpNextTitle }) {
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
