import type { MediaKind } from './media.ts'

/** What a name says beside the title itself, as people write names and files carry them. */
export type WrittenName = {
  name: string
  year: number | null
  /** Where the name tells: `Title (TV series 2014)`, `Title (1999 film)`. */
  kind: MediaKind | null
  ids: { tmdb: number | null; imdb: string | null; tvdb: number | null }
  /** Set where the name is that of one episode, or of several in one file. */
  episodes: { season: number; numbers: readonly number[] } | null
}

const EXTENSION = /\.(?:mkv|mp4|m4v|avi|mov|wmv|mpe?g|m2ts|ts|webm|flv|iso|srt|sub|nfo)$/i
/** `- [x] `, `• `, `✓ `, `12) `: how a line of a list begins. */
const LIST_MARK = /^\s*(?:[-*•–]\s+)?(?:\[[ x]\]\s+|[☐☑✓✔✅]\s*|\d+\)\s+)?/i
/** Plex `{tmdb-1}`, Jellyfin `[tmdbid-1]`, Emby `[tmdbid=1]`. */
const ID = /[[({]\s*(tmdb|imdb|tvdb)(?:id)?\s*[-=:]\s*(tt\d+|\d+)\s*[\])}]/gi
/** Words that no title has: from the first of them on, a name speaks of the file. */
const RELEASE =
  /[[(]?\b(?:(?:480|576|720|1080|2160|4320)[pi]|4k|uhd|blu-?ray|b[dr]rip|dvdrip|web-?dl|web-?rip|hdtv|hdrip|remux|[xh][ .]?26[45]|hevc|xvid|divx)\b/i
const YEAR = '(?:18[89]\\d|19\\d\\d|20[0-3]\\d)'
const KIND = '(tv mini[ -]?series|mini[ -]?series|tv[ -]series|tv show|series|film|movie)'
/** `(1999)`, `(1999 film)`, `(film, 1999)`, `(2010–2014)`, `(TV Series 2010– )` */
const BRACKETED_YEAR = new RegExp(
  `^(.*\\S)\\s*[[(](?:${KIND}[, ]+)?(${YEAR})(\\s?[–-]\\s?(?:${YEAR}|present)?)?(?: ${KIND})?\\s*[\\])](.*)$`,
  'i',
)
/** `Title, 1999` and `Title - 1999`: no title ends so. */
const PARTED_YEAR = new RegExp(`^(.*\\S)(?:,| [–-])\\s+(${YEAR})$`)
const LAST_YEAR = new RegExp(`^(.*\\S)[\\s(]+(${YEAR})\\b(?!.*\\b${YEAR}\\b)`)
const TAGS = /\s*(?:\[[^\]]*\]|\([^)]*\)|\{[^}]*\})/g

/** An IMDb id or address needs no prefix. */
const IMDB_ID = /(?:https?:\/\/\S*imdb\.com\/title\/)?[[({]?\b(tt\d{7,})\b[\])}]?\S*/i

const SEASON = '(?:season|staffel|saison|temporada|stagione|seizoen|sezon|säsong|sæson|sesong|сезон)'
const EPISODE =
  '(?:episode|ep\\.?|folge|épisode|episodio|episódio|capítulo|aflevering|odcinek|avsnitt|afsnit|серия)'
const BETWEEN = '[\\s._,:–-]'

const EPISODES = [
  /^(.*?)[\s._([-]*\bs(\d{1,2})[\s._:-]{0,3}ep?[\s.]?(\d{1,4})((?:[\s._]?-?e\d{1,4}|-\d{1,3}(?!\d|[pi]\b))*)(?!\d)/i,
  /^(.*?)[\s._([-]*(?<![\dx])(\d{1,2})[x×](\d{2,3})((?:-\d{1,2}[x×]\d{2,3}|-\d{2,3}(?!\d|[pi]\b))*)(?![\dx])/i,
  new RegExp(
    `^(.*?)[\\s._,([:–-]*(?<!\\p{L})${SEASON}${BETWEEN}+(\\d{1,2})${BETWEEN}+${EPISODE}[\\s._]+(\\d{1,4})()(?!\\d)`,
    'iu',
  ),
  new RegExp(`^(.*?)${BETWEEN}+(\\d{1,2})\\. ${SEASON}${BETWEEN}+(\\d{1,4})\\. ${EPISODE}()`, 'i'),
]

/** A title that is itself a year, or holds one in its name, stays whole: `1917`, `2001: A Space Odyssey`. */
export function readWrittenName(text: string): WrittenName {
  const ids = idsIn(text)
  const isFile = EXTENSION.test(text.replace(ID, ' ').trim())
  const plain = withoutFolders(text.replace(LIST_MARK, ''), isFile)
    .replace(ID, ' ')
    .replace(IMDB_ID, ' ')
    .trim()
  const bare = spaced(plain.replace(EXTENSION, ''), isFile)
  const found = episodesIn(bare)
  const { name, year, kind } = titleIn(found?.before ?? bare, isFile || found !== null)
  if (name === '') return { name: ids.imdb ?? text.trim(), year: null, kind: null, ids, episodes: null }
  return { name, year, kind, ids, episodes: found?.episodes ?? null }
}

/** A title may hold a stroke (`Face/Off`), the name of a file cannot. */
const withoutFolders = (text: string, isFile: boolean) =>
  isFile ? (/[^/\\]+$/.exec(text)?.[0] ?? text) : text

function idsIn(text: string): WrittenName['ids'] {
  const ids: WrittenName['ids'] = { tmdb: null, imdb: null, tvdb: null }
  for (const [, service = '', id = ''] of text.matchAll(ID)) {
    if (/imdb/i.test(service) && id.startsWith('tt')) ids.imdb = id
    if (/tmdb/i.test(service) && /^\d+$/.test(id)) ids.tmdb = Number(id)
    if (/tvdb/i.test(service) && /^\d+$/.test(id)) ids.tvdb = Number(id)
  }
  ids.imdb ??= IMDB_ID.exec(text)?.[1]?.toLowerCase() ?? null
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

type Title = Pick<WrittenName, 'name' | 'year' | 'kind'>

function titleIn(text: string, isFile: boolean): Title {
  const release = RELEASE.exec(text)
  const isCut = release !== null && release.index > 0
  const head = isCut ? text.slice(0, release.index) : text
  const bracketed = BRACKETED_YEAR.exec(head)
  if (bracketed) {
    const [, before = '', kindBefore, year, range, kindAfter, after = ''] = bracketed
    const isEnd = isFile || isCut || after.replace(TAGS, '').trim() === ''
    const kind = kindIn(kindBefore ?? kindAfter) ?? (range === undefined ? null : 'series')
    if (isEnd) return { name: tidy(before, isFile), year: Number(year), kind }
  }
  const bare = isFile || isCut ? LAST_YEAR.exec(head.replace(TAGS, ' ')) : PARTED_YEAR.exec(head)
  if (bare?.[1]) return { name: tidy(bare[1], isFile || isCut), year: Number(bare[2]), kind: null }
  return { name: tidy(head, isFile || isCut), year: null, kind: null }
}

function kindIn(word: string | undefined): MediaKind | null {
  if (word === undefined) return null
  return /series|show/i.test(word) ? 'series' : 'movie'
}

/** Without the name of a group, which stands in square brackets, and without what joined a name to the rest. */
function tidy(text: string, isFile: boolean): string {
  const name = isFile ? text.replace(/\s*\[[^\]]*\]\s*/g, ' ') : text
  // A title may end with a stroke itself: `-30-`.
  const joint = isFile ? /[\s([{,_–-]+$/ : /\s+[([{,_–-]+$/
  return name.replace(/\s+/g, ' ').replace(joint, '').trim()
}
