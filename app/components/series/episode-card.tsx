import { formatDay } from '#app/format/day.ts'
import { formatMinutes } from '#app/format/duration.ts'
import { relativeDay } from '#app/format/relative-time.ts'
import { tierOf } from '#app/domain/rating.ts'
import { tierName } from '#app/format/tier-name.ts'
import type { SeriesEpisode, TitleDetails } from '#app/domain/title-details.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { episodeWords as words, partWords } from '#app/words/en.ts'
import { NoteText } from '#app/components/user-edits/note-form.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { imageSource } from '#app/components/ui/image-source.ts'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { PlayList } from '../title/play-list.tsx'
import { playWords } from '../title/play-words.ts'
import { EpisodeActions, EpisodeCheck, type EpisodeActionsProps } from './episode-actions.tsx'

type EpisodeCardProps = {
  series: TitleDetails
  episode: SeriesEpisode
  isNext: boolean
  /** Aired episodes up to this one that were not seen. */
  leftUpToHere: number
  timeZone: string
  today: string
}

/** One episode: its still, grey until it was watched, and what is known of it. */
export function EpisodeCard({ series, episode, isNext, leftUpToHere, timeZone, today }: EpisodeCardProps) {
  const address = titlePath('series', series.id, series.name)
  const returnTo = `${address}?season=${episode.season}#episode-${episode.number}`
  const actions = { titleId: series.id, episode, leftUpToHere, today, timeZone, returnTo }
  const { state, airDate } = episode
  return (
    <li
      id={`episode-${episode.number}`}
      className="episode"
      data-item="wr"
      data-state={state}
      data-next={isNext ? '' : undefined}
    >
      <Still episode={episode} isNext={isNext} actions={actions} />
      <h3 className="episode-name">
        <span className="episode-number figures">{episode.number}</span>
        <span>{episode.name ?? partWords.episode(episode.number)}</span>
      </h3>
      <p className="facts-line episode-facts">
        {airDate === null && <span>{words.airDateUnknown}</span>}
        {airDate !== null && (
          <span>
            {state === 'upcoming' ? (
              words.airs(relativeDay(airDate, today))
            ) : (
              <time dateTime={airDate}>{formatDay(airDate)}</time>
            )}
          </span>
        )}
        {episode.runtimeMinutes !== null && <span>{formatMinutes(episode.runtimeMinutes)}</span>}
      </p>
      <More {...actions} />
    </li>
  )
}

type StillProps = { episode: SeriesEpisode; isNext: boolean; actions: EpisodeActionsProps }

function Still({ episode, isNext, actions }: StillProps) {
  return (
    <div className="still episode-still">
      <span className="episode-placeholder" aria-hidden="true">
        {episode.number}
      </span>
      {episode.stillPath !== null && (
        <img
          src={imageSource('still', 300, episode.stillPath)}
          alt=""
          width={300}
          height={169}
          loading="lazy"
          decoding="async"
        />
      )}
      <EpisodeCheck {...actions} />
      {isNext && <span className="episode-next">{words.next}</span>}
      {episode.rating !== null && (
        <span className="poster-rating" data-tier={tierOf(episode.rating)}>
          <ScreenReaderText words={words.rated(episode.rating, tierName(episode.rating))} />
        </span>
      )}
    </div>
  )
}

/** Opens to the story, to every play, and to what else one does with an episode. */
function More(actions: EpisodeActionsProps) {
  const { episode, timeZone, today, returnTo } = actions
  const [latest] = episode.plays
  return (
    <details className="episode-more">
      <summary>
        {latest ? (
          <>
            {words.watched(episode.plays.length)}
            <span className="faint"> · {playWords(latest, timeZone).day}</span>
          </>
        ) : (
          words.about
        )}
        {episode.note !== undefined && <span className="faint">{` · ${words.note}`}</span>}
        <span className="visually-hidden">{` ${words.more(episode.number)}`}</span>
        <Icon name="chevron-down" />
      </summary>
      {episode.overview !== null && <p className="episode-overview">{episode.overview}</p>}
      <NoteText note={episode.note} />
      {episode.plays.length > 0 && (
        <PlayList plays={episode.plays} timeZone={timeZone} today={today} returnTo={returnTo} />
      )}
      <EpisodeActions {...actions} />
    </details>
  )
}
