import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import { metadataProblemText } from '#app/format/metadata-problem.ts'
import { readMessage, type Stored } from '#app/server/db/stored-message.ts'
import type { DoubtCandidate } from '#app/domain/doubt.ts'
import { matchTitle, type ScoredCandidate, type WantedTitle } from '#app/domain/match-title.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { matchReasonTexts } from '#app/format/match-reason.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { requestWithDeadline } from '#app/server/tmdb/request-with-deadline.ts'
import { candidateOf } from '#app/server/tmdb/look-up-title.ts'
import type { TmdbTitleRow } from '#app/server/tmdb/schema/listing.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'

export type TitleToRelink = {
  id: number
  kind: MediaKind
  /** As its source calls it. */
  name: string | null
  year: number | null
  plays: number
  rating: number | null
  isListed: boolean
  /** The person said so before. */
  isNotAtTmdb: boolean
  /** Why TMDB had no match for it; null where it was not looked up. */
  notFoundBecause: string | null
  /** What it is matched to, and by whom; null where it is unmatched. */
  match: { tmdbId: number; name: string | null; posterPath: string | null; by: string | null } | null
}

export type MatchCandidate = DoubtCandidate & {
  /** What the title is matched to now. */
  isCurrent: boolean
}

export type MatchPage = {
  title: TitleToRelink
  question: { q: string; year: number | null }
  answer:
    | { kind: 'not-configured' }
    | { kind: 'nothing-asked' }
    | { kind: 'away'; reason: string }
    | { kind: 'found'; candidates: MatchCandidate[] }
}

type Deps = { db: Database; clock: Clock; tmdb: Pick<TmdbClient, 'configured' | 'searchTitles' | 'find'> }

const PATIENCE_MS = 6000
const MOST_CANDIDATES = 12

/**
 * What TMDB has that a title may be, best first. The question is the title's own name unless the person asks another;
 * an IMDb id or the address of a page at TMDB or IMDb will do as well. Undefined where there is no such title.
 */
export async function matchPage(
  deps: Deps,
  viewer: Viewer,
  titleId: number,
  asked: { q: string | null; year: number | null },
): Promise<MatchPage | undefined> {
  const title = await findTitle(deps.db, viewer, titleId)
  if (!title) return undefined
  const question = {
    q: asked.q ?? title.name ?? '',
    year: asked.q === null ? title.year : asked.year,
  }
  return { title, question, answer: await findCandidates(deps, viewer, title, question) }
}

/** What TMDB answers to a question about a title, or a name that is none yet. */
export async function findCandidates(
  deps: Deps,
  viewer: Viewer,
  title: WantedFor,
  question: Question,
): Promise<MatchPage['answer']> {
  if (deps.tmdb.configured && question.q.trim() === '') return { kind: 'nothing-asked' }
  const answer = await requestWithDeadline({ ...deps, patienceMs: PATIENCE_MS }, () =>
    search(deps.tmdb, title.kind, question),
  )
  if (answer.kind !== 'answered') return answer
  return { kind: 'found', candidates: await candidatesOf(deps.db, viewer, title, question, answer.value) }
}

/** `id` null: a name that is no title yet. */
type WantedFor = { id: number | null; kind: MediaKind; match: TitleToRelink['match'] }

async function findTitle(db: Database, viewer: Viewer, id: number): Promise<TitleToRelink | undefined> {
  const row = await db
    .selectFrom('title as t')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .leftJoin('enrichment as e', 'e.title_id', 't.id')
    .select([
      'e.state',
      'e.last_error',
      't.kind',
      't.source_title',
      't.source_year',
      't.tmdb_id',
      't.matched_by',
      'm.name',
      'm.poster_path',
    ])
    .select((eb) => [
      eb
        .selectFrom('play')
        .select((play) => play.fn.countAll<number>().as('n'))
        .where('profile_id', '=', viewer.profileId)
        .whereRef('title_id', '=', 't.id')
        .as('plays'),
      eb
        .selectFrom('rating')
        .select('value')
        .where('profile_id', '=', viewer.profileId)
        .whereRef('title_id', '=', 't.id')
        .where('season', 'is', null)
        .where('episode_id', 'is', null)
        .as('rating'),
      eb
        .selectFrom('watchlist_entry')
        .select('listed_at')
        .where('profile_id', '=', viewer.profileId)
        .whereRef('title_id', '=', 't.id')
        .as('listed_at'),
    ])
    .where('t.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    kind: row.kind,
    name: row.source_title ?? row.name,
    year: row.source_year,
    plays: row.plays ?? 0,
    rating: row.rating,
    isListed: row.listed_at !== null,
    isNotAtTmdb: row.tmdb_id === null && row.matched_by === 'person',
    notFoundBecause: row.state === 'not-found' ? whyNotFound(row.last_error) : null,
    match:
      row.tmdb_id === null
        ? null
        : { tmdbId: row.tmdb_id, name: row.name, posterPath: row.poster_path, by: row.matched_by },
  }
}

type Question = MatchPage['question']

async function search(
  tmdb: Pick<TmdbClient, 'searchTitles' | 'find'>,
  kind: MediaKind,
  { q, year }: Question,
): Promise<TmdbTitleRow[]> {
  const imdb = /\btt\d{5,}\b/.exec(q)?.[0]
  if (imdb) {
    const found = await tmdb.find('imdb_id', imdb)
    return kind === 'movie' ? found.movies : found.series
  }
  // Sources name titles in English.
  const language = 'en-US'
  const everyYear = tmdb.searchTitles(q, { kind, language })
  // The first page of a common name may lack the one of this year.
  const thisYear = year === null ? [] : tmdb.searchTitles(q, { kind, year, language })
  return [...(await everyYear), ...(await thisYear)]
}

async function candidatesOf(
  db: Database,
  viewer: Viewer,
  title: WantedFor,
  question: Question,
  rows: readonly TmdbTitleRow[],
): Promise<MatchCandidate[]> {
  const unique = [...new Map(rows.map((row) => [row.tmdbId, row])).values()]
  const held = await listHeld(
    db,
    viewer,
    title,
    unique.map((row) => row.tmdbId),
  )
  return rank({ kind: title.kind, name: question.q, year: question.year }, unique)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate, score, reasons }) => ({
      tmdbId: candidate.tmdbId,
      name: candidate.name,
      year: candidate.year,
      overview: candidate.overview,
      posterPath: candidate.posterPath,
      percent: Math.round(score * 100),
      reasons: matchReasonTexts(reasons),
      isCurrent: candidate.tmdbId === title.match?.tmdbId,
      isHeld: held.has(candidate.tmdbId),
    }))
}

const whyNotFound = (error: Stored<MetadataProblem> | null) =>
  metadataProblemText(error === null ? { code: 'unknown-ids' } : readMessage(error))

type RowCandidate = ReturnType<typeof candidateOf>

/** What is hardly alike comes after what is, in TMDB's order: the person may know more than the names tell. */
function rank(wanted: WantedTitle, rows: readonly TmdbTitleRow[]): ScoredCandidate<RowCandidate>[] {
  const candidates = rows.map(candidateOf)
  const { ranked } = matchTitle(wanted, candidates)
  const known = new Set(ranked.map(({ candidate }) => candidate))
  const others = candidates
    .filter((candidate) => !known.has(candidate))
    .map((candidate) => ({ candidate, score: 0, reasons: [{ code: 'little-in-common' as const }] }))
  return [...ranked, ...others]
}

async function listHeld(
  db: Database,
  viewer: Viewer,
  title: WantedFor,
  tmdbIds: number[],
): Promise<Set<number>> {
  if (tmdbIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('library_entry as e')
    .innerJoin('title as t', 't.id', 'e.title_id')
    .select('t.tmdb_id')
    .where('e.profile_id', '=', viewer.profileId)
    .where('t.kind', '=', title.kind)
    .where('t.tmdb_id', 'in', tmdbIds)
    .where('t.id', '!=', title.id ?? 0)
    .execute()
  return new Set(rows.flatMap((row) => (row.tmdb_id === null ? [] : [row.tmdb_id])))
}
