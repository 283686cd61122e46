import type { EpisodeClue } from '#app/domain/episode-clue.ts'

type NetflixClue = Pick<EpisodeClue, 'season' | 'seasonName' | 'episodeName' | 'number'>
type NamedEpisode = { series: string; clue: NetflixClue }

/** `unclear`: a movie of that name where there is one, else an episode. */
export type NetflixName =
  | { kind: 'movie'; title: string }
  | ({ kind: 'episode' } & NamedEpisode)
  | ({ kind: 'unclear'; title: string } & NamedEpisode)

const SEASON_WORDS =
  'season|series|limited series|miniseries|staffel|miniserie|saison|mini-série|minissérie|temporada|stagione|sezon|seizoen|säsong|sæson|sesong|kausi|sezonul|sezona|évad|сезон|sezonu|κύκλος|musim|mùa'
/** Movies have parts too. */
const PART_WORDS =
  'part|volume|vol\\.?|book|chapter|collection|teil|partie|parte|volumen|volumul|buch|livre|libro|libri|del|osa'
const seasonPattern = (words: string) =>
  new RegExp(`^(?:${words})(?:\\s+(\\d+|[ivx]+))?(?:\\s*\\(.*\\))?$`, 'i')
const SEASON = seasonPattern(SEASON_WORDS)
const PART = seasonPattern(PART_WORDS)
/** `2. Sezon`, `シーズン2`, `第2季` */
const NUMBER_FIRST =
  /^(?:(\d+)\.\s*(?:sezon|évad|série|sezóna|hooaeg)|シーズン\s*(\d+)|第\s*(\d+)\s*[季部]|시즌\s*(\d+))$/i

const EPISODE_WORDS =
  'episode|ep\\.?|chapter|folge|kapitel|épisode|chapitre|episodio|episódio|capítulo|capitolo|odcinek|aflevering|avsnitt|afsnit|jakso|díl|epizoda|rész|bölüm|серия|эпизод|επεισόδιο|episodul|episod|tập'
const EPISODE = new RegExp(`^(?:${EPISODE_WORDS})\\s*\\d+`, 'i')
/** At the end of a name, in brackets: `(Episode 2)`, `(Épisode n° 2)`, `(2. Bölüm)`, `(エピソード2)`. */
const NUMBERED = new RegExp(
  `\\s*[（(](?:(?:${EPISODE_WORDS}|エピソード|الحلقة|פרק|ตอนที่)\\s*(?:n[°º.]\\s*)?(\\d{1,4})|(\\d{1,4})\\.?\\s*(?:bölüm|rész|díl|epizoda|화|회)|第\\s*(\\d{1,4})\\s*[話集话回])[)）]\\s*$`,
  'iu',
)

/** How many different names of the file begin alike; a name alone tells less. */
export type NameCompany = { ofSeries: (series: string) => number }

const ALONE: NameCompany = { ofSeries: () => 1 }

/**
 * What a line of Netflix' viewing activity names: `Show: Season 2: Name` is an episode, and so is what carries the number
 * of one. A name may hold colons itself, and a movie may have a part or a subtitle after one: without a season it is a
 * movie first, where it has one colon unless other names begin alike.
 */
export function readNetflixName(name: string, company: NameCompany = ALONE): NetflixName {
  const numbered = NUMBERED.exec(name)
  const number = Number(numbered?.slice(1).find((digits) => digits !== undefined)) || null
  const plain = numbered ? name.slice(0, numbered.index).replace(/:$/, ': ') : name
  const parts = partsOf(plain)
  const inSeason = seasonIn(parts, SEASON) ?? seasonIn(parts, PART)
  if (inSeason) {
    const { at, isPart } = inSeason
    const episode = episodeAfter(parts, at, number)
    // `Kill Bill: Volume 2` is a movie.
    if (episode.clue.episodeName === '' && number === null) return { kind: 'movie', title: name }
    const isSure = !isPart || number !== null || company.ofSeries(episode.series) > 1
    return isSure ? { kind: 'episode', ...episode } : { kind: 'unclear', title: name, ...episode }
  }
  if (parts.length === 1) return { kind: 'movie', title: name }
  const last = parts.at(-1) ?? ''
  const isEpisode = number !== null || EPISODE.test(last)
  const episode = episodeOf(parts, number)
  if (isEpisode) return { kind: 'episode', ...episode }
  const isUnclear = parts.length > 2 || company.ofSeries(episode.series) > 1
  return isUnclear ? { kind: 'unclear', title: name, ...episode } : { kind: 'movie', title: name }
}

/** What stands before the first colon, by which names are counted that begin alike; null where there is none. */
export function seriesPart(name: string): string | null {
  const parts = partsOf(name)
  const season = seasonIn(parts, SEASON) ?? seasonIn(parts, PART)
  return parts.length === 1 ? null : parts.slice(0, season?.at ?? 1).join(': ')
}

/** French sets a space before a colon as well. */
const partsOf = (name: string) => name.split(/:\s+/).map((part) => part.trim())

function seasonIn(parts: readonly string[], pattern: RegExp): { at: number; isPart: boolean } | null {
  const at = parts.findIndex((part, i) => i > 0 && (pattern.test(part) || NUMBER_FIRST.test(part)))
  return at > 0 ? { at, isPart: pattern === PART } : null
}

function episodeAfter(parts: readonly string[], at: number, number: number | null): NamedEpisode {
  const seasonName = parts[at] ?? ''
  const season = seasonNumber(seasonName)
  return {
    series: parts.slice(0, at).join(': '),
    clue: {
      season,
      seasonName: season === null ? seasonName : null,
      episodeName: parts.slice(at + 1).join(': '),
      number,
    },
  }
}

function episodeOf([series = '', ...rest]: readonly string[], number: number | null): NamedEpisode {
  const seasonName = rest.slice(0, -1).join(': ')
  const clue = {
    season: null,
    seasonName: seasonName === '' ? null : seasonName,
    episodeName: rest.at(-1) ?? '',
    number,
  }
  return { series, clue }
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** A series with one season has the first; `Part 2` may be another season at TMDB, its episodes' names tell. */
function seasonNumber(seasonName: string): number | null {
  const found = NUMBER_FIRST.exec(seasonName)
    ?.slice(1)
    .find((digits) => digits !== undefined)
  const number = found ?? SEASON.exec(seasonName)?.[1] ?? PART.exec(seasonName)?.[1]
  if (number === undefined)
    return /^(limited series|miniseries|miniserie|mini-série|minissérie)/i.test(seasonName) ? 1 : null
  const roman = ROMAN.indexOf(number.toLowerCase())
  return roman >= 0 ? roman + 1 : Number(number) || null
}
