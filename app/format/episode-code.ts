import { partWords } from '#app/words/en.ts'

/** `S2 E5`; a special is `Special 3`. */
export function episodeCode(episode: { season: number; number: number }): string {
  return episode.season === 0 ? partWords.special(episode.number) : `S${episode.season} E${episode.number}`
}

/** `Season 2`, or `Specials` for season 0. */
export const seasonName = (number: number): string =>
  number === 0 ? partWords.specials : partWords.season(number)
