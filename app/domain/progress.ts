import type { CalendarDay } from './calendar-day.ts'
import type { EpisodeRef } from './media.ts'

export type SeriesStatus = 'not-started' | 'watching' | 'up-to-date' | 'completed' | 'abandoned'

export type ProgressEpisode = { season: number; number: number; airDate: CalendarDay | null; seen: boolean }

export type Progress = {
  aired: number
  watched: number
  next: EpisodeRef | null
  status: SeriesStatus
  /** The next day on which an episode airs and this answer changes. */
  staleOn: CalendarDay | null
}

/** TMDB's words for a series that will not go on. */
const OVER = new Set(['Ended', 'Canceled', 'Cancelled'])

/**
 * How far a series has been watched (contract: `progress`). Specials (season 0) and episodes without an air date or
 * with one after `today` are left out. `next` is the first aired, unseen episode after the furthest seen one; where
 * there is none, the earliest one skipped.
 */
export function progressOf(
  episodes: readonly ProgressEpisode[],
  context: { today: CalendarDay; seriesStatus: string | null; abandoned: boolean },
): Progress {
  const regular = episodes
    .filter((e) => e.season > 0 && e.airDate !== null)
    .sort((a, b) => a.season - b.season || a.number - b.number)
  const aired = regular.filter((e) => (e.airDate ?? '') <= context.today)
  const upcoming = regular.filter((e) => (e.airDate ?? '') > context.today).map((e) => e.airDate ?? '')
  const watched = aired.filter((e) => e.seen).length
  const furthest = aired.findLastIndex((e) => e.seen)
  const next = aired.slice(furthest + 1).find((e) => !e.seen) ?? aired.find((e) => !e.seen)
  return {
    aired: aired.length,
    watched,
    next: next ? { season: next.season, episode: next.number } : null,
    status: context.abandoned ? 'abandoned' : statusOf(watched, aired.length, context.seriesStatus),
    staleOn: upcoming.sort()[0] ?? null,
  }
}

function statusOf(watched: number, aired: number, seriesStatus: string | null): SeriesStatus {
  if (watched === 0) return 'not-started'
  if (watched < aired) return 'watching'
  return OVER.has(seriesStatus ?? '') ? 'completed' : 'up-to-date'
}
