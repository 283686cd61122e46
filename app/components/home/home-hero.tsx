import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatMinutes } from '#app/format/duration.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { heroWords as words } from '#app/words/en.ts'
import { EditForm } from '#app/components/user-edits/edit-form.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { imageSources } from '#app/components/ui/image-source.ts'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { titleColours } from '#app/components/ui/title-colours.ts'

export type NextUp = PosterTitle & {
  overview: string | null
  backdropPath: string | null
  next: {
    season: number
    number: number
    name: string | null
    overview: string | null
    runtimeMinutes: number | null
    stillPath: string | null
  }
}

/** The series to go on with: what comes next, and how far along it is. */
export function HomeHero({ series, children }: { series: NextUp; children: ReactNode }) {
  const { next } = series
  const address = titlePath(series.kind, series.id, series.name)
  const overview = next.overview ?? series.overview
  return (
    <section
      className="stage hero"
      style={titleColours(series.name, series.art)}
      aria-labelledby="hero-title"
    >
      <div className="stage-picture" aria-hidden="true">
        {series.backdropPath !== null && (
          <img
            {...imageSources('backdrop', series.backdropPath)}
            sizes="100vw"
            alt=""
            width={1280}
            height={720}
          />
        )}
      </div>
      <div className="hero-tools">{children}</div>
      <div className="hero-words">
        <p className="overline">{words.heading}</p>
        <h2 id="hero-title" className="hero-title">
          <Link to={address} prefetch="intent">
            {series.name}
          </Link>
        </h2>
        <p className="facts-line hero-next">
          <strong>{episodeCode(next)}</strong>
          {next.name !== null && <span>{next.name}</span>}
          {next.runtimeMinutes !== null && <span>{formatMinutes(next.runtimeMinutes)}</span>}
        </p>
        {overview !== null && <p className="hero-overview">{overview}</p>}
        <div className="hero-actions">
          <EditForm
            intent="watch"
            fields={{ titleId: series.id, season: next.season, number: next.number, when: 'now' }}
          >
            <Button tone="primary" icon="check" shortcut="w">
              {words.markWatched(episodeCode(next))}
            </Button>
          </EditForm>
          <ButtonLink to={`${address}?season=${next.season}#episode-${next.number}`} icon="chevron-right">
            {words.open(episodeCode(next))}
          </ButtonLink>
          <div className="hero-progress">
            <ProgressBar label={words.progress} value={series.watched ?? 0} max={series.aired ?? 0} />
            <span className="figures">{words.watchedOf(series.watched ?? 0, series.aired ?? 0)}</span>
          </div>
        </div>
      </div>
    </section>
  )
}
