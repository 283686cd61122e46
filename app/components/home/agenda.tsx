import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { formatDayShort, formatWeekday } from '#app/domain/format/day.ts'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import { relativeDay } from '#app/domain/format/relative-time.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { agendaOf, type ComingEpisode } from '#app/domain/up-next.ts'
import { calendarWords } from '#app/words/en.ts'
import { Poster } from '../poster.tsx'

/** What airs on which of the days to come. */
export function Agenda({ coming, today }: { coming: ComingEpisode[]; today: CalendarDay }) {
  return (
    <ol className="agenda">
      {agendaOf(coming).map(({ day, episodes }) => (
        <li key={day} className="agenda-day">
          <h3>
            <time dateTime={day}>{calendarWords.dayOfWeek(formatWeekday(day), formatDayShort(day))}</time>
            {isNear(day, today) && <span className="muted small">{relativeDay(day, today)}</span>}
          </h3>
          <ul>
            {episodes.map((episode) => (
              <li key={`${episode.series.id} ${episode.season} ${episode.number}`}>
                <AgendaEpisode episode={episode} />
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

function AgendaEpisode({ episode }: { episode: ComingEpisode }) {
  const { series, season, number, name } = episode
  return (
    <a
      href={`${titlePath(series.kind, series.id, series.name)}?season=${season}#episode-${number}`}
      className="agenda-episode"
    >
      <span className="thumb">
        <Poster name={series.name} path={series.posterPath} art={series.art} sizes="3rem" />
      </span>
      <span>
        <strong>{series.name}</strong>
        <span className="muted small">
          {episodeCode(episode)}
          {name !== null && ` · ${name}`}
        </span>
      </span>
    </a>
  )
}
