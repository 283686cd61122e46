import type { MediaKind } from './media.ts'

/** One title, named by a service: what somebody pastes from an address bar. */
export type TitleReference =
  | { by: 'imdb'; id: string }
  | { by: 'tmdb'; kind: MediaKind; id: number }
  | { by: 'tvdb'; id: number }
  | { by: 'trakt'; kind: MediaKind; slug: string }

/** `name` is the text without its year, where it ends with one. */
export type SearchQuestion = {
  reference: TitleReference | null
  text: string
  name: string
  year: number | null
}

/** More than this no name has; what is longer is cut between words. */
const LONGEST_TEXT = 200
/** A number at the end that is no year after all does no harm: the whole text is looked for, too. */
const YEARS = [1888, 2099] as const

const KINDS: Record<string, MediaKind> = { movie: 'movie', movies: 'movie', tv: 'series', shows: 'series' }

/** What a text asks for: a title by an id or an address of IMDb, TMDB, TVDB or Trakt, or words, perhaps with a year. */
export function readSearchQuestion(pasted: string): SearchQuestion {
  const reference = referenceIn(decoded(pasted))
  const text = reference?.by === 'trakt' ? wordsOfSlug(reference.slug) : shortened(pasted.trim())
  return { reference, text, ...yearApart(text) }
}

function referenceIn(text: string): TitleReference | null {
  const imdb = /(?:^|[^a-z0-9])(tt\d{5,10})(?![a-z0-9])/i.exec(text)?.[1]
  if (imdb) return { by: 'imdb', id: imdb.toLowerCase() }
  const [, tmdbKind = '', tmdbId] = /themoviedb\.org\/(movie|tv)\/(\d{1,9})(?!\d)/i.exec(text) ?? []
  const kind = KINDS[tmdbKind.toLowerCase()]
  if (kind && tmdbId) return { by: 'tmdb', kind, id: Number(tmdbId) }
  const tvdbId = /thetvdb\.com\/(?:dereferrer\/series\/|\?.*?\bid=)(\d{1,9})(?!\d)/i.exec(text)?.[1]
  if (tvdbId) return { by: 'tvdb', id: Number(tvdbId) }
  const [, traktKind = '', slug] = /trakt\.tv\/(movies|shows)\/([a-z0-9-]+)/i.exec(text) ?? []
  const kindOnTrakt = KINDS[traktKind.toLowerCase()]
  return kindOnTrakt && slug ? { by: 'trakt', kind: kindOnTrakt, slug: slug.toLowerCase() } : null
}

/** Links through another site hold the address percent-encoded; a text that only looks so stays as it is. */
function decoded(text: string): string {
  if (!/%(?:2f|3a)/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Trakt writes an apostrophe as a hyphen: `ocean-s-eleven`, `don-t-look-up`. */
const AFTER_APOSTROPHE =
  /(?<=[a-z]{2})-s(?=-|$)|(?<=n)-t(?=-|$)|(?<=[a-z])-(?:ll|re|ve)(?=-|$)|(?<=\bi)-m(?=-|$)/g

const wordsOfSlug = (slug: string) =>
  slug
    .replace(AFTER_APOSTROPHE, (end) => end.slice(1))
    .replace(/-+/g, ' ')
    .trim()

function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const cut = text.slice(0, LONGEST_TEXT)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim()
}

function yearApart(text: string): { name: string; year: number | null } {
  const [, name, digits] = /^(.*\S)\s+[([]?(\d{4})[)\]]?$/s.exec(text) ?? []
  const year = Number(digits)
  const isYear = name !== undefined && year >= YEARS[0] && year <= YEARS[1]
  return isYear ? { name, year } : { name: text, year: null }
}
