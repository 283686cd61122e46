import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime, formatWeekday } from '#app/format/day.ts'
import type { TitlePlay } from '#app/domain/title-details.ts'
import { dayOfMoment, sourceMoment } from '#app/domain/play-date.ts'
import { playDateWords as words } from '#app/words/en.ts'

export type PlayWords = {
  /** `May 4, 2024`, or that nobody knows. */
  day: string
  weekday: string | null
  time: string | null
  /** Where the day comes from when it is not simply what the source said. */
  note: string | null
}

/** A play's date as it is shown: the day, the time where it is known, and where the day comes from. */
export function playWords(play: TitlePlay, timeZone: string): PlayWords {
  return {
    day: play.day === null ? undatedWords(play.year ?? null) : formatDay(play.day),
    weekday: play.day === null ? null : formatWeekday(play.day),
    time: play.watchedAt === null ? null : formatTime(timeZone, play.watchedAt),
    note: noteOf(play, timeZone),
  }
}

export const undatedWords = (year: number | null) => (year === null ? words.dayUnknown : words.thatYear(year))

function noteOf(play: TitlePlay, timeZone: string): string | null {
  const said = sourceDay(play, timeZone)
  const source = sourceNames[play.source] ?? words.theSource
  if (play.basis === 'air-date')
    return said === null ? words.fromAirDate : words.fromAirDateWhere(source, formatDay(said))
  if (play.basis === 'manual')
    return said === null || said === play.day ? words.byHand : words.byHandWhere(source, formatDay(said))
  return play.precision === 'unknown' && !play.year ? words.sourceKnowsNoDay(source) : null
}

const sourceNames: Record<string, string> = { trakt: 'Trakt' }

function sourceDay({ sourceWatchedAt }: TitlePlay, timeZone: string): CalendarDay | null {
  const moment = sourceMoment(sourceWatchedAt)
  return moment === null ? null : dayOfMoment(moment, timeZone)
}
