import { z } from 'zod'
import type { RowKind } from '#app/domain/row-problem.ts'
import { LONG_AGO } from '#app/domain/source-date.ts'
import type { MalformedRow, SourcePlay, SourceRow } from '#app/domain/source-row.ts'
import { titleKeyOf } from '#app/domain/title-key.ts'
import { malformedDate, malformedRow } from './malformed-row.ts'
import {
  playFacts,
  ratingFacts,
  type RowDate,
  type Subject,
  subjectSchemas,
  watchlistFacts,
} from './row-schemas.ts'

type SubjectKind = keyof typeof subjectSchemas

/**
 * One row of /sync/history. A play is there or not: one without a readable date is malformed, for Trakt has a date of
 * each, and a later answer may give it.
 */
export function mapPlay(row: unknown): SourceRow {
  const read = readPlay(row)
  return read.bad === null ? read.play : read.bad
}

/** The same for a row of an account export, which is read only once: a play with an unreadable date is kept without it. */
export function mapExportedPlay(row: unknown): SourceRow[] {
  const { play, bad } = readPlay(row)
  return [play, bad].filter((each) => each !== null)
}

/** `bad`: what cannot be read; beside a play it is the date alone. */
type ReadPlay = { play: SourcePlay; bad: null } | { play: SourcePlay | null; bad: MalformedRow }

function readPlay(row: unknown): ReadPlay {
  const kind = kindOf(row)
  // Anything else than a movie or an episode cannot be played: whatever it is, it lacks the episode.
  const subject = subjectSchemas[kind === 'movie' ? 'movie' : 'episode'].safeParse(row)
  if (!subject.success) return { play: null, bad: malformedRow('play', row, subject.error) }
  const facts = playFacts.safeParse(row)
  if (!facts.success) return { play: null, bad: malformedRow('play', row, facts.error) }
  const { title, episode } = subject.data
  const { historyId, watched } = facts.data
  const dated = { sourceWatchedAt: watched.text, watchedAt: watched.at, watchedDay: null }
  const play: SourcePlay = { type: 'play', title, episode, historyId, ...dated }
  return watched.isReadable ? { play, bad: null } : { play, bad: malformedDate('play', row) }
}

/** One row of /sync/ratings; nothing of what is neither movie, series, season nor episode. */
export function mapRating(row: unknown): SourceRow[] {
  const kind = kindOf(row)
  if (kind === 'other') return []
  const subject = subjectSchemas[kind].safeParse(row)
  if (!subject.success) return [malformedRow('rating', row, subject.error)]
  const facts = ratingFacts.safeParse(row)
  if (!facts.success)
    return [{ ...malformedRow('rating', row, facts.error), sourceKey: badRatingKey(subject.data) }]
  const { value, rated } = facts.data
  const rating = { type: 'rating' as const, ...subject.data, value, ratedAt: rated.at ?? LONG_AGO }
  return withBadDate(rating, 'rating', row, rated)
}

/** Tells which rating it is that cannot be read: it is there, and not gone. */
const badRatingKey = ({ title, season, episode }: Subject): string =>
  `rating:${titleKeyOf(title)}|${episode?.season ?? season ?? ''}|${episode?.number ?? ''}:unreadable`

/**
 * One row of /sync/watchlist, and the note on it; a season's or an episode's entry stands for its series. Nothing as
 * with ratings.
 */
export function mapWatchlistEntry(row: unknown): SourceRow[] {
  const kind = kindOf(row)
  if (kind === 'other') return []
  const subject = subjectSchemas[kind === 'movie' ? 'movie' : 'show'].safeParse(row)
  if (!subject.success) return [malformedRow('watchlist-entry', row, subject.error)]
  const facts = watchlistFacts.safeParse(row)
  if (!facts.success) return [malformedRow('watchlist-entry', row, facts.error)]
  const { title } = subject.data
  const { listed, note: text } = facts.data
  const listedAt = listed.at ?? LONG_AGO
  const entry = withBadDate({ type: 'watchlist', title, listedAt }, 'watchlist-entry', row, listed)
  if (text === '') return entry
  return [...entry, { type: 'note', title, season: null, episode: null, text, writtenAt: listedAt }]
}

const withBadDate = (read: SourceRow, what: RowKind, row: unknown, date: RowDate): SourceRow[] =>
  date.isReadable ? [read] : [read, malformedDate(what, row)]

const KINDS: readonly SubjectKind[] = ['movie', 'episode', 'season', 'show']
const typed = z.object({ type: z.string() })

/** What the row says it is, else what it holds: a row with an episode also holds its show. */
export function kindOf(row: unknown): SubjectKind | 'other' {
  if (typeof row !== 'object' || row === null) return 'movie'
  const given = typed.safeParse(row)
  if (given.success) return KINDS.find((kind) => kind === given.data.type) ?? 'other'
  return KINDS.find((kind) => ((row as Record<string, unknown>)[kind] ?? null) !== null) ?? 'movie'
}
