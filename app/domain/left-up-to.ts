import type { SeasonOverview } from './title-details.ts'

/** How many aired episodes up to this one, itself included, were not seen; specials count only among themselves. */
export function leftUpTo(
  seasons: readonly SeasonOverview[],
  { season, number }: { season: number; number: number },
): number {
  return seasons
    .filter((each) => each.number === season || (each.number > 0 && each.number < season))
    .flatMap((each) =>
      each.number === season ? each.episodes.filter((episode) => episode.number <= number) : each.episodes,
    )
    .filter((episode) => episode.state === 'aired').length
}
