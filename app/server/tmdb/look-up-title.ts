import type { NotMatched } from '#app/domain/metadata-problem.ts'
import { type Candidate, matchTitle, type MatchVerdict } from '#app/domain/match-title.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { TitleReading } from '#app/domain/title-reading.ts'
import { withoutYear } from '#app/domain/without-year.ts'
import { commonWords } from '#app/words/en.ts'
import type { TmdbTitleRow } from './schema/listing.ts'
import type { TmdbClient } from './tmdb-client.ts'

export type TitleToLookUp = {
  kind: MediaKind
  trakt_id: number | null
  imdb_id: string | null
  tvdb_id: number | null
  source_title: string | null
  source_year: number | null
}

export type LookUp =
  | {
      kind: 'matched'
      tmdbId: number
      by: 'imdb-id' | 'tvdb-id' | 'name'
      confidence: number
      /** Set where the id is that of one episode of the series. */
      episode?: { season: number; number: number }
      /** Set where the title is not what its name was taken for. */
      reading?: TitleReading
    }
  | { kind: 'ambiguous' | 'ambiguous-name' | 'not-found' | 'no-such-name' | 'no-ids' }

/** What becomes of a title that was not found. */
export const NOT_MATCHED: Record<Exclude<LookUp['kind'], 'matched'>, NotMatched> = {
  'no-ids': { code: 'no-ids' },
  'not-found': { code: 'unknown-ids' },
  'no-such-name': { code: 'unknown-name' },
  ambiguous: { code: 'several-by-ids' },
  'ambiguous-name': { code: 'several-by-name' },
}

type Deps = { tmdb: Pick<TmdbClient, 'find' | 'searchTitles'> }

/**
 * Which TMDB title a title without a TMDB id is. Its ids decide; where TMDB knows none of them, what came from a file is
 * looked for by name and year and taken only where that is sure. Trakt knows its titles: those go by ids alone.
 * @param reading what else the name may mean
 */
export async function lookUpTitle(
  deps: Deps,
  title: TitleToLookUp,
  { reading = null, signal }: { reading?: TitleReading | null; signal?: AbortSignal } = {},
): Promise<LookUp> {
  const byIds = await lookUpByIds(deps, title, signal)
  if (byIds.kind === 'matched' || title.trakt_id !== null) return byIds
  if (reading && byIds.kind === 'not-found') {
    const other = await lookUpByIds(deps, { ...title, kind: reading.kind }, signal)
    if (other.kind === 'matched') return { ...other, reading }
  }
  if (byIds.kind === 'ambiguous' || !isName(title.source_title)) return byIds
  const byName = await lookUpByName(deps, title, reading)
  return byName.kind === 'no-such-name' && byIds.kind === 'not-found' ? byIds : byName
}

/** What a row without a name is called here is no name to look for. */
const isName = (text: string | null) =>
  text !== null && text !== commonWords.untitled && !/^(?:tt\d+|(?:tmdb|imdb|tvdb|trakt) \S+)$/i.test(text)

/** By IMDb or TVDB id alone, also for a title whose TMDB number has gone. */
export async function lookUpByIds(
  { tmdb }: Deps,
  title: TitleToLookUp,
  signal?: AbortSignal,
): Promise<LookUp> {
  const ways = [
    { source: 'imdb_id' as const, by: 'imdb-id' as const, id: title.imdb_id },
    // TVDB numbers of movies are not known to TMDB, and the same number may be a series.
    {
      source: 'tvdb_id' as const,
      by: 'tvdb-id' as const,
      id: title.kind === 'series' ? title.tvdb_id : null,
    },
  ].flatMap((way) => (way.id === null ? [] : [{ ...way, id: String(way.id) }]))
  let answer: LookUp = ways.length ? { kind: 'not-found' } : { kind: 'no-ids' }
  for (const { source, by, id } of ways) {
    const found = await tmdb.find(source, id, signal ? { signal } : {})
    // One id may bring up a movie and an unrelated series.
    const rows = title.kind === 'movie' ? found.movies : found.series
    const hit = rows.length === 1 ? rows[0]?.tmdbId : theOne(title, rows)?.tmdbId
    if (hit !== undefined) return { kind: 'matched', tmdbId: hit, by, confidence: 1 }
    if (rows.length) answer = { kind: 'ambiguous' }
    const episode = title.kind === 'series' && rows.length === 0 ? theOnly(found.episodes ?? []) : undefined
    if (episode) return { kind: 'matched', tmdbId: episode.seriesId, by, confidence: 1, episode }
  }
  return answer
}

const theOnly = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)

async function lookUpByName(
  deps: Deps,
  { kind, source_title: name, source_year: year }: TitleToLookUp,
  reading: TitleReading | null,
): Promise<LookUp> {
  if (name === null) return { kind: 'no-ids' }
  const { verdict, isReading } = await judgeReadings(deps, { kind, name, year }, reading)
  if (verdict.kind === 'nothing') return { kind: 'no-such-name' }
  if (verdict.kind === 'ambiguous') return { kind: 'ambiguous-name' }
  return {
    kind: 'matched',
    tmdbId: verdict.best.candidate.tmdbId,
    by: 'name',
    confidence: verdict.best.score,
    ...(isReading && reading && { reading }),
  }
}

type NamedTitle = { kind: MediaKind; name: string; year: number | null }
export type NameVerdict = MatchVerdict<ReturnType<typeof candidateOf>>

/** A longer or misspelt name is not enough where the name may mean something else. */
const SAME_NAME = 0.9

const isSame = (verdict: NameVerdict) => verdict.kind === 'sure' && verdict.best.score >= SAME_NAME

/** A source may set colons where TMDB has none, and TMDB's search minds them. */
function spellings(name: string): string[] {
  const parts = name.split(/\s*:\s+/)
  if (parts.length < 3) return []
  return [`${parts.slice(0, -1).join(' ')}: ${parts.at(-1)}`, parts.join(' ')]
}

/**
 * The same for a name that may mean something else: what it is taken for first, where TMDB has just that name, then the
 * other reading.
 */
export async function judgeReadings(
  deps: { tmdb: Pick<TmdbClient, 'searchTitles'> },
  title: NamedTitle,
  reading: TitleReading | null,
): Promise<{ verdict: NameVerdict; isReading: boolean }> {
  const verdict = await judgeWritten(deps, title)
  if (!reading || isSame(verdict)) return { verdict, isReading: false }
  // Without an episode nothing says that the other kind is meant rather than one of these.
  if (reading.clue === null && verdict.kind === 'ambiguous') return { verdict, isReading: false }
  for (const name of spellings(title.name)) {
    const spelt = await judgeName(deps, { ...title, name })
    if (isSame(spelt)) return { verdict: spelt, isReading: false }
  }
  // The year is that of the title, and a series that is named before a colon is older.
  const year = reading.clue ? null : title.year
  const other = await judgeWritten(deps, { kind: reading.kind, name: reading.name, year })
  return isSame(other) ? { verdict: other, isReading: true } : { verdict, isReading: false }
}

/** `Blade Runner 2049` is a name as it stands; where TMDB has none such, the number at the end may be the year. */
async function judgeWritten(
  deps: { tmdb: Pick<TmdbClient, 'searchTitles'> },
  title: NamedTitle,
): Promise<NameVerdict> {
  const verdict = await judgeName(deps, title)
  const name = title.year === null && !isSame(verdict) ? withoutYear(title.name) : null
  if (name === null) return verdict
  const year = Number(/(\d{4})\D*$/.exec(title.name)?.[1])
  const apart = await judgeName(deps, { ...title, name, year })
  return isSame(apart) ? apart : verdict
}

/** Which of TMDB's titles a name and a year mean, and how sure that is. */
export async function judgeName(
  { tmdb }: { tmdb: Pick<TmdbClient, 'searchTitles'> },
  { kind, name, year }: NamedTitle,
): Promise<NameVerdict> {
  const ofYear = year === null ? [] : await tmdb.searchTitles(name, { kind, year, language: 'en-US' })
  const rows = ofYear.length > 0 ? ofYear : await tmdb.searchTitles(name, { kind, language: 'en-US' })
  return matchTitle({ kind, name, year }, rows.map(candidateOf))
}

function theOne(title: TitleToLookUp, rows: readonly TmdbTitleRow[]): Candidate | undefined {
  const wanted = { kind: title.kind, name: title.source_title, year: title.source_year }
  const verdict = matchTitle(wanted, rows.map(candidateOf))
  return verdict.kind === 'sure' ? verdict.best.candidate : undefined
}

/** A row of one of TMDB's lists as the matcher compares it. */
export function candidateOf(row: TmdbTitleRow) {
  return {
    kind: row.kind,
    tmdbId: row.tmdbId,
    name: row.name,
    originalName: row.originalName,
    year: row.releaseDate === null ? null : Number(row.releaseDate.slice(0, 4)),
    popularity: row.popularity,
    overview: row.overview,
    posterPath: row.posterPath,
  } satisfies Candidate & Pick<TmdbTitleRow, 'overview' | 'posterPath'>
}
