import { hashOf } from '../seeded-random.ts'
import type { WorldCollection, WorldMovie, WorldPerson, WorldSeries } from '../world/world.ts'
import { episodesOf } from '../world/world.ts'
import { genresOf, MOVIE_GENRES, TV_GENRES } from './genres.ts'
import {
  type Credit,
  collectionBackdrop,
  collectionPoster,
  movieBackdrop,
  moviePoster,
  profilePath,
  seriesBackdrop,
  seriesPoster,
} from './tmdb-state.ts'
import type { Wording } from './wording.ts'

/** Rows as they stand in lists. A missing date is '' here. */
export function movieRow(movie: WorldMovie, wording: Wording) {
  return {
    id: movie.tmdbId,
    title: wording.movieTitle(movie),
    original_title: movie.originalTitle,
    original_language: movie.originalLanguage,
    overview: wording.text(movie.overview),
    genre_ids: genresOf(movie.genres, MOVIE_GENRES).map((genre) => genre.id),
    release_date: movie.releaseDate ?? '',
    poster_path: moviePoster(movie),
    backdrop_path: movieBackdrop(movie),
    popularity: popularityOf(`movie ${movie.tmdbId}`),
    ...votesOf(`movie ${movie.tmdbId}`),
    video: false,
    adult: false,
  }
}

export function tvRow(series: WorldSeries, wording: Wording) {
  return {
    id: series.tmdbId,
    name: series.title,
    original_name: series.title,
    original_language: 'en',
    overview: wording.text(series.overview),
    genre_ids: genresOf(series.genres, TV_GENRES).map((genre) => genre.id),
    first_air_date: firstAirDate(series) ?? '',
    origin_country: ['US'],
    poster_path: seriesPoster(series),
    backdrop_path: seriesBackdrop(series),
    popularity: popularityOf(`tv ${series.tmdbId}`),
    ...votesOf(`tv ${series.tmdbId}`),
    adult: false,
  }
}

export function personRow(person: WorldPerson, credits: Credit[]) {
  return {
    id: person.id,
    name: person.name,
    original_name: person.name,
    gender: 0,
    adult: false,
    known_for_department: credits.some((credit) => credit.job === '') ? 'Acting' : 'Directing',
    popularity: popularityOf(`person ${person.id}`),
    profile_path: profilePath(person),
  }
}

export function collectionRow(collection: WorldCollection) {
  return {
    id: collection.id,
    name: collection.name,
    poster_path: collectionPoster(collection),
    backdrop_path: collectionBackdrop(collection),
  }
}

/** TMDB's ids of companies are not in the tables; one is made up from the name. */
export function companyRow(name: string) {
  return { id: 10_000 + (hashOf(`company ${name}`) % 90_000_000), logo_path: null, name, origin_country: '' }
}

export function firstAirDate(series: WorldSeries): string | null {
  const dates = episodesOf(series)
    .filter((episode) => episode.season > 0)
    .flatMap((episode) => episode.airDate ?? [])
  return dates.reduce<string | null>((first, date) => (first === null || date < first ? date : first), null)
}

export const popularityOf = (key: string) => 5 + (hashOf(`popular ${key}`) % 9000) / 100

export function votesOf(key: string): { vote_average: number; vote_count: number } {
  return {
    vote_average: 5.8 + (hashOf(`vote ${key}`) % 32) / 10,
    vote_count: 400 + (hashOf(`count ${key}`) % 21_000),
  }
}
