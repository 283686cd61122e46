import type { CalendarDay } from './calendar-day.ts'

export type MarkableEpisode = {
  id: number
  season: number
  number: number
  airDate: CalendarDay | null
  onTmdb: boolean
  seen: boolean
}

/** Which episodes of a series are marked in one go. */
export type EpisodeSelection =
  { kind: 'up-to'; season: number; number: number } | { kind: 'season'; season: number } | { kind: 'series' }

/**
 * The episodes that a selection marks, in order: those TMDB lists that have aired and were not seen. Specials never
 * come along with regular episodes; they are marked where the selection names them.
 */
export function episodesToMark(
  episodes: readonly MarkableEpisode[],
  selection: EpisodeSelection,
  today: CalendarDay,
): MarkableEpisode[] {
  return episodes
    .filter((e) => isNamed(e, selection) && !e.seen && e.onTmdb && e.airDate !== null && e.airDate <= today)
    .sort((a, b) => a.season - b.season || a.number - b.number)
}

function isNamed(episode: MarkableEpisode, selection: EpisodeSelection): boolean {
  if (selection.kind === 'series') return episode.season > 0
  if (selection.kind === 'season' || selection.season === 0)
    return (
      episode.season === selection.season &&
      (selection.kind === 'season' || episode.number <= selection.number)
    )
  if (episode.season === 0 || episode.season > selection.season) return false
  return episode.season < selection.season || episode.number <= selection.number
}
