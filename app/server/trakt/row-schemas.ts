import { z } from 'zod'
import { type Instant, parseInstant } from '#app/domain/calendar-day.ts'
import { isImpossibleInstant } from '#app/domain/impossible-date.ts'
import type { TitleIds } from '#app/domain/media.ts'
import type { SourceEpisode, SourceTitle } from '#app/domain/source-row.ts'
import { commonWords } from '#app/words/en.ts'

/*
 * The rows of /sync/history, /sync/ratings and /sync/watchlist, asking only for what is used. Trakt leaves ids other
 * than its own out, sends null or '' for them, and adds members as it likes: none of that spoils a row.
 */

const traktId = z.int().positive()
const otherId = z.int().positive().nullable().catch(null)
const text = z.string().trim().min(1).nullable().catch(null)

const titleIds = z
  .object({ trakt: traktId, slug: text, imdb: text, tmdb: otherId, tvdb: otherId })
  .transform((ids): TitleIds => ids)

/** A movie or a show. */
const title = z
  .object({ title: text, year: z.int().positive().nullable().catch(null), ids: titleIds })
  .transform((t) => ({ ...t, title: t.title ?? t.ids.slug ?? commonWords.untitled }))

const number = z.int().nonnegative()

/** TMDB's id says which episode it is; without it season and number do. An id that is missing costs nothing. */
const episode = z
  .object({
    season: number,
    number,
    title: text,
    ids: z
      .object({ trakt: traktId.nullable().catch(null), tmdb: otherId })
      .catch({ trakt: null, tmdb: null }),
  })
  .transform(({ ids, ...e }) => ({ ...e, traktId: ids.trakt, tmdbId: ids.tmdb }))

export type Subject = { title: SourceTitle; season: number | null; episode: SourceEpisode | null }

export const subjectSchemas = {
  movie: z.object({ movie: title }).transform(({ movie }) => ({
    title: { kind: 'movie' as const, ...movie },
    season: null,
    episode: null,
  })),
  show: z.object({ show: title }).transform(({ show }) => ({
    title: { kind: 'series' as const, ...show },
    season: null,
    episode: null,
  })),
  season: z.object({ show: title, season: z.object({ number }) }).transform(({ show, season }) => ({
    title: { kind: 'series' as const, ...show },
    season: season.number,
    episode: null,
  })),
  episode: z.object({ show: title, episode }).transform((row) => ({
    title: { kind: 'series' as const, ...row.show },
    season: null,
    episode: row.episode,
  })),
}

/** What a row says of a time. `text` as it came; `at` is null when the time is unknown or unreadable. */
export type RowDate = { text: string | null; at: Instant | null; isReadable: boolean }

const date = z
  .unknown()
  .optional()
  .transform((said): RowDate => {
    const text = typeof said === 'string' ? said : typeof said === 'number' ? String(said) : null
    const at = typeof said === 'string' ? parseInstant(said) : null
    return {
      text: text?.slice(0, LONGEST_DATE) ?? null,
      at: at === null || isImpossibleInstant(at) ? null : at,
      isReadable: at !== null,
    }
  })

const LONGEST_DATE = 100

export const playFacts = z
  .object({ id: traktId, watched_at: date })
  .transform((play) => ({ historyId: play.id, watched: play.watched_at }))

/** A whole number, also as text. */
const value = z
  .union([z.int(), z.string().trim().regex(/^\d+$/).transform(Number)])
  .pipe(z.int().min(1).max(10))

export const ratingFacts = z
  .object({ rating: value, rated_at: date })
  .transform((rating) => ({ value: rating.rating, rated: rating.rated_at }))

export const watchlistFacts = z
  .object({ listed_at: date, notes: z.string().trim().catch('') })
  .transform((entry) => ({ listed: entry.listed_at, note: entry.notes }))
