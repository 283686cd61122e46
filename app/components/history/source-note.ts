import { dayIn } from '#app/domain/calendar-day.ts'
import type { DiaryPlay } from '#app/domain/diary.ts'
import { formatDay, formatTime } from '#app/format/day.ts'
import { sourceMoment } from '#app/domain/play-date.ts'
import { calendarWords, diaryWords as words } from '#app/words/en.ts'
import { sourceNames } from '../import/run-words.ts'

/** What is to be said of a play's date beyond the day and the time; null where those say all. */
export function dateNote(play: DiaryPlay, timeZone: string): string | null {
  if (play.basis === 'air-date') return words.fromAirDate(nameOf(play.source), sourceSaid(play, timeZone))
  if (play.day === null && play.year !== undefined) return words.thatYear(play.year)
  if (play.day === null) return words.noDate(nameOf(play.source), sourceSaid(play, timeZone))
  if (play.basis === 'manual') return play.watchedAt === null ? words.thatDayByHand : words.byHand
  return play.watchedAt === null ? words.thatDay : null
}

/** Where a play and its date come from, in sentences; for who asks. */
export function originOf(play: DiaryPlay, timeZone: string): string {
  const said =
    play.source === 'manual'
      ? words.markedByHand
      : words.from(nameOf(play.source), sourceSaid(play, timeZone))
  if (play.basis === 'air-date') return words.airDateShown(said)
  if (play.basis === 'manual' && play.source !== 'manual') return words.dayByHandShown(said)
  return said
}

const nameOf = (source: string) => sourceNames[source] ?? words.itsSource

/** The moment as its source gave it; null where it does not know. */
function sourceSaid({ sourceWatchedAt: said }: DiaryPlay, timeZone: string): string | null {
  if (said !== null && /^\d{4}$/.test(said)) return said
  const moment = sourceMoment(said)
  if (said === null || moment === null) return null
  if (moment.length === 10) return formatDay(moment)
  return calendarWords.dayAndTime(formatDay(dayIn(timeZone, said)), formatTime(timeZone, said))
}
