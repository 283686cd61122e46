import type { HttpHandler } from 'msw'
import type { Clock } from '#app/server/base/clock.ts'
import { type Answerer, type Asked, createRoutes, type Exchange } from '../exchange.ts'
import { MOVIE_GENRES, TV_GENRES } from './genres.ts'
import { CONFIGURATION } from './image-sizes.ts'
import { movieDetails, moviePart } from './movie-shapes.ts'
import { collectionDetails, personDetails, personPart } from './person-shapes.ts'
import {
  findByExternalId,
  searchAll,
  searchCollections,
  searchMovies,
  searchPeople,
  searchSeries,
  trending,
} from './search.ts'
import { listPage, notFound, tmdbError, tmdbJson, withKey, wrongPage } from './tmdb-answer.ts'
import type { TmdbState } from './tmdb-state.ts'
import { episodeShape, findSeason, seasonDetails, tvDetails, tvPart } from './tv-shapes.ts'
import { type Wording, wordingFor } from './wording.ts'

type Part = (name: string) => unknown

/** `api.themoviedb.org/3`, as far as Reelmark asks it. */
export function tmdbHandlers(exchange: Exchange, tmdb: TmdbState, clock: Clock): HttpHandler[] {
  const routes = createRoutes(exchange, 'tmdb')
  const get = (path: string, answer: Answerer) => routes.get(path, withKey(tmdb, answer))
  const today = () => clock.now().toISOString().slice(0, 10)
  const wording = ({ url }: Asked) => wordingFor(url.searchParams.get('language'))

  const movieIn = ({ params }: Asked) => {
    const id = params['id'] ?? ''
    return id.startsWith('tt') ? tmdb.listMovies().find((movie) => movie.imdbId === id) : tmdb.movie(idIn(id))
  }
  const tvIn = ({ params }: Asked) => tmdb.tv(idIn(params['id']))
  const personIn = ({ params }: Asked) => tmdb.people.get(idIn(params['id']))
  const seasonIn = (asked: Asked) => {
    const series = tvIn(asked)
    const season = series && findSeason(series, idIn(asked.params['season']))
    return season && { series, season }
  }

  const moviePartOf =
    (asked: Asked): Part =>
    (name) => {
      const movie = movieIn(asked)
      return movie && moviePart(tmdb, movie, name, asked.url.searchParams, wording(asked))
    }
  const tvPartOf =
    (asked: Asked): Part =>
    (name) => {
      const series = tvIn(asked)
      return series && tvPart(tmdb, series, name, asked.url.searchParams, wording(asked))
    }
  const personPartOf =
    (asked: Asked): Part =>
    (name) => {
      const person = personIn(asked)
      return person && personPart(tmdb, person, name, wording(asked))
    }

  return [
    get('/authentication', () => tmdbJson({ success: true, status_code: 1, status_message: 'Success.' })),
    get('/configuration', () => tmdbJson(CONFIGURATION)),
    get('/genre/movie/list', () => tmdbJson({ genres: genreList(MOVIE_GENRES) })),
    get('/genre/tv/list', () => tmdbJson({ genres: genreList(TV_GENRES) })),

    get('/movie/:id', (asked) => {
      const movie = movieIn(asked)
      return movie
        ? withAppended(asked, movieDetails(movie, wording(asked), today()), moviePartOf(asked))
        : notFound()
    }),
    get('/movie/:id/watch/providers', (asked) => partAnswer(asked, 'watch/providers', moviePartOf(asked))),
    get('/movie/:id/:part', (asked) => partAnswer(asked, asked.params['part'], moviePartOf(asked))),

    get('/tv/:id', (asked) => {
      const series = tvIn(asked)
      return series
        ? withAppended(asked, tvDetails(series, wording(asked), today()), tvPartOf(asked))
        : notFound()
    }),
    get('/tv/:id/season/:season', (asked) => {
      const found = seasonIn(asked)
      return found ? tmdbJson(seasonDetails(found.series, found.season, wording(asked))) : notFound()
    }),
    get('/tv/:id/season/:season/episode/:episode', (asked) => {
      const found = seasonIn(asked)
      const episode = found?.season.episodes.find((e) => e.number === idIn(asked.params['episode']))
      return found && episode
        ? tmdbJson({ ...episodeShape(found.series, episode, wording(asked)), crew: [], guest_stars: [] })
        : notFound()
    }),
    get('/tv/:id/watch/providers', (asked) => partAnswer(asked, 'watch/providers', tvPartOf(asked))),
    get('/tv/:id/:part', (asked) => partAnswer(asked, asked.params['part'], tvPartOf(asked))),

    get('/person/:id', (asked) => {
      const person = personIn(asked)
      return person
        ? withAppended(asked, personDetails(tmdb, person, wording(asked)), personPartOf(asked))
        : notFound()
    }),
    get('/person/:id/:part', (asked) => partAnswer(asked, asked.params['part'], personPartOf(asked))),
    get('/collection/:id', (asked) => {
      const collection = tmdb.collections.get(idIn(asked.params['id']))
      return collection ? tmdbJson(collectionDetails(tmdb, collection, wording(asked))) : notFound()
    }),

    get('/find/:id', (asked) => {
      const source = asked.url.searchParams.get('external_source')
      return tmdbJson(findByExternalId(tmdb, asked.params['id'] ?? '', source, wording(asked)))
    }),
    get('/search/:type', (asked) => searchAnswer(tmdb, asked, wording(asked))),
    get('/trending/:type/:window', (asked) => {
      const rows = trending(tmdb, asked.params['type'] ?? '', asked.params['window'] ?? '', wording(asked))
      return rows ? listAnswer(asked, rows) : notFound()
    }),
  ]
}

const idIn = (text: string | undefined) => (/^\d+$/.test(text ?? '') ? Number(text) : Number.NaN)
const genreList = (genres: Record<string, number>) =>
  Object.entries(genres).map(([name, id]) => ({ id, name }))

const MOST_APPENDED = 20

/** Parts that do not exist are left out without a word. */
function withAppended({ url }: Asked, details: Record<string, unknown>, part: Part): Response {
  const names = (url.searchParams.get('append_to_response') ?? '').split(',').filter((name) => name !== '')
  if (names.length > MOST_APPENDED) {
    return tmdbError(
      400,
      27,
      'Too many append to response objects: The maximum number of remote calls is 20.',
    )
  }
  const appended = names.flatMap((name) => {
    const value = part(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return tmdbJson({ ...details, ...Object.fromEntries(appended) })
}

function partAnswer({ params }: Asked, name: string | undefined, part: Part): Response {
  const value = part(name ?? '')
  return value === undefined ? notFound() : tmdbJson({ id: idIn(params['id']), ...value })
}

function listAnswer({ url }: Asked, rows: unknown[]): Response {
  const page = listPage(rows, url.searchParams.get('page'))
  return page ? tmdbJson(page, 900) : wrongPage()
}

function searchAnswer(tmdb: TmdbState, asked: Asked, wording: Wording): Response {
  const query = asked.url.searchParams
  switch (asked.params['type']) {
    case 'movie':
      return listAnswer(asked, searchMovies(tmdb, query, wording))
    case 'tv':
      return listAnswer(asked, searchSeries(tmdb, query, wording))
    case 'multi':
      return listAnswer(asked, searchAll(tmdb, query, wording))
    case 'person':
      return listAnswer(asked, searchPeople(tmdb, query, wording))
    case 'collection':
      return listAnswer(asked, searchCollections(tmdb, query))
    default:
      return notFound()
  }
}
