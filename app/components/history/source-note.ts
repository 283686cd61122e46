import { dayIn } from '#app/domain/calendar-day.ts'
import type { DiaryPlay } from '#app/domain/diary.ts'
import { sourceNames } from '../import/run-words.ts'
import { formatDay, formatTime } from '#app/domain/format/day.ts'

/** What is to be said of a play's date beyond the day and the time; null where those say all. */
export function dateNote(play: DiaryPlay, timeZone: string): string | null {
  if (play.basis === 'air-date') return `Date from the air date; ${sourceSaid(play, timeZone)}`
  if (play.day === null && play.year !== undefined) return `Some time in ${play.year}`
  if (play.day === null) return `No date; ${sourceSaid(play, timeZone)}`
  if (play.basis === 'manual')
    return play.watchedAt === null ? 'Some time that day, dated by hand' : 'Dated by hand'
  return play.watchedAt === null ? 'Some time that day' : null
}

/** Where a play and its date come from, in sentences; for who asks. */
export function originOf(play: DiaryPlay, timeZone: string): string {
  const said =
    play.source === 'manual'
      ? 'Marked by hand.'
      : `From ${nameOf(play.source)}: ${sourceSaid(play, timeZone)}.`
  if (play.basis === 'air-date') return `${said} The date shown is the day the episode aired.`
  if (play.basis === 'manual' && play.source !== 'manual') return `${said} The date shown was set by hand.`
  return said
}

const nameOf = (source: string) => sourceNames[source] ?? 'its source'

function sourceSaid(play: DiaryPlay, timeZone: string): string {
  const source = nameOf(play.source)
  const said = play.sourceWatchedAt
  // Trakt writes the first instant of 1970 where it does not know.
  if (said === null || said.startsWith('1970-01-01T00:00:00') || Number.isNaN(Date.parse(said))) {
    return `${source} does not know it`
  }
  if (/^\d{4}$/.test(said)) return `${source} said ${said}`
  if (!said.includes('T')) return `${source} said ${formatDay(said.slice(0, 10))}`
  return `${source} said ${formatDay(dayIn(timeZone, said))}, ${formatTime(timeZone, said)}`
}
