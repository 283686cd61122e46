import { type HttpHandler, HttpResponse, type JsonBodyType } from 'msw'
import { type Answerer, createRoutes, type Exchange } from '../exchange.ts'
import type { WorldPlay } from '../world/world.ts'
import type { AccountState } from './account-state.ts'
import { mostOf, pagedAnswer, pageOf, pagingOf } from './paging.ts'
import { playShape } from './trakt-shapes.ts'

/** `/sync/history`: newest first, from and to by the time watched and never by the time added. */
export function historyHandlers(
  exchange: Exchange,
  account: AccountState,
  guarded: (answer: Answerer) => Answerer,
): HttpHandler[] {
  const { get } = createRoutes(exchange, 'trakt')
  const history = guarded(({ url, params }) => {
    const plays = playsOf(account, params['type'], params['id'])
    if (!plays) return new HttpResponse(null, { status: 404 })
    const within = between(plays, url.searchParams.get('start_at'), url.searchParams.get('end_at'))
    const paging = pagingOf(url.searchParams, { byDefault: 100, ...mostOf(account) })
    return pagedAnswer(account, paging, within.length, pageOf(within, paging).map(playShape) as JsonBodyType)
  })
  return [
    get('/sync/history', history),
    get('/sync/history/:type', history),
    get('/sync/history/:type/:id', history),
  ]
}

function playsOf(account: AccountState, type?: string, id?: string): WorldPlay[] | undefined {
  const traktId = Number(id)
  switch (type) {
    case undefined:
      return account.plays.all
    case 'movies':
      return id === undefined
        ? account.plays.movie
        : account.plays.movie.filter((play) => play.kind === 'movie' && play.movie.ids.trakt === traktId)
    case 'shows':
    case 'episodes':
    case 'seasons':
      return id === undefined
        ? account.plays.episode
        : account.plays.episode.filter((play) => play.kind === 'episode' && idAt(play, type) === traktId)
    default:
      return undefined
  }
}

function idAt(
  play: WorldPlay & { kind: 'episode' },
  type: 'shows' | 'episodes' | 'seasons',
): number | undefined {
  if (type === 'shows') return play.series.ids.trakt
  if (type === 'episodes') return play.episode.traktId
  return play.series.seasons.find((season) => season.number === play.episode.season)?.traktId
}

/** Both ends included; the list is newest first, so both are found by halving. */
function between(plays: WorldPlay[], startAt: string | null, endAt: string | null): WorldPlay[] {
  const start = instantIn(startAt)
  const end = instantIn(endAt)
  if (start === null && end === null) return plays
  const first = end === null ? 0 : firstWhere(plays, (play) => play.watchedAt <= end)
  const afterLast = start === null ? plays.length : firstWhere(plays, (play) => play.watchedAt < start)
  return plays.slice(first, Math.max(first, afterLast))
}

function firstWhere(plays: WorldPlay[], holds: (play: WorldPlay) => boolean): number {
  let [low, high] = [0, plays.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(plays[middle] as WorldPlay)) high = middle
    else low = middle + 1
  }
  return low
}

function instantIn(text: string | null): string | null {
  const date = text === null ? null : new Date(text)
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}
