import type { CalendarDay } from '#app/domain/calendar-day.ts'

/** What every write of a run needs to know. */
export type ApplyContext = {
  profileId: number
  runId: string
  source: string
  /** A file says how things were when it was made. */
  isFile: boolean
  /** Its watchlist is kept as it is there. */
  followsWatchlist: boolean
  timeZone: string
  today: CalendarDay
  now: Date
  /** A full import that moves binge days marks its series, to be worked out once their air dates are known. */
  bingeDates: boolean
}
