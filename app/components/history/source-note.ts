import { dayIn } from '#app/domain/calendar-day.ts'
import type { DiaryPlay } from '#app/domain/diary.ts'
import { formatDay, formatTime } from '#app/domain/format/day.ts'

/** What is to be said of a play's date beyond the day and the time; null where those say all. */
export function dateNote(play: DiaryPlay, timeZone: string): string | null {
  if (play.basis === 'air-date') return `Date from the air date; ${sourceSaid(play, timeZone)}`
  if (play.day === null) return `No date; ${sourceSaid(play, timeZone)}`
  if (play.basis === 'manual')
    return play.watchedAt === null ? 'Some time that day, dated by hand' : 'Dated by hand'
  return play.watchedAt === null ? 'Some time that day' : null
}

const SOURCES: Record<string, string> = { trakt: 'Trakt' }

function sourceSaid(play: DiaryPlay, timeZone: string): string {
  const source = SOURCES[play.source] ?? 'its source'
  const said = play.sourceWatchedAt
  // Trakt writes the first instant of 1970 where it does not know.
  if (said === null || said.startsWith('1970-01-01T00:00:00') || Number.isNaN(Date.parse(said))) {
    return `${source} does not know it`
  }
  if (!said.includes('T')) return `${source} said ${formatDay(said.slice(0, 10))}`
  return `${source} said ${formatDay(dayIn(timeZone, said))}, ${formatTime(timeZone, said)}`
}
