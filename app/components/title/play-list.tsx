import type { TitlePlay } from '#app/domain/title-details.ts'
import { NoteText } from '#app/components/user-edits/note-form.tsx'
import { PlayForm } from '#app/components/user-edits/play-form.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { playWords } from './play-words.ts'

type PlayListProps = { plays: TitlePlay[]; timeZone: string; today: string; returnTo?: string }

/** The plays of one movie or one episode, newest first, each with a form to change it. */
export function PlayList({ plays, timeZone, today, returnTo }: PlayListProps) {
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
              <NoteText note={play.note} />
              <PlayForm play={play} day={words.day} today={today} timeZone={timeZone} returnTo={returnTo} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
