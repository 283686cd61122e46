import type { WorldEpisode, WorldMovie, WorldSeries } from '../world/world.ts'
import { collectionRow, firstAirDate, movieRow, personRow, popularityOf, tvRow } from './row-shapes.ts'
import type { TmdbState } from './tmdb-state.ts'
import type { Wording } from './wording.ts'

export function searchMovies(tmdb: TmdbState, query: URLSearchParams, wording: Wording) {
  const year = query.get('primary_release_year') ?? query.get('year')
  return ranked(tmdb.listMovies(), query, (movie) => [movie.title, movie.originalTitle])
    .filter((movie) => !year || movie.releaseDate?.startsWith(year))
    .map((movie) => movieRow(movie, wording))
}

export function searchSeries(tmdb: TmdbState, query: URLSearchParams, wording: Wording) {
  const year = query.get('first_air_date_year') ?? query.get('year')
  return ranked(tmdb.listSeries(), query, (series) => [series.title])
    .filter((series) => !year || firstAirDate(series)?.startsWith(year))
    .map((series) => tvRow(series, wording))
}

export function searchPeople(tmdb: TmdbState, query: URLSearchParams, wording: Wording) {
  return ranked([...tmdb.people.values()], query, (person) => [person.name]).map((person) => {
    const credits = tmdb.credits.get(person) ?? []
    const knownFor = credits
      .slice(0, 3)
      .map((credit) =>
        credit.kind === 'movie'
          ? { ...movieRow(credit.movie, wording), media_type: 'movie' }
          : { ...tvRow(credit.series, wording), media_type: 'tv' },
      )
    return { ...personRow(person, credits), known_for: knownFor }
  })
}

export function searchCollections(tmdb: TmdbState, query: URLSearchParams) {
  return ranked([...tmdb.collections.values()], query, (collection) => [collection.name]).map(collectionRow)
}

export function searchAll(tmdb: TmdbState, query: URLSearchParams, wording: Wording) {
  const withoutYear = new URLSearchParams({ query: query.get('query') ?? '' })
  return [
    ...searchMovies(tmdb, withoutYear, wording).map((row) => ({ ...row, media_type: 'movie' })),
    ...searchSeries(tmdb, withoutYear, wording).map((row) => ({ ...row, media_type: 'tv' })),
    ...searchPeople(tmdb, withoutYear, wording).map((row) => ({ ...row, media_type: 'person' })),
  ].toSorted((a, b) => b.popularity - a.popularity)
}

export function trending(tmdb: TmdbState, type: string, window: string, wording: Wording) {
  const byInterest = (key: string) => popularityOf(`${window} ${key}`)
  const movies = tmdb.listMovies().map((movie) => ({
    row: { ...movieRow(movie, wording), media_type: 'movie' },
    interest: byInterest(`m${movie.tmdbId}`),
  }))
  const series = tmdb.listSeries().map((show) => ({
    row: { ...tvRow(show, wording), media_type: 'tv' },
    interest: byInterest(`t${show.tmdbId}`),
  }))
  const people = [...tmdb.people.values()].map((person) => ({
    row: { ...personRow(person, tmdb.credits.get(person) ?? []), media_type: 'person' },
    interest: byInterest(`p${person.id}`),
  }))
  const chosen = { movie: movies, tv: series, person: people, all: [...movies, ...series] }[type]
  return chosen?.toSorted((a, b) => b.interest - a.interest).map((entry) => entry.row)
}

/** By an id of another catalogue. Every list may be filled, and none is an error. */
export function findByExternalId(tmdb: TmdbState, id: string, source: string | null, wording: Wording) {
  const matches = (title: WorldMovie | WorldSeries) => {
    if (source === 'imdb_id') return title.imdbId === id && id !== ''
    return source === 'tvdb_id' && 'tvdbId' in title && title.tvdbId === Number(id)
  }
  return {
    movie_results: tmdb
      .listMovies()
      .filter(matches)
      .map((movie) => ({ ...movieRow(movie, wording), media_type: 'movie' })),
    tv_results: tmdb
      .listSeries()
      .filter(matches)
      .map((series) => ({ ...tvRow(series, wording), media_type: 'tv' })),
    person_results: [],
    tv_episode_results: source === 'imdb_id' ? episodesOf(tmdb, id) : [],
    tv_season_results: [],
  }
}

/** An episode's id at IMDb; the world has none of its own. */
export const episodeImdbId = (episode: WorldEpisode) => `tt${String(900_000_000 + episode.tmdbId)}`

function episodesOf(tmdb: TmdbState, id: string) {
  return tmdb.listSeries().flatMap((series) =>
    series.seasons
      .flatMap((season) => season.episodes)
      .filter((episode) => episode.onTmdb && episodeImdbId(episode) === id)
      .map((episode) => ({
        id: episode.tmdbId,
        name: episode.title ?? '',
        media_type: 'tv_episode',
        show_id: series.tmdbId,
        season_number: episode.season,
        episode_number: episode.number,
      })),
  )
}

/** Every word of the query somewhere in a name; names that begin with the whole of it first, then by popularity. */
function ranked<Row extends object>(
  rows: Row[],
  query: URLSearchParams,
  namesOf: (row: Row) => string[],
): Row[] {
  const wanted = folded(query.get('query') ?? '')
  const words = wanted.split(' ').filter((word) => word !== '')
  if (words.length === 0) return []
  return rows
    .map((row) => ({ row, names: namesOf(row).map(folded) }))
    .filter(({ names }) => names.some((name) => words.every((word) => name.includes(word))))
    .toSorted(
      (a, b) => score(b.names, wanted) - score(a.names, wanted) || popularity(b.names) - popularity(a.names),
    )
    .map(({ row }) => row)
}

const score = (names: string[], wanted: string) =>
  names.includes(wanted) ? 2 : names.some((name) => name.startsWith(wanted)) ? 1 : 0
const popularity = (names: string[]) => popularityOf(names.join())

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
