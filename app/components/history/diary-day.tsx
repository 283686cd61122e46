import { Link } from '@remix-run/react'
import type { HistoryQuestion } from '#app/domain/history-question.ts'
import type { DiaryDay, DiaryLine, DiaryPlay } from '#app/domain/diary.ts'
import { formatDayLong, formatTime, formatWeekday } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { commonWords, diaryWords as words, partWords } from '#app/words/en.ts'
import { Poster } from '#app/components/ui/poster.tsx'
import { dateNote, originOf } from './source-note.ts'

type Shown = { timeZone: string; select: HistoryQuestion['select'] }

/** One day of the diary. */
export function DiaryDaySection({ day, ...shown }: { day: DiaryDay } & Shown) {
  const id = `day-${day.day}`
  return (
    <section className="diary-day" aria-labelledby={id}>
      <header className="diary-day-head">
        <h2 id={id}>
          <Link to={`/history?day=${day.day}`}>
            <span className="diary-weekday">{formatWeekday(day.day)}</span>{' '}
            <time dateTime={day.day}>{formatDayLong(day.day)}</time>
          </Link>
        </h2>
        <span className="diary-day-count">{commonWords.plays(day.plays)}</span>
      </header>
      <DiaryLines lines={day.lines} {...shown} />
    </section>
  )
}

export function DiaryLines({ lines, ...shown }: { lines: DiaryLine[] } & Shown) {
  return (
    <ul className="diary-lines">
      {lines.map((line) =>
        line.kind === 'play' ? (
          <li key={line.play.id} className="diary-line" data-item="wrl">
            <PickPlay play={line.play} select={shown.select} />
            <DiaryPoster title={line.play.title} />
            <div className="diary-words">
              <TitleLink title={line.play.title} />
              <PlayDetails play={line.play} timeZone={shown.timeZone} />
            </div>
            <PlayTime play={line.play} timeZone={shown.timeZone} />
          </li>
        ) : (
          <FoldLine key={line.plays[0]?.id} line={line} {...shown} />
        ),
      )}
    </ul>
  )
}

/** The episodes of one series on one day: a line that opens. */
function FoldLine({ line, timeZone, select }: { line: Extract<DiaryLine, { kind: 'fold' }> } & Shown) {
  const [first, last] = [line.plays[0], line.plays.at(-1)]
  const moved = line.plays.filter((play) => play.basis === 'air-date').length
  return (
    <li className="diary-line" data-item="wrl">
      <DiaryPoster title={line.title} />
      <div className="diary-words">
        <TitleLink title={line.title} />
        <details className="diary-fold" open={select !== null}>
          <summary>
            <strong>{commonWords.episodes(line.plays.length)}</strong>
            {first?.episode && last?.episode && (
              <span>
                {episodeCode(first.episode)} – {episodeCode(last.episode)}
              </span>
            )}
            {moved > 0 && <span className="diary-note">{words.moved(moved, line.plays.length)}</span>}
          </summary>
          <ul>
            {line.plays.map((play) => (
              <li key={play.id}>
                <PickPlay play={play} select={select} />
                <PlayDetails play={play} timeZone={timeZone} />
                <PlayTime play={play} timeZone={timeZone} />
              </li>
            ))}
          </ul>
          {moved > 0 && (
            <p className="diary-note">
              <Link to={`/import/binge-days?series=${line.title.id}`}>{words.howMoved}</Link>
            </p>
          )}
        </details>
      </div>
      <FoldTime first={first} last={last} timeZone={timeZone} />
    </li>
  )
}

/** The box that picks a play (pick-plays.tsx). */
function PickPlay({ play, select }: { play: DiaryPlay } & Pick<Shown, 'select'>) {
  if (select === null) return null
  const name = play.episode ? partWords.ofTitle(play.title.name, episodeCode(play.episode)) : play.title.name
  return (
    <label className="pick-box">
      <input type="checkbox" name="play" value={play.id} defaultChecked={select === 'all'} />
      <span className="visually-hidden">{name}</span>
    </label>
  )
}

function TitleLink({ title }: { title: DiaryPlay['title'] }) {
  if (!title.isInLibrary) {
    return (
      <span className="diary-title">
        {title.name} <span className="diary-note">{words.notMatched}</span>
      </span>
    )
  }
  return (
    <Link className="diary-title" to={titlePath(title.kind, title.id, title.name)}>
      {title.name}
    </Link>
  )
}

function DiaryPoster({ title }: { title: DiaryPlay['title'] }) {
  return (
    <span className="thumb">
      <Poster name={title.name} path={title.posterPath} sizes="3.5rem" />
    </span>
  )
}

function PlayDetails({ play, timeZone }: { play: DiaryPlay; timeZone: string }) {
  const note = dateNote(play, timeZone)
  return (
    <>
      {play.episode && (
        <span className="diary-episode">
          <span className="figures">{episodeCode(play.episode)}</span>
          {play.episode.name !== null && ` · ${play.episode.name}`}
        </span>
      )}
      {note !== null && <span className="diary-note">{note}</span>}
    </>
  )
}

/** The time, and for who asks where it comes from. */
function PlayTime({ play, timeZone }: { play: DiaryPlay; timeZone: string }) {
  return (
    <>
      {play.watchedAt !== null && (
        <time className="diary-time" dateTime={play.watchedAt}>
          {formatTime(timeZone, play.watchedAt)}
        </time>
      )}
      <details className="diary-origin">
        <summary aria-label={words.origin}>{words.originSign}</summary>
        <p className="diary-note">{originOf(play, timeZone)}</p>
      </details>
    </>
  )
}

function FoldTime({
  first,
  last,
  timeZone,
}: {
  first: DiaryPlay | undefined
  last: DiaryPlay | undefined
  timeZone: string
}) {
  if (!first?.watchedAt) return null
  const begin = formatTime(timeZone, first.watchedAt)
  const end = last?.watchedAt ? formatTime(timeZone, last.watchedAt) : null
  return (
    <span className="diary-time figures">{end === null || end === begin ? begin : `${begin} – ${end}`}</span>
  )
}
