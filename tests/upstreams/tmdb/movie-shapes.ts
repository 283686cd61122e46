import { hashOf } from '../seeded-random.ts'
import type { WorldMovie, WorldPerson } from '../world/world.ts'
import { genresOf, MOVIE_GENRES } from './genres.ts'
import { collectionRow, companyRow, movieRow, personRow } from './row-shapes.ts'
import { movieBackdrop, moviePoster, type TmdbState } from './tmdb-state.ts'
import type { Wording } from './wording.ts'

const LANGUAGE_NAMES: Record<string, string> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ko: 'Korean',
  ja: 'Japanese',
  pt: 'Portuguese',
  id: 'Indonesian',
  de: 'German',
  zh: 'Mandarin',
  da: 'Danish',
  it: 'Italian',
  ru: 'Russian',
}

export function movieDetails(movie: WorldMovie, wording: Wording, today: string) {
  const { genre_ids: _, ...row } = movieRow(movie, wording)
  const isReleased = movie.releaseDate !== null && movie.releaseDate <= today
  return {
    ...row,
    imdb_id: movie.imdbId,
    tagline: wording.text(movie.tagline),
    status: isReleased ? 'Released' : movie.releaseDate === null ? 'Planned' : 'Post Production',
    homepage: '',
    runtime: movie.runtimeMinutes,
    budget: 0,
    revenue: 0,
    origin_country: [],
    belongs_to_collection: movie.collection ? collectionRow(movie.collection) : null,
    genres: genresOf(movie.genres, MOVIE_GENRES),
    production_companies: movie.studios.map(companyRow),
    production_countries: [],
    spoken_languages: [
      {
        iso_639_1: movie.originalLanguage,
        english_name: LANGUAGE_NAMES[movie.originalLanguage] ?? '',
        name: '',
      },
    ],
  }
}

/** What `append_to_response` may name, and what stands under the same name as an address of its own. */
export function moviePart(
  tmdb: TmdbState,
  movie: WorldMovie,
  part: string,
  query: URLSearchParams,
  wording: Wording,
) {
  switch (part) {
    case 'credits':
      return movieCredits(tmdb, movie)
    case 'external_ids':
      return {
        imdb_id: movie.imdbId,
        wikidata_id: null,
        facebook_id: null,
        instagram_id: null,
        twitter_id: null,
      }
    case 'release_dates':
      return releaseDates(movie)
    case 'keywords':
      return { keywords: [] }
    case 'videos':
      return { results: [] }
    case 'images':
      return titleImages(moviePoster(movie), movieBackdrop(movie), query)
    case 'alternative_titles':
      return { titles: [] }
    case 'translations':
      return {
        translations: [
          englishTranslation({ title: movie.title, overview: movie.overview, tagline: movie.tagline }),
        ],
      }
    case 'watch/providers':
      return { results: {} }
    case 'recommendations':
    case 'similar':
      return similarMovies(tmdb, movie, wording)
    default:
      return undefined
  }
}

function movieCredits(tmdb: TmdbState, movie: WorldMovie) {
  const row = (person: WorldPerson) => personRow(person, tmdb.credits.get(person) ?? [])
  return {
    cast: movie.cast.map((role, order) => ({
      ...row(role.person),
      cast_id: order + 1,
      character: role.character,
      credit_id: creditId(`movie ${movie.tmdbId} cast ${order}`),
      order,
    })),
    crew: movie.directors.map((person) => ({
      ...row(person),
      credit_id: creditId(`movie ${movie.tmdbId} director ${person.id}`),
      department: 'Directing',
      job: 'Director',
    })),
  }
}

/** A full timestamp here, unlike everywhere else. */
function releaseDates(movie: WorldMovie) {
  if (movie.releaseDate === null) return { results: [] }
  const release = {
    certification: movie.certification,
    descriptors: [],
    iso_639_1: '',
    note: '',
    release_date: `${movie.releaseDate}T00:00:00.000Z`,
    type: 3,
  }
  return { results: [{ iso_3166_1: 'US', release_dates: [release] }] }
}

function similarMovies(tmdb: TmdbState, movie: WorldMovie, wording: Wording) {
  const results = tmdb
    .listMovies()
    .filter((other) => other !== movie)
    .map((other) => ({ other, shared: other.genres.filter((genre) => movie.genres.includes(genre)).length }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 20)
    .map(({ other }) => ({ ...movieRow(other, wording), media_type: 'movie' }))
  return { page: 1, results, total_pages: 1, total_results: results.length }
}

export function creditId(key: string): string {
  return [0, 1, 2].map((part) => hashOf(`${part} ${key}`).toString(16).padStart(8, '0')).join('')
}

export function englishTranslation(data: Record<string, string>) {
  return {
    iso_639_1: 'en',
    iso_3166_1: 'US',
    name: 'English',
    english_name: 'English',
    data: { homepage: '', ...data },
  }
}

/** Posters are in English; backdrops belong to no language and are left out unless `null` is asked for. */
export function titleImages(poster: string | null, backdrop: string | null, query: URLSearchParams) {
  const image = (filePath: string, width: number, height: number, language: string | null) => ({
    aspect_ratio: Number((width / height).toFixed(3)),
    height,
    width,
    iso_639_1: language,
    file_path: filePath,
    vote_average: 5.4,
    vote_count: 12,
  })
  const all = {
    posters: poster ? [image(poster, 2000, 3000, 'en')] : [],
    backdrops: backdrop ? [image(backdrop, 3840, 2160, null)] : [],
  }
  const wanted = query.get('include_image_language')?.split(',') ?? languageFilter(query)
  const keep = (row: { iso_639_1: string | null }) => !wanted || wanted.includes(row.iso_639_1 ?? 'null')
  return { backdrops: all.backdrops.filter(keep), posters: all.posters.filter(keep), logos: [] }
}

function languageFilter(query: URLSearchParams): string[] | undefined {
  const language = query.get('language')?.split('-')[0]
  return language ? [language] : undefined
}
