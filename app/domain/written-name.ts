/** What a name says beside the title itself, as people write names and files carry them. */
export type WrittenName = {
  name: string
  year: number | null
  ids: { tmdb: number | null; imdb: string | null; tvdb: number | null }
  /** Set where the name is that of one episode, or of several in one file. */
  episodes: { season: number; numbers: readonly number[] } | null
}

const EXTENSION = /\.(?:mkv|mp4|m4v|avi|mov|wmv|mpe?g|m2ts|ts|webm|flv|iso|srt|sub|nfo)$/i
/** Plex `{tmdb-1}`, Jellyfin `[tmdbid-1]`, Emby `[tmdbid=1]`. */
const ID = /[[({]\s*(tmdb|imdb|tvdb)(?:id)?\s*[-=:]\s*(tt\d+|\d+)\s*[\])}]/gi
/** Words that no title has: from the first of them on, a name speaks of the file. */
const RELEASE =
  /[[(]?\b(?:(?:480|576|720|1080|2160|4320)[pi]|4k|uhd|blu-?ray|b[dr]rip|dvdrip|web-?dl|web-?rip|hdtv|hdrip|remux|[xh][ .]?26[45]|hevc|xvid|divx)\b/i
const YEAR = '(?:18[89]\\d|19\\d\\d|20[0-3]\\d)'
const BRACKETED_YEAR = new RegExp(`^(.*\\S)\\s*[[(](${YEAR})[\\])](.*)$`)
const LAST_YEAR = new RegExp(`^(.*\\S)[\\s(]+(${YEAR})\\b(?!.*\\b${YEAR}\\b)`)
const TAGS = /\s*(?:\[[^\]]*\]|\([^)]*\)|\{[^}]*\})/g

const EPISODES = [
  /^(.*?)[\s._([-]*\bs(\d{1,2})[\s._-]?e(\d{1,4})((?:[\s._]?-?e\d{1,4}|-\d{1,3}(?!\d|[pi]\b))*)(?!\d)/i,
  /^(.*?)[\s._([-]*(?<![\dx])(\d{1,2})x(\d{2,3})((?:-\d{1,2}x\d{2,3}|-\d{2,3}(?!\d|[pi]\b))*)(?![\dx])/i,
  /^(.*?)[\s._,([:-]*\b(?:season|staffel|saison|temporada)[\s._]+(\d{1,2})[\s._,:-]+(?:episode|ep\.?|folge|épisode|episodio)[\s._]+(\d{1,4})()(?!\d)/i,
]

/** A title that is itself a year, or holds one in its name, stays whole: `1917`, `2001: A Space Odyssey`. */
export function readWrittenName(text: string): WrittenName {
  const ids = idsIn(text)
  const plain = text.replace(ID, ' ').trim()
  const isFile = EXTENSION.test(plain)
  const bare = spaced(plain.replace(EXTENSION, ''), isFile)
  const found = episodesIn(bare)
  const { name, year } = titleIn(found?.before ?? bare, isFile || found !== null)
  if (name === '') return { name: text.trim(), year: null, ids, episodes: null }
  return { name, year, ids, episodes: found?.episodes ?? null }
}

function idsIn(text: string): WrittenName['ids'] {
  const ids: WrittenName['ids'] = { tmdb: null, imdb: null, tvdb: null }
  for (const [, service = '', id = ''] of text.matchAll(ID)) {
    if (/imdb/i.test(service) && id.startsWith('tt')) ids.imdb = id
    if (/tmdb/i.test(service) && /^\d+$/.test(id)) ids.tmdb = Number(id)
    if (/tvdb/i.test(service) && /^\d+$/.test(id)) ids.tvdb = Number(id)
  }
  return ids
}

/** Names of files have dots for spaces, while `S.W.A.T.` is a title. */
function spaced(text: string, isFile: boolean): string {
  const isDotted = !/\s/.test(text) && /[._]/.test(text)
  const saysFile = isFile || RELEASE.test(text) || EPISODES.some((pattern) => pattern.test(text))
  if (!isDotted || !saysFile) return text
  return text.replace(/(?<!(?<![\p{L}\d])\p{Lu})\.|\.(?!\p{Lu}(?![\p{L}\d]))|_/gu, ' ').trim()
}

function episodesIn(text: string): { before: string; episodes: WrittenName['episodes'] } | null {
  for (const pattern of EPISODES) {
    const match = pattern.exec(text)
    if (!match?.[1]?.trim()) continue
    const [, before, season, first, more = ''] = match
    const numbers = [Number(first), ...[...more.matchAll(/(?:e|x|-)(\d+)(?!x)/gi)].map(([, n]) => Number(n))]
    return { before, episodes: { season: Number(season), numbers: spread(numbers, more.includes('-')) } }
  }
  return null
}

const LONGEST_RANGE = 30

/** `E02-E05` is every episode between; a number that goes back is no episode's. */
function spread([first = 0, ...more]: readonly number[], isRange: boolean): number[] {
  const last = Math.max(first, ...more)
  if (last - first > LONGEST_RANGE) return [first]
  if (!isRange) return [first, ...more.filter((number) => number > first)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

function titleIn(text: string, isFile: boolean): { name: string; year: number | null } {
  const release = RELEASE.exec(text)
  const isCut = release !== null && release.index > 0
  const head = isCut ? text.slice(0, release.index) : text
  const [, before = '', year, after = ''] = BRACKETED_YEAR.exec(head) ?? []
  if (year !== undefined && (isFile || isCut || after.replace(TAGS, '').trim() === ''))
    return { name: tidy(before, isFile), year: Number(year) }
  const bare = isFile || isCut ? LAST_YEAR.exec(head.replace(TAGS, ' ')) : null
  if (bare?.[1]) return { name: tidy(bare[1], true), year: Number(bare[2]) }
  return { name: tidy(head, isFile || isCut), year: null }
}

/** Without the name of a group, which stands in square brackets, and without what joined a name to the rest. */
function tidy(text: string, isFile: boolean): string {
  const name = isFile ? text.replace(/\s*\[[^\]]*\]\s*/g, ' ') : text
  return name
    .replace(/\s+/g, ' ')
    .replace(/[\s([{,_–-]+$/, '')
    .trim()
}
