import type { EpisodeClue } from '#app/domain/episode-clue.ts'

export type NetflixName =
  | { kind: 'movie'; title: string }
  | { kind: 'episode'; series: string; clue: Pick<EpisodeClue, 'season' | 'seasonName' | 'episodeName'> }

const SEASON_WORDS =
  'season|part|volume|series|limited series|miniseries|book|chapter|collection|staffel|teil|miniserie|saison|partie|mini-série|temporada|parte|stagione|sezon|seizoen|säsong|sæson|sesong|kausi|sezonul|sezona|évad'
const SEASON = new RegExp(`^(?:${SEASON_WORDS})(?:\\s+(\\d+|[ivx]+))?(?:\\s*\\(.*\\))?$`, 'i')
const EPISODE =
  /^(?:episode|chapter|folge|kapitel|épisode|chapitre|episodio|episódio|capítulo|capitolo|odcinek|aflevering|avsnitt|afsnit|jakso)\s*\d+/i

/**
 * What a line of Netflix' viewing activity names: `Show: Season 2: Name` an episode, everything else a movie, which may
 * have a subtitle after a colon. A name may hold colons itself; the season, or an unnumbered part, parts them.
 */
export function readNetflixName(name: string): NetflixName {
  const parts = name.split(/:\s+/)
  const seasonAt = parts.findIndex((part, i) => i > 0 && SEASON.test(part.trim()))
  if (seasonAt > 0) {
    const seasonName = parts[seasonAt]?.trim() ?? ''
    const episodeName = parts
      .slice(seasonAt + 1)
      .join(': ')
      .trim()
    // `Kill Bill: Volume 2` is a movie.
    if (episodeName === '') return { kind: 'movie', title: name }
    const season = seasonNumber(seasonName)
    return {
      kind: 'episode',
      series: parts.slice(0, seasonAt).join(': ').trim(),
      clue: { season, seasonName: season === null ? seasonName : null, episodeName },
    }
  }
  const [series = name, ...rest] = parts
  const last = rest.at(-1)?.trim() ?? ''
  const isEpisode = rest.length > 1 || (rest.length === 1 && EPISODE.test(last))
  if (!isEpisode) return { kind: 'movie', title: name }
  const seasonName = rest.slice(0, -1).join(': ').trim()
  return {
    kind: 'episode',
    series: series.trim(),
    clue: { season: null, seasonName: seasonName === '' ? null : seasonName, episodeName: last },
  }
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** A series with one season has the first; `Part 2` may be another season at TMDB, its episodes' names tell. */
function seasonNumber(seasonName: string): number | null {
  const number = SEASON.exec(seasonName)?.[1]
  if (number === undefined)
    return /^(limited series|miniseries|miniserie|mini-série)/i.test(seasonName) ? 1 : null
  const roman = ROMAN.indexOf(number.toLowerCase())
  return roman >= 0 ? roman + 1 : Number(number) || null
}
