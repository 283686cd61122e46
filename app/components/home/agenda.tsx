import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { formatDayShort, formatWeekday } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import { relativeDay } from '#app/format/relative-time.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { agendaOf, comingKey, comingKind, type ComingTitle } from '#app/domain/up-next.ts'
import { calendarWords, comingWords } from '#app/words/en.ts'
import { Poster } from '#app/components/ui/poster.tsx'

/** What airs or comes out on which of the days to come. */
export function Agenda({ coming, today }: { coming: ComingTitle[]; today: CalendarDay }) {
  return (
    <ol className="agenda">
      {agendaOf(coming).map(({ day, titles }) => (
        <li key={day} className="agenda-day">
          <h3>
            <time dateTime={day}>{calendarWords.dayOfWeek(formatWeekday(day), formatDayShort(day))}</time>
            {isNear(day, today) && <span className="muted small">{relativeDay(day, today)}</span>}
          </h3>
          <ul>
            {titles.map((coming) => (
              <li key={comingKey(coming)}>
                <AgendaTitle coming={coming} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const DAY_MS = 86_400_000
const isNear = (day: CalendarDay, today: CalendarDay) => Date.parse(day) - Date.parse(today) <= 6 * DAY_MS

function AgendaTitle({ coming }: { coming: ComingTitle }) {
  const { title, episode } = coming
  const kind = comingKind(coming)
  return (
    <a href={comingPath(coming)} className="agenda-episode">
      <span className="thumb">
        <Poster name={title.name} path={title.posterPath} art={title.art} sizes="3rem" />
      </span>
      <span>
        <strong>{title.name}</strong>
        <span className="muted small">
          {[
            episode && episodeCode(episode),
            episode?.name ?? null,
            kind === 'episode' ? null : comingWords[kind],
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </span>
    </a>
  )
}

function comingPath({ title, episode }: ComingTitle): string {
  const path = titlePath(title.kind, title.id, title.name)
  return episode === null ? path : `${path}?season=${episode.season}#episode-${episode.number}`
}
