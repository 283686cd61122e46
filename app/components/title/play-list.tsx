import type { TitlePlay } from '#app/domain/title-details.ts'
import { Icon } from '../icon.tsx'
import { playWords } from './play-words.ts'

/** The plays of one movie or one episode, newest first. */
export function PlayList({ plays, timeZone }: { plays: TitlePlay[]; timeZone: string }) {
  return (
    <ol className="plays">
      {plays.map((play) => {
        const words = playWords(play, timeZone)
        return (
          <li key={play.id} className="play">
            <Icon name={play.day === null ? 'check' : 'calendar'} />
            <div>
              <span className="play-day">
                {play.day === null ? (
                  words.day
                ) : (
                  <time dateTime={play.watchedAt ?? play.day}>{words.day}</time>
                )}
              </span>
              <span className="facts-line play-facts">
                {words.weekday !== null && <span>{words.weekday}</span>}
                {words.time !== null && <span>{words.time}</span>}
              </span>
              {words.note !== null && <span className="play-note">{words.note}</span>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
