import { formatDay } from '#app/domain/format/day.ts'
import { formatMinutes } from '#app/domain/format/duration.ts'
import { plural } from '#app/domain/format/plural.ts'
import { relativeDay } from '#app/domain/format/relative-time.ts'
import { tierOf } from '#app/domain/rating.ts'
import type { SeriesEpisode } from '#app/domain/title-details.ts'
import { Icon } from '../icon.tsx'
import { imageSource } from '../image-source.ts'
import { PlayList } from '../title/play-list.tsx'
import { playWords } from '../title/play-words.ts'

type EpisodeCardProps = { episode: SeriesEpisode; isNext: boolean; timeZone: string; today: string }

/** One episode: its still, grey until it was watched, and what is known of it. */
export function EpisodeCard({ episode, isNext, timeZone, today }: EpisodeCardProps) {
  const { state, airDate } = episode
  return (
    <li
      id={`episode-${episode.number}`}
      className="episode"
      data-state={state}
      data-next={isNext ? '' : undefined}
    >
      <Still episode={episode} isNext={isNext} />
      <h3 className="episode-name">
        <span className="episode-number figures">{episode.number}</span>
        <span>{episode.name ?? `Episode ${episode.number}`}</span>
      </h3>
      <p className="facts-line episode-facts">
        {airDate === null && <span>Air date unknown</span>}
        {airDate !== null && (
          <span>
            {state === 'upcoming' ? (
              `Airs ${relativeDay(airDate, today)}`
            ) : (
              <time dateTime={airDate}>{formatDay(airDate)}</time>
            )}
          </span>
        )}
        {episode.runtimeMinutes !== null && <span>{formatMinutes(episode.runtimeMinutes)}</span>}
      </p>
      <More episode={episode} timeZone={timeZone} />
    </li>
  )
}

function Still({ episode, isNext }: { episode: SeriesEpisode; isNext: boolean }) {
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
      {episode.state === 'watched' && (
        <span className="episode-check">
          <Icon name="check" />
          <span className="visually-hidden">Watched</span>
        </span>
      )}
      {isNext && <span className="episode-next">Next</span>}
      {episode.rating !== null && (
        <span className="poster-rating" data-tier={tierOf(episode.rating)}>
          <span className="visually-hidden">Rated </span>
          {episode.rating}
          <span className="visually-hidden"> of 10, {tierOf(episode.rating)}</span>
        </span>
      )}
    </div>
  )
}

/** Opens to the story and to every play. */
function More({ episode, timeZone }: { episode: SeriesEpisode; timeZone: string }) {
  const [latest] = episode.plays
  if (!latest && episode.overview === null) return null
  return (
    <details className="episode-more">
      <summary>
        {latest ? (
          <>
            {episode.plays.length > 1 ? plural(episode.plays.length, 'play') : 'Watched'}
            <span className="faint"> · {playWords(latest, timeZone).day}</span>
          </>
        ) : (
          'About'
        )}
        <span className="visually-hidden"> episode {episode.number}: more</span>
        <Icon name="chevron-down" />
      </summary>
      {episode.plays.length > 0 && <PlayList plays={episode.plays} timeZone={timeZone} />}
      {episode.overview !== null && <p className="episode-overview">{episode.overview}</p>}
    </details>
  )
}
