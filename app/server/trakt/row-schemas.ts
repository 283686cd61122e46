import { z } from 'zod'
import { parseInstant } from '#app/domain/calendar-day.ts'
import { isImpossibleInstant } from '#app/domain/impossible-date.ts'
import type { TitleIds } from '#app/domain/media.ts'
import { LONG_AGO } from '#app/domain/source-date.ts'
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

const datedText = z.string().transform((asItCame, context) => {
  const instant = parseInstant(asItCame)
  if (instant !== null) return { asItCame, instant }
  context.addIssue({ code: 'custom', message: 'is no date' })
  return z.NEVER
})
/** Of a rating or an entry that was made at an unknown time. */
const instant = datedText.transform((date) => (isImpossibleInstant(date.instant) ? LONG_AGO : date.instant))

export const playFacts = z.object({ id: traktId, watched_at: datedText }).transform((play) => ({
  historyId: play.id,
  sourceWatchedAt: play.watched_at.asItCame,
  watchedAt: isImpossibleInstant(play.watched_at.instant) ? null : play.watched_at.instant,
}))

export const ratingFacts = z
  .object({ rating: z.int().min(1).max(10), rated_at: instant })
  .transform((rating) => ({ value: rating.rating, ratedAt: rating.rated_at }))

export const watchlistFacts = z
  .object({ listed_at: instant, notes: z.string().trim().catch('') })
  .transform((entry) => ({ listedAt: entry.listed_at, note: entry.notes }))
