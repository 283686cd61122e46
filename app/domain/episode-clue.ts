import { comparableName } from './comparable-name.ts'
import { isPlaceholderName } from './placeholder-name.ts'

/** What a source says of an episode whose number it does not give. Unknown is null. */
export type EpisodeClue = {
  season: number | null
  seasonName: string | null
  episodeName: string | null
  /** Of the episode in its season, where the source gives it beside a name. */
  number: number | null
  /** It says that every episode of the season was watched; where it names none, of every regular season. */
  isWholeSeason: boolean
}

/** `names`: in every language that is known. */
export type KnownEpisode = {
  season: number
  number: number
  names: readonly string[]
  airDate: string | null
}
export type KnownSeason = { number: number; name: string | null }

export type Placing =
  | { kind: 'placed'; episodes: readonly { season: number; number: number }[] }
  | { kind: 'undecided'; reason: EpisodeDoubt }

/** Why it is not known which episode is meant. */
export type EpisodeDoubt =
  | { code: 'nothing-said' }
  | { code: 'several'; name: string }
  | { code: 'no-episodes' }
  | { code: 'none-called'; name: string }
  | { code: 'none-aired' }
  | { code: 'none-in-season'; season: number | null }

/**
 * Which episode a clue means, or which ones: within the season it names first, else the only one of that name in the
 * whole series. A number decides within its season; a name that says no more than a number is that number. What fits
 * several is left undecided.
 */
export function placeClue(
  clue: EpisodeClue,
  known: { episodes: readonly KnownEpisode[]; seasons: readonly KnownSeason[]; lastDay: string },
): Placing {
  if (isWholeSeries(clue))
    return placeAired(known, (episode) => episode.season > 0) ?? undecided({ code: 'none-aired' })
  const season = seasonOf(clue, known.seasons)
  if (clue.isWholeSeason)
    return (
      placeAired(known, (episode) => episode.season === season) ??
      undecided({ code: 'none-in-season', season })
    )
  const name = comparable(clue.episodeName)
  if (name === '' && clue.number === null) return undecided({ code: 'nothing-said' })
  const inSeason = known.episodes.filter((episode) => episode.season === season)
  const number = numberIn(clue.episodeName ?? '')
  for (const candidates of [
    byNumber(inSeason, clue.number),
    byName(inSeason, name),
    byNumber(inSeason, number),
    // A season may be counted otherwise at TMDB. Specials often repeat a name.
    number === null
      ? byName(
          known.episodes.filter((one) => one.season > 0),
          name,
        )
      : [],
    number === null ? byName(known.episodes, name) : [],
  ]) {
    const [only] = candidates
    if (only && candidates.length === 1) return placed([only])
    if (candidates.length > 1) return undecided({ code: 'several', name: saidName(clue) })
  }
  if (known.episodes.length === 0) return undecided({ code: 'no-episodes' })
  return undecided({ code: 'none-called', name: saidName(clue) })
}

const saidName = ({ episodeName, number }: EpisodeClue) =>
  episodeName ?? (number === null ? '' : String(number))

const placed = (episodes: readonly KnownEpisode[]): Placing => ({
  kind: 'placed',
  episodes: episodes.map(({ season, number }) => ({ season, number })),
})
const undecided = (reason: EpisodeDoubt): Placing => ({ kind: 'undecided', reason })

export const isWholeSeries = ({ isWholeSeason, season, seasonName }: EpisodeClue) =>
  isWholeSeason && season === null && seasonName === null

/** Those that had aired by then, and what was watched as a whole had; null where there are none. */
function placeAired(
  { episodes, lastDay }: { episodes: readonly KnownEpisode[]; lastDay: string },
  isMeant: (episode: KnownEpisode) => boolean,
): Placing | null {
  const aired = episodes.filter(
    (episode) => isMeant(episode) && episode.airDate !== null && episode.airDate <= lastDay,
  )
  return aired.length > 0 ? placed(aired) : null
}

function seasonOf(clue: EpisodeClue, seasons: readonly KnownSeason[]): number | null {
  const name = comparable(clue.seasonName)
  const named = name === '' ? [] : seasons.filter((season) => comparable(season.name) === name)
  if (named.length === 1) return named[0]?.number ?? null
  if (clue.season !== null) return clue.season
  const regular = seasons.filter((season) => season.number > 0)
  return regular.length === 1 ? (regular[0]?.number ?? null) : null
}

const byNumber = (episodes: readonly KnownEpisode[], number: number | null) =>
  episodes.filter((episode) => episode.number === number)

const byName = (episodes: readonly KnownEpisode[], name: string) =>
  episodes.filter((episode) => episode.names.some((one) => comparable(one) === name))

/** "Part 1" and "Pt. 1" are one name, and so is "(1)". */
function comparable(name: string | null): string {
  if (name === null) return ''
  return comparableName(
    name.replace(/[([]\s*(\d+)\s*[)\]]/g, ' part $1 ').replace(/\bpt\.?\s*(?=\d)/gi, 'part '),
  )
}

const COUNTED =
  /^(?:chapter|part|kapitel|teil|chapitre|partie|cap[ií]tulo|capitolo|parte|deel|hoofdstuk|rozdzia[lł]|kapitola|del)\s/i

/** `Episode 5`, `Folge 5`, `Chapter Five`, `5`; null for a name that says more. */
function numberIn(name: string): number | null {
  const words = comparableName(name).split(' ')
  const digits = words.filter((word) => /^\d+$/.test(word))
  const isBare =
    isPlaceholderName(name) || /^\s*#?\d+\s*$/.test(name) || (COUNTED.test(name) && words.length === 2)
  return isBare && digits.length === 1 ? Number(digits[0]) : null
}
