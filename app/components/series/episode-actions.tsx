import { episodeCode } from '#app/domain/format/episode-code.ts'
import type { SeriesEpisode } from '#app/domain/title-details.ts'
import { HandForm } from '../by-hand/hand-form.tsx'
import { NoteLine } from '../by-hand/note-form.tsx'
import { RateForm } from '../by-hand/rate-form.tsx'
import { WhenForm } from '../by-hand/when-form.tsx'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { useKey } from '../keys/use-key.ts'

export type EpisodeActionsProps = {
  titleId: number
  episode: SeriesEpisode
  today: string
  timeZone: string
  returnTo: string
}

/** The round button on the still: marks an episode, and takes its latest play away again. */
export function EpisodeCheck({ titleId, episode, returnTo }: EpisodeActionsProps) {
  const [latest] = episode.plays
  const key = useKey(latest ? undefined : 'w')
  if (!latest && episode.state === 'upcoming') return null
  const fields = latest
    ? { playId: latest.id }
    : { titleId, season: episode.season, number: episode.number, when: 'now' }
  return (
    <HandForm
      intent={latest ? 'remove-play' : 'watch'}
      fields={fields}
      className="episode-mark"
      returnTo={returnTo}
    >
      <button type="submit" className="episode-check" aria-pressed={latest !== undefined} {...key}>
        <span>
          <Icon name="check" />
        </span>
        <span className="visually-hidden">{episodeCode(episode)} watched</span>
      </button>
    </HandForm>
  )
}

/** What else one does with an episode, in its details. */
export function EpisodeActions({ titleId, episode, today, timeZone, returnTo }: EpisodeActionsProps) {
  const fields = { titleId, season: episode.season, number: episode.number }
  const code = episodeCode(episode)
  const rateKey = useKey('r')
  return (
    <div className="episode-actions">
      {episode.state !== 'upcoming' && (
        <HandForm intent="watch-up-to" fields={{ ...fields, when: 'now' }} returnTo={returnTo}>
          <Button icon="check">
            Everything up to here<span className="visually-hidden">, {code}</span>
          </Button>
        </HandForm>
      )}
      <details className="play-edit" data-folds="">
        <summary>
          Watched on another day<span className="visually-hidden">, {code}</span>
          <Icon name="chevron-down" />
        </summary>
        <div className="fold-body">
          <WhenForm
            intent="watch"
            fields={fields}
            verb="Mark watched"
            today={today}
            timeZone={timeZone}
            returnTo={returnTo}
          />
        </div>
      </details>
      <details className="play-edit" data-folds="">
        <summary {...rateKey}>
          {episode.rating === null ? 'Rate' : `Rated ${episode.rating}`}
          <span className="visually-hidden">, {code}</span>
          <Icon name="chevron-down" />
        </summary>
        <div className="fold-body">
          <RateForm fields={fields} name={code} value={episode.rating} returnTo={returnTo} />
        </div>
      </details>
      <NoteLine fields={fields} name={code} note={episode.note ?? null} returnTo={returnTo} />
    </div>
  )
}
