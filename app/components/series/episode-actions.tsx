import { episodeCode } from '#app/format/episode-code.ts'
import type { SeriesEpisode } from '#app/domain/title-details.ts'
import { episodeActionWords as words, markEpisodesWords } from '#app/words/en.ts'
import { EditForm } from '#app/components/user-edits/edit-form.tsx'
import { NoteLine } from '#app/components/user-edits/note-form.tsx'
import { RateForm } from '#app/components/user-edits/rate-form.tsx'
import { WhenForm } from '#app/components/user-edits/when-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { useKey } from '#app/components/behaviour/use-key.ts'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { MarkEpisodesForm } from './mark-episodes-form.tsx'

export type EpisodeActionsProps = {
  titleId: number
  episode: SeriesEpisode
  /** Aired episodes up to this one that were not seen. */
  leftUpToHere: number
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
    <EditForm
      intent={latest ? 'remove-play' : 'watch'}
      fields={fields}
      className="episode-mark"
      returnTo={returnTo}
    >
      <button type="submit" className="episode-check" aria-pressed={latest !== undefined} {...key}>
        <span>
          <Icon name="check" />
        </span>
        <span className="visually-hidden">{words.watched(episodeCode(episode))}</span>
      </button>
    </EditForm>
  )
}

/** Marks every episode up to this one. One is marked at once; of many it is asked when they were watched. */
function UpToHere({ titleId, episode, leftUpToHere, today, timeZone, returnTo }: EpisodeActionsProps) {
  if (episode.state === 'upcoming' || leftUpToHere === 0) return null
  const fields = { titleId, season: episode.season, number: episode.number }
  const label = <ScreenReaderText words={words.upToHere(episodeCode(episode))} />
  if (leftUpToHere === 1)
    return (
      <EditForm intent="watch-up-to" fields={{ ...fields, when: 'now' }} returnTo={returnTo}>
        <Button icon="check">{label}</Button>
      </EditForm>
    )
  return (
    <details className="play-edit" data-folds="">
      <summary>
        {label}
        <Icon name="chevron-down" />
      </summary>
      <div className="fold-body">
        <MarkEpisodesForm
          intent="watch-up-to"
          fields={fields}
          question={markEpisodesWords.upToHere(leftUpToHere)}
          today={today}
          timeZone={timeZone}
          returnTo={returnTo}
        />
      </div>
    </details>
  )
}

/** What else one does with an episode, in its details. */
export function EpisodeActions(props: EpisodeActionsProps) {
  const { titleId, episode, today, timeZone, returnTo } = props
  const fields = { titleId, season: episode.season, number: episode.number }
  const code = episodeCode(episode)
  const rateKey = useKey('r')
  return (
    <div className="episode-actions">
      <UpToHere {...props} />
      <details className="play-edit" data-folds="">
        <summary>
          <ScreenReaderText words={words.anotherDay(code)} />
          <Icon name="chevron-down" />
        </summary>
        <div className="fold-body">
          <WhenForm
            intent="watch"
            fields={fields}
            verb={words.markWatched}
            today={today}
            timeZone={timeZone}
            returnTo={returnTo}
          />
        </div>
      </details>
      <details className="play-edit" data-folds="">
        <summary {...rateKey}>
          <ScreenReaderText
            words={episode.rating === null ? words.rate(code) : words.rated(episode.rating, code)}
          />
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
