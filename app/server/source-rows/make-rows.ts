import type { NotTaken } from '#app/domain/not-taken.ts'
import type { RowProblem } from '#app/domain/row-problem.ts'
import type { EpisodeClue } from '#app/domain/episode-clue.ts'
import type { MediaKind, TitleIds } from '#app/domain/media.ts'
import type { RatingScale } from '#app/domain/rating-scale.ts'
import { isNoRating, readRating } from '#app/domain/rating-text.ts'
import { instantOf, readSourceDate, type SourceDate } from '#app/domain/source-date.ts'
import type { TitleReading } from '#app/domain/title-reading.ts'
import type {
  MalformedRow,
  SourceEpisode,
  SourcePlay,
  SourceRating,
  SourceRow,
  SourceTitle,
  SourceWatchlistEntry,
} from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
const NO_IDS: TitleIds = { trakt: null, tmdb: null, imdb: null, tvdb: null, slug: null }

export function makeTitle(
  kind: MediaKind,
  title: string,
  o: { year?: number | null; ids?: Partial<TitleIds>; reading?: TitleReading | null } = {},
): SourceTitle {
  const ids = { ...NO_IDS, ...o.ids }
  return { kind, title, year: o.year ?? null, ids, ...(o.reading && { reading: o.reading }) }
}

/** Season and number of an episode; null where either is missing or no whole number. */
export function makeEpisode(
  season: unknown,
  number: unknown,
  title: string | null = null,
): SourceEpisode | null {
  const [s, n] = [wholeNumber(season), wholeNumber(number)]
  return s === null || n === null ? null : { season: s, number: n, traktId: null, tmdbId: null, title }
}

export function makePlay(
  title: SourceTitle,
  date: SourceDate,
  episode: SourceEpisode | null = null,
): SourcePlay {
  const [watchedAt, watchedDay] = [
    date.kind === 'instant' ? date.at : null,
    date.kind === 'day' ? date.day : null,
  ]
  return {
    type: 'play',
    title,
    episode,
    historyId: null,
    sourceWatchedAt: watchedAt ?? watchedDay ?? undatedText(date),
    watchedAt,
    watchedDay,
    ...(date.kind === 'year' && { watchedYear: date.year }),
  }
}

const undatedText = (date: SourceDate) =>
  date.kind === 'year' ? String(date.year) : date.kind === 'unknown' ? (date.text ?? null) : null

/** A play of a series of which the source names the episode but gives no number. */
export function makePlayWithClue(
  title: SourceTitle,
  date: SourceDate,
  clue: Partial<EpisodeClue>,
): SourcePlay {
  return { ...makePlay(title, date), clue: aClue(clue) }
}

export function aClue(clue: Partial<EpisodeClue>): EpisodeClue {
  const unknown = { season: null, seasonName: null, episodeName: null, number: null, isWholeSeason: false }
  return { ...unknown, ...clue }
}

export function aRating(
  title: SourceTitle,
  value: number,
  o: { date: SourceDate; season?: number | null; episode?: SourceEpisode | null },
  { timeZone }: FileContext,
): SourceRating {
  return {
    type: 'rating',
    title,
    season: o.season ?? null,
    episode: o.episode ?? null,
    value,
    ratedAt: instantOf(o.date, timeZone),
  }
}

export function aWatchlistEntry(
  title: SourceTitle,
  date: SourceDate,
  { timeZone }: FileContext,
): SourceWatchlistEntry {
  return { type: 'watchlist', title, listedAt: instantOf(date, timeZone) }
}

export const taken = (...rows: SourceRow[]): FileRow => ({ kind: 'taken', rows })

export const notTaken = (reason: NotTaken): FileRow => ({ kind: 'not-taken', reason })

/** @param at the file and the row in it, by which it is known when it is read again */
export const malformed = (at: string, title: string | null, problem: RowProblem): FileRow =>
  taken(badPart(at, title, problem))

/** A part of a row that cannot be read, while the rest of it is taken. */
export const badPart = (at: string, title: string | null, problem: RowProblem): MalformedRow => ({
  type: 'malformed',
  sourceKey: at,
  title: title === '' ? null : title,
  problem,
})

/** What is said of a part that cannot be read. `at`: the place of its row. */
type Complaint = { at: string; title: string; problem: RowProblem }

/** A date, or where it is none that it is unknown, with what the file says instead, and the complaint. */
export function dateOrBad(
  date: SourceDate | null,
  text: string | null | undefined,
  { at, title, problem }: Complaint,
): { date: SourceDate; bad: MalformedRow[] } {
  if (date !== null) return { date, bad: [] }
  return {
    date: { kind: 'unknown', text: (text ?? '').slice(0, LONGEST_DATE) },
    bad: [badPart(`${at}:date`, title, problem)],
  }
}

const LONGEST_DATE = 100

/** A rating from 1 to 10, or none where there is none, or none and the complaint where it cannot be read. */
export function ratingOrBad(
  text: string,
  scale: RatingScale,
  { at, title, problem }: Complaint,
): { value: number | null; bad: MalformedRow[] } {
  const value = readRating(text, scale)
  if (value !== null || isNoRating(text)) return { value, bad: [] }
  return { value, bad: [badPart(`${at}:rating`, title, problem)] }
}

export function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null
}

/** An id that is a number; services write 0 or -1 for none. */
export function numberId(value: unknown): number | null {
  const number = wholeNumber(value)
  return number === null || number === 0 ? null : number
}

/** `tt0133093`, also out of an address; null for anything else. */
export function imdbId(value: unknown): string | null {
  return typeof value === 'string' ? (/\btt\d{5,}\b/.exec(value)?.[0] ?? null) : null
}

/** A year of release; null where it is none. */
export function yearIn(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  const year = Number(/^\s*(\d{4})/.exec(text)?.[1])
  return year >= 1870 && year < 2200 ? year : null
}

/** A date that must be one. */
export function dateOr(text: string, fallback: SourceDate): SourceDate {
  return readSourceDate(text) ?? fallback
}
