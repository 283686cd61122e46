import type { CalendarDay } from './calendar-day.ts'
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

/** What is still to come: an episode that airs, or the release of a movie (`episode` is null). */
export type ComingTitle = {
  day: CalendarDay
  title: PosterTitle
  episode: { season: number; number: number; name: string | null } | null
}

/** What is to come in its order, by day. */
export function agendaOf(coming: readonly ComingTitle[]): { day: CalendarDay; titles: ComingTitle[] }[] {
  const days = new Map<CalendarDay, ComingTitle[]>()
  for (const title of coming) days.set(title.day, [...(days.get(title.day) ?? []), title])
  return [...days].map(([day, titles]) => ({ day, titles }))
}

/** Tells one item from all others. */
export const comingKey = ({ title, episode }: ComingTitle) =>
  episode === null ? String(title.id) : `${title.id} ${episode.season} ${episode.number}`

/** What kind of an event an item is: the first episode of a series or a season is its premiere. */
export function comingKind({
  episode,
}: ComingTitle): 'release' | 'series-premiere' | 'season-premiere' | 'episode' {
  if (episode === null) return 'release'
  if (episode.number > 1) return 'episode'
  return episode.season === 1 ? 'series-premiere' : 'season-premiere'
}
