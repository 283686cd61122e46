import type { CalendarDay, Instant } from './calendar-day.ts'
import { type Progress, type ProgressEpisode, progressOf } from './progress.ts'

/** With the days on which it began and ended, in the person's zone. */
export type Rewatch = {
  beganAt: Instant
  beganDay: CalendarDay
  endedAt: Instant | null
  endedDay: CalendarDay | null
}

export type DatedPlay = {
  watchedAt: Instant | null
  day: CalendarDay | null
  basis: 'source' | 'air-date' | 'manual'
  sourceWatchedAt: string | null
}

/**
 * Whether a play falls into a rewatch. One of which only the day is known does from the first day to the last; one
 * that stands on its air date was seen when its source says; an undated one belongs to none.
 */
export function isInRewatch(play: DatedPlay, rewatch: Rewatch): boolean {
  const at = play.basis === 'air-date' ? play.sourceWatchedAt : (play.watchedAt ?? play.day)
  if (at === null) return false
  const [from, to] = isInstant(at) ? [rewatch.beganAt, rewatch.endedAt] : [rewatch.beganDay, rewatch.endedDay]
  return from <= at && (to === null || at <= to)
}

const isInstant = (at: string) => at.includes('T')

/** How far a rewatch has come: progress as if only its own plays had been. */
export function rewatchProgress(
  episodes: readonly (ProgressEpisode & { id: number })[],
  plays: readonly (DatedPlay & { episodeId: number | null })[],
  rewatch: Rewatch,
  today: CalendarDay,
): Pick<Progress, 'aired' | 'watched' | 'next'> {
  const seen = new Set(plays.filter((play) => isInRewatch(play, rewatch)).map((play) => play.episodeId))
  const { aired, watched, next } = progressOf(
    episodes.map((episode) => ({ ...episode, seen: seen.has(episode.id) })),
    { today, seriesStatus: null, abandoned: false },
  )
  return { aired, watched, next }
}
