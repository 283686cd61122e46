import { type HttpHandler, HttpResponse, type JsonBodyType } from 'msw'
import { type Answerer, createRoutes, type Exchange } from '../exchange.ts'
import type { WorldMovie, WorldPlay, WorldSeries } from '../world/world.ts'
import type { AccountState } from './account-state.ts'
import { pagedAnswer, pageOf, pagingOf } from './paging.ts'
import { movieShape, showShape } from './trakt-shapes.ts'

type EpisodePlay = WorldPlay & { kind: 'episode' }
type MoviePlay = WorldPlay & { kind: 'movie' }

/** `/sync/watched`: what was seen how often, without the single plays. */
export function watchedHandlers(
  exchange: Exchange,
  account: AccountState,
  guarded: (answer: Answerer) => Answerer,
): HttpHandler[] {
  const { get } = createRoutes(exchange, 'trakt')
  return [
    get(
      '/sync/watched/movies',
      guarded(({ url }) => {
        const movies = groupBy(moviePlays(account), (play) => play.movie)
        if (url.searchParams.get('extended') === 'min') return HttpResponse.json(datesByMovie(movies))
        const paging = pagingOf(url.searchParams, { byDefault: 100, most: 250 })
        const rows = pageOf([...movies], paging).map(([movie, plays]) => ({
          ...totals(plays),
          movie: movieShape(movie),
        }))
        return pagedAnswer(account, paging, movies.size, rows)
      }),
    ),
    get(
      '/sync/watched/shows',
      guarded(({ url }) => {
        const shows = groupBy(episodePlays(account), (play) => play.series)
        const extended = url.searchParams.get('extended')
        if (extended === 'min') return HttpResponse.json(datesByShow(shows, url.searchParams))
        const withProgress = extended?.split(',').includes('progress') === true
        const paging = pagingOf(url.searchParams, { byDefault: 100, most: withProgress ? 100 : 250 })
        const rows = pageOf([...shows], paging).map(([series, plays]) => ({
          ...totals(plays),
          reset_at: null,
          show: { ...showShape(series), aired_episodes: series.seasons.flatMap((s) => s.episodes).length },
          ...(withProgress ? { seasons: progressOf(plays) } : {}),
        }))
        return pagedAnswer(account, paging, shows.size, rows)
      }),
    ),
  ]
}

function moviePlays(account: AccountState): MoviePlay[] {
  return account.plays.movie.filter((play) => play.kind === 'movie')
}

function episodePlays(account: AccountState): EpisodePlay[] {
  return account.plays.episode.filter((play) => play.kind === 'episode')
}

/** The plays are newest first. */
function totals(plays: WorldPlay[]) {
  const newest = plays[0]?.watchedAt
  return { plays: plays.length, last_watched_at: newest, last_updated_at: newest }
}

function progressOf(plays: EpisodePlay[]): JsonBodyType {
  return [...groupBy(plays, (play) => play.episode.season)].map(([number, inSeason]) => ({
    number,
    episodes: [...groupBy(inSeason, (play) => play.episode.number)].map(([episode, of]) => ({
      number: episode,
      plays: of.length,
      last_watched_at: of[0]?.watchedAt,
    })),
  }))
}

function datesByMovie(movies: Map<WorldMovie, MoviePlay[]>): JsonBodyType {
  return Object.fromEntries(
    [...movies].map(([movie, plays]) => [movie.ids.trakt, plays.map((play) => play.watchedAt)]),
  )
}

function datesByShow(shows: Map<WorldSeries, EpisodePlay[]>, query: URLSearchParams): JsonBodyType {
  const withSpecials = query.get('specials') === 'true'
  const withNumbers = query.get('season_numbers') === 'true'
  return Object.fromEntries(
    [...shows].map(([series, plays]) => {
      const counted = plays.filter((play) => withSpecials || play.episode.season !== 0)
      const seasons = [...groupBy(counted, (play) => play.episode.season)].map(([number, inSeason]) => {
        const id = String(series.seasons.find((season) => season.number === number)?.traktId ?? 0)
        const episodes = groupBy(inSeason, (play) => play.episode.traktId)
        return [
          withNumbers ? `${id}|${number}` : id,
          Object.fromEntries(
            [...episodes].map(([episode, of]) => [episode, of.map((play) => play.watchedAt)]),
          ),
        ]
      })
      return [series.ids.trakt, Object.fromEntries(seasons) as JsonBodyType]
    }),
  )
}

function groupBy<Row, Key>(rows: Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
