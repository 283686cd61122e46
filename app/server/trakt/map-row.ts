import { z } from 'zod'
import type { SourceRow } from '#app/domain/source-row.ts'
import { malformedRow } from './malformed-row.ts'
import { playFacts, ratingFacts, subjectSchemas, watchlistFacts } from './row-schemas.ts'

type SubjectKind = keyof typeof subjectSchemas

/** One row of /sync/history; the account export has the same. */
export function mapPlay(row: unknown): SourceRow {
  const kind = kindOf(row)
  // Anything else than a movie or an episode cannot be played: whatever it is, it lacks the episode.
  const subject = subjectSchemas[kind === 'movie' ? 'movie' : 'episode'].safeParse(row)
  if (!subject.success) return malformedRow('play', row, subject.error)
  const facts = playFacts.safeParse(row)
  if (!facts.success) return malformedRow('play', row, facts.error)
  const { title, episode } = subject.data
  return { type: 'play', title, episode, ...facts.data, watchedDay: null }
}

/** One row of /sync/ratings; null for what is neither movie, series, season nor episode. */
export function mapRating(row: unknown): SourceRow | null {
  const kind = kindOf(row)
  if (kind === 'other') return null
  const subject = subjectSchemas[kind].safeParse(row)
  if (!subject.success) return malformedRow('rating', row, subject.error)
  const facts = ratingFacts.safeParse(row)
  if (!facts.success) return malformedRow('rating', row, facts.error)
  return { type: 'rating', ...subject.data, ...facts.data }
}

/**
 * One row of /sync/watchlist, and the note on it; a season's or an episode's entry stands for its series. Null as with
 * ratings.
 */
export function mapWatchlistEntry(row: unknown): SourceRow | SourceRow[] | null {
  const kind = kindOf(row)
  if (kind === 'other') return null
  const subject = subjectSchemas[kind === 'movie' ? 'movie' : 'show'].safeParse(row)
  if (!subject.success) return malformedRow('watchlist-entry', row, subject.error)
  const facts = watchlistFacts.safeParse(row)
  if (!facts.success) return malformedRow('watchlist-entry', row, facts.error)
  const { title } = subject.data
  const { listedAt, note: text } = facts.data
  const entry = { type: 'watchlist', title, listedAt } as const
  if (text === '') return entry
  return [entry, { type: 'note', title, season: null, episode: null, text, writtenAt: listedAt }]
}

const KINDS: readonly SubjectKind[] = ['movie', 'episode', 'season', 'show']
const typed = z.object({ type: z.string() })

/** What the row says it is, else what it holds: a row with an episode also holds its show. */
export function kindOf(row: unknown): SubjectKind | 'other' {
  if (typeof row !== 'object' || row === null) return 'movie'
  const given = typed.safeParse(row)
  if (given.success) return KINDS.find((kind) => kind === given.data.type) ?? 'other'
  return KINDS.find((kind) => ((row as Record<string, unknown>)[kind] ?? null) !== null) ?? 'movie'
}
