import { z } from 'zod'
import { commonWords, tmdbAnswerWords } from '#app/words/en.ts'
import { movieCertifications } from './certification.ts'
import { movieCredits } from './credits.ts'
import { amount, count, day, id, imagePath, imdbId, list, minutes, names, part, text } from './lenient.ts'
import { posters } from './posters.ts'
import { trailers } from './trailers.ts'
import { translations } from './translations.ts'

/** The parts of a movie that come with it in one request. */
export const MOVIE_PARTS = ['credits', 'external_ids', 'release_dates', 'videos']

const collection = z
  .object({ id, name: z.string().min(1), poster_path: imagePath, backdrop_path: imagePath })
  .transform((entry) => ({
    id: entry.id,
    name: entry.name,
    posterPath: entry.poster_path,
    backdropPath: entry.backdrop_path,
  }))

/** `/movie/{id}` with its parts, trimmed to what is used. */
export const movie = z
  .object({
    id,
    imdb_id: imdbId,
    external_ids: part(z.object({ imdb_id: imdbId })),
    title: text,
    original_title: text,
    original_language: text,
    overview: text,
    tagline: text,
    status: text,
    release_date: day,
    runtime: minutes,
    vote_average: amount,
    vote_count: count,
    popularity: amount,
    poster_path: imagePath,
    backdrop_path: imagePath,
    belongs_to_collection: part(collection),
    genres: names,
    production_companies: names,
    release_dates: movieCertifications,
    videos: trailers,
    credits: movieCredits,
    images: posters,
    translations,
  })
  .transform((entry) => ({
    id: entry.id,
    imdbId: entry.imdb_id ?? entry.external_ids?.imdb_id ?? null,
    name: entry.title ?? entry.original_title,
    originalName: entry.original_title,
    originalLanguage: entry.original_language,
    overview: entry.overview,
    tagline: entry.tagline,
    status: entry.status,
    releaseDate: entry.release_date,
    runtimeMinutes: entry.runtime,
    /** Null where TMDB left the part out. */
    ageRatings: entry.release_dates,
    ...votes(entry),
    popularity: entry.popularity,
    posterPath: entry.poster_path,
    backdropPath: entry.backdrop_path,
    /** Null unless asked for. */
    posters: entry.images,
    collection: entry.belongs_to_collection,
    genres: unique(entry.genres),
    studios: unique(entry.production_companies),
    /** Null where TMDB left the part out. */
    trailers: entry.videos,
    credits: entry.credits,
    /** Null unless asked for. */
    translations: entry.translations,
  }))

export type TmdbMovie = z.output<typeof movie>

/** An average of no votes is no rating, and neither is one out of its range. */
export function votes(entry: { vote_average: number | null; vote_count: number | null }) {
  const { vote_average: average, vote_count: count } = entry
  const isRated = average !== null && average > 0 && average <= 10 && (count ?? 0) > 0
  return { rating: isRated ? average : null, votes: count }
}

export const unique = (values: string[]) => [...new Set(values)]

export const movieRow = z
  .object({
    id,
    title: text,
    name: text,
    original_title: text,
    original_name: text,
    overview: text,
    release_date: day,
    poster_path: imagePath,
    backdrop_path: imagePath,
    vote_average: amount,
    vote_count: count,
    popularity: amount,
  })
  .transform((entry) => ({
    kind: 'movie' as const,
    tmdbId: entry.id,
    // Parts of a collection have been seen with either word.
    name: entry.title ?? entry.name ?? entry.original_title ?? entry.original_name ?? commonWords.untitled,
    originalName: entry.original_title ?? entry.original_name,
    overview: entry.overview,
    releaseDate: entry.release_date,
    posterPath: entry.poster_path,
    backdropPath: entry.backdrop_path,
    ...votes(entry),
    popularity: entry.popularity,
  }))

/** `/collection/{id}`: the movies in order of release, those without a date last. */
export const collectionDetails = z
  .object({
    id,
    name: text,
    overview: text,
    poster_path: imagePath,
    backdrop_path: imagePath,
    parts: list(movieRow),
  })
  .transform((entry) => ({
    id: entry.id,
    name: entry.name ?? tmdbAnswerWords.namelessCollection,
    overview: entry.overview,
    posterPath: entry.poster_path,
    backdropPath: entry.backdrop_path,
    parts: entry.parts.sort((a, b) => (a.releaseDate ?? '9').localeCompare(b.releaseDate ?? '9')),
  }))

export type TmdbCollection = z.output<typeof collectionDetails>
