import { relativeDay } from '#app/domain/format/relative-time.ts'
import { plural } from '#app/domain/format/plural.ts'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import type { SeriesEpisode, TitleDetails } from '#app/domain/title-details.ts'
import { HandForm } from '../by-hand/hand-form.tsx'
import { TitleActions } from '../by-hand/title-actions.tsx'
import { Button, ButtonLink } from '../button.tsx'
import { Pill } from '../pill.tsx'
import { ProgressBar } from '../progress-bar.tsx'

type SeriesProgressProps = {
  series: TitleDetails
  next: SeriesEpisode | null
  upcoming: SeriesEpisode | null
  today: string
}

/** How far along, and what comes next. */
export function SeriesProgress({ series, next, upcoming, today }: SeriesProgressProps) {
  const aired = series.aired ?? 0
  const watched = series.watched ?? 0
  return (
    <div className="series-progress">
      {aired > 0 && (
        <div className="series-progress-bar">
          <p>
            <strong className="figures">
              {watched} of {aired}
            </strong>{' '}
            <span className="muted">aired episodes watched</span>
          </p>
          <ProgressBar label="Aired episodes watched" value={watched} max={aired} />
        </div>
      )}
      {series.own.rewatch && aired > 0 && (
        <div className="series-progress-bar">
          <p>
            <strong className="figures">
              {series.own.rewatch.watched} of {aired}
            </strong>{' '}
            <span className="muted">watched again in this rewatch</span>
          </p>
          <ProgressBar label="Episodes watched again" value={series.own.rewatch.watched} max={aired} />
        </div>
      )}
      <TitleActions title={series}>
        {next && series.status !== 'abandoned' && (
          <HandForm
            intent="watch"
            fields={{ titleId: series.id, season: next.season, number: next.number, when: 'now' }}
          >
            <Button tone="primary" icon="check">
              Mark {episodeCode(next)} watched
            </Button>
          </HandForm>
        )}
        {series.status === 'abandoned' && (
          <HandForm intent="resume" fields={{ titleId: series.id }}>
            <Button tone="primary" icon="play">
              Resume
            </Button>
          </HandForm>
        )}
        {aired - watched > 1 && (
          <HandForm intent="watch-series" fields={{ titleId: series.id, when: 'now' }}>
            <Button>Mark all {aired - watched} left</Button>
          </HandForm>
        )}
      </TitleActions>
      <div className="row">
        {next && series.status !== 'abandoned' && (
          <ButtonLink
            to={`?season=${next.season}#episode-${next.number}`}
            icon="chevron-down"
            preventScrollReset
          >
            {series.status === 'not-started' ? 'Begin with' : 'Next'} {episodeCode(next)}
            {next.name !== null && <span className="series-next-name">{next.name}</span>}
          </ButtonLink>
        )}
        {series.status === 'completed' && (
          <Pill icon="check" tone="good">
            Finished
          </Pill>
        )}
        {series.status === 'up-to-date' && (
          <Pill icon="check" tone="good">
            Up to date
          </Pill>
        )}
        {series.status === 'abandoned' && (
          <Pill icon="stop">
            Abandoned{aired > watched && `, ${plural(aired - watched, 'episode')} left`}
            {series.own.abandoned?.reason && `: ${series.own.abandoned.reason}`}
          </Pill>
        )}
        {series.own.isHidden && <Pill>Hidden from up next</Pill>}
        {upcoming?.airDate && (
          <Pill icon="calendar">
            {episodeCode(upcoming)} airs {relativeDay(upcoming.airDate, today)}
          </Pill>
        )}
      </div>
    </div>
  )
}
