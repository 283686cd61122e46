import { timeLeftWords as words } from '#app/words/en.ts'
import type { CalendarDay } from './calendar-day.ts'
import { formatMinutes } from './format/duration.ts'
import type { PosterTitle } from './poster-title.ts'

export const upNextOrders = ['watched', 'aired'] as const
/** `watched`: the series watched last first; `aired`: the one whose next episode aired last first. */
export type UpNextOrder = (typeof upNextOrders)[number]

/** A series under way, with the episode to go on with. */
export type UpNextTitle = PosterTitle & {
  overview: string | null
  backdropPath: string | null
  genres: string[]
  /** Of all aired episodes that are left, by their usual length; null where none is known. */
  minutesLeft: number | null
  next: {
    season: number
    number: number
    name: string | null
    overview: string | null
    airDate: CalendarDay | null
    runtimeMinutes: number | null
    stillPath: string | null
  }
}

/** An episode that is still to air. */
export type ComingEpisode = {
  day: CalendarDay
  season: number
  number: number
  name: string | null
  series: PosterTitle
}

/** `3 episodes, about 2 h 20 min left`. */
export function timeLeft({ aired, watched, minutesLeft }: UpNextTitle): string {
  const left = Math.max(0, (aired ?? 0) - (watched ?? 0))
  return minutesLeft === null ? words.episodes(left) : words.episodesAndTime(left, formatMinutes(minutesLeft))
}

/** Episodes in the order they air, by day. */
export function agendaOf(
  episodes: readonly ComingEpisode[],
): { day: CalendarDay; episodes: ComingEpisode[] }[] {
  const days = new Map<CalendarDay, ComingEpisode[]>()
  for (const episode of episodes) days.set(episode.day, [...(days.get(episode.day) ?? []), episode])
  return [...days].map(([day, ofDay]) => ({ day, episodes: ofDay }))
}
