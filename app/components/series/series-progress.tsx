import { relativeDay } from '#app/format/relative-time.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import type { SeriesEpisode, TitleDetails } from '#app/domain/title-details.ts'
import { seriesProgressWords as words } from '#app/words/en.ts'
import { Fold } from '#app/components/user-edits/fold.tsx'
import { EditForm } from '#app/components/user-edits/edit-form.tsx'
import { TitleActions } from '#app/components/user-edits/title-actions.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { MarkEpisodesForm } from './mark-episodes-form.tsx'

type SeriesProgressProps = {
  series: TitleDetails
  next: SeriesEpisode | null
  upcoming: SeriesEpisode | null
  hasPlays: boolean
  today: string
  timeZone: string
}

const marks = {
  figures: (figures: string) => <strong className="figures">{figures}</strong>,
  of: (what: string) => <span className="muted">{what}</span>,
}

/** How far along, and what comes next. */
export function SeriesProgress({ series, next, upcoming, hasPlays, today, timeZone }: SeriesProgressProps) {
  const aired = series.aired ?? 0
  const watched = series.watched ?? 0
  return (
    <div className="series-progress">
      {aired > 0 && (
        <div className="series-progress-bar">
          <p>
            <RichText words={words.watched(watched, aired)} marks={marks} />
          </p>
          <ProgressBar label={words.label} value={watched} max={aired} />
        </div>
      )}
      {series.own.rewatch && aired > 0 && (
        <div className="series-progress-bar">
          <p>
            <RichText words={words.watchedAgain(series.own.rewatch.watched, aired)} marks={marks} />
          </p>
          <ProgressBar label={words.labelAgain} value={series.own.rewatch.watched} max={aired} />
        </div>
      )}
      <TitleActions title={series} hasPlays={hasPlays}>
        {next && series.status !== 'abandoned' && (
          <EditForm
            intent="watch"
            fields={{ titleId: series.id, season: next.season, number: next.number, when: 'now' }}
          >
            <Button tone="primary" icon="check">
              {words.mark(episodeCode(next))}
            </Button>
          </EditForm>
        )}
        {series.status === 'abandoned' && (
          <EditForm intent="resume" fields={{ titleId: series.id }}>
            <Button tone="primary" icon="play">
              {words.resume}
            </Button>
          </EditForm>
        )}
        {aired - watched > 1 && (
          <Fold icon="check" label={words.markAll(aired - watched)}>
            <MarkEpisodesForm
              intent="watch-series"
              fields={{ titleId: series.id }}
              question={words.when(aired - watched)}
              today={today}
              timeZone={timeZone}
            />
          </Fold>
        )}
      </TitleActions>
      <div className="row">
        {next && series.status !== 'abandoned' && (
          <ButtonLink
            to={`?season=${next.season}#episode-${next.number}`}
            icon="chevron-down"
            preventScrollReset
          >
            {series.status === 'not-started'
              ? words.beginWith(episodeCode(next))
              : words.next(episodeCode(next))}
            {next.name !== null && <span className="series-next-name">{next.name}</span>}
          </ButtonLink>
        )}
        {series.status === 'completed' && (
          <Pill icon="check" tone="good">
            {words.finished}
          </Pill>
        )}
        {series.status === 'up-to-date' && (
          <Pill icon="check" tone="good">
            {words.upToDate}
          </Pill>
        )}
        {series.status === 'abandoned' && (
          <Pill icon="stop">{words.abandoned(aired - watched, series.own.abandoned?.reason ?? null)}</Pill>
        )}
        {series.own.isHidden && <Pill>{words.hidden}</Pill>}
        {upcoming?.airDate && (
          <Pill icon="calendar">
            {words.airs(episodeCode(upcoming), relativeDay(upcoming.airDate, today))}
          </Pill>
        )}
      </div>
    </div>
  )
}
