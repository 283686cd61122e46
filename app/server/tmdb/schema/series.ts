import { z } from 'zod'
import { commonWords } from '#app/words/en.ts'
import { seriesCertifications } from './certification.ts'
import { seriesCreators, seriesCredits } from './credits.ts'
import {
  amount,
  count,
  day,
  id,
  imagePath,
  imdbId,
  list,
  listOrNull,
  minutes,
  names,
  part,
  requiredList,
  text,
} from './lenient.ts'
import { unique, votes } from './movie.ts'
import { posters } from './posters.ts'
import { trailers } from './trailers.ts'
import { translations } from './translations.ts'

/** The parts of a series that come with it in one request, beside its seasons. */
export const SERIES_PARTS = ['aggregate_credits', 'external_ids', 'content_ratings', 'videos']

const wholeNumber = z.int().min(0)

const episode = z
  .object({
    id: z.int().positive().nullable().catch(null),
    episode_number: wholeNumber,
    name: text,
    overview: text,
    air_date: day,
    runtime: minutes,
    still_path: imagePath,
  })
  .transform((entry) => ({
    id: entry.id,
    number: entry.episode_number,
    name: entry.name,
    overview: entry.overview,
    airDate: entry.air_date,
    runtimeMinutes: entry.runtime,
    stillPath: entry.still_path,
  }))

export type TmdbEpisode = z.output<typeof episode>

const seasonFields = {
  id: z.int().positive().nullable().catch(null),
  season_number: wholeNumber,
  name: text,
  overview: text,
  air_date: day,
  poster_path: imagePath,
}

type SeasonEntry = z.output<z.ZodObject<typeof seasonFields>>

function seasonOf(entry: SeasonEntry) {
  return {
    id: entry.id,
    number: entry.season_number,
    name: entry.name,
    overview: entry.overview,
    airDate: entry.air_date,
    posterPath: entry.poster_path,
  }
}

/** A line of the details' list of seasons. */
const listedSeason = z
  .object({ ...seasonFields, episode_count: count })
  .transform((entry) => ({ ...seasonOf(entry), episodeCount: entry.episode_count }))

/** A part `season/N`. Without a list of episodes it has not been delivered. */
export const season = z
  .object({ ...seasonFields, episodes: requiredList(episode) })
  .transform((entry) => ({ ...seasonOf(entry), episodes: firstOfEachNumber(entry.episodes) }))

export type TmdbSeason = z.output<typeof season>

function firstOfEachNumber(episodes: TmdbEpisode[]): TmdbEpisode[] {
  const byNumber = new Map<number, TmdbEpisode>()
  for (const entry of episodes) if (!byNumber.has(entry.number)) byNumber.set(entry.number, entry)
  return [...byNumber.values()]
}

/** `/tv/{id}` with its parts except the seasons' episodes, trimmed to what is used. */
export const seriesDetails = z
  .object({
    id,
    external_ids: part(z.object({ imdb_id: imdbId, tvdb_id: count })),
    name: text,
    original_name: text,
    original_language: text,
    overview: text,
    tagline: text,
    status: text,
    first_air_date: day,
    last_air_date: day,
    episode_run_time: list(z.int().positive()),
    vote_average: amount,
    vote_count: count,
    popularity: amount,
    poster_path: imagePath,
    backdrop_path: imagePath,
    genres: names,
    production_companies: names,
    networks: names,
    created_by: seriesCreators,
    seasons: listOrNull(listedSeason),
    content_ratings: seriesCertifications,
    videos: trailers,
    aggregate_credits: seriesCredits,
    images: posters,
    translations,
  })
  .transform((entry) => ({
    id: entry.id,
    imdbId: entry.external_ids?.imdb_id ?? null,
    tvdbId: entry.external_ids?.tvdb_id || null,
    name: entry.name ?? entry.original_name,
    originalName: entry.original_name,
    originalLanguage: entry.original_language,
    overview: entry.overview,
    tagline: entry.tagline,
    status: entry.status,
    releaseDate: entry.first_air_date,
    lastAirDate: entry.last_air_date,
    usualRuntimeMinutes: entry.episode_run_time[0] ?? null,
    /** Null where TMDB left the part out. */
    ageRatings: entry.content_ratings,
    ...votes(entry),
    popularity: entry.popularity,
    posterPath: entry.poster_path,
    backdropPath: entry.backdrop_path,
    /** Null unless asked for. */
    posters: entry.images,
    genres: unique(entry.genres),
    studios: unique(entry.production_companies),
    networks: unique(entry.networks),
    creators: unique(entry.created_by.map((creator) => creator.person.name)),
    /** Null where TMDB left the part out. */
    trailers: entry.videos,
    credits: entry.aggregate_credits && [...entry.created_by, ...entry.aggregate_credits],
    listedSeasons: entry.seasons,
    /** Null unless asked for. */
    translations: entry.translations,
  }))

export type SeriesDetails = z.output<typeof seriesDetails>

/** A series with every season that TMDB delivered. */
export type TmdbSeries = SeriesDetails & { seasons: TmdbSeason[] }

export const seriesRow = z
  .object({
    id,
    name: text,
    original_name: text,
    overview: text,
    first_air_date: day,
    poster_path: imagePath,
    backdrop_path: imagePath,
    vote_average: amount,
    vote_count: count,
    popularity: amount,
  })
  .transform((entry) => ({
    kind: 'series' as const,
    tmdbId: entry.id,
    name: entry.name ?? entry.original_name ?? commonWords.untitled,
    originalName: entry.original_name,
    overview: entry.overview,
    releaseDate: entry.first_air_date,
    posterPath: entry.poster_path,
    backdropPath: entry.backdrop_path,
    ...votes(entry),
    popularity: entry.popularity,
  }))
