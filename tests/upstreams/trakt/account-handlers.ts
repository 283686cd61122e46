import { type HttpHandler, HttpResponse, type JsonBodyType } from 'msw'
import { type Answerer, createRoutes, type Exchange } from '../exchange.ts'
import type { World, WorldRating, WorldWatchlistEntry } from '../world/world.ts'
import type { AccountState } from './account-state.ts'
import { mostOf, pagedAnswer, pageOf, pagingOf } from './paging.ts'
import { ratingShape, watchlistShape } from './trakt-shapes.ts'

/** Settings, activity stamps, ratings, watchlist and playback. */
export function accountHandlers(
  exchange: Exchange,
  world: World,
  account: AccountState,
  guarded: (answer: Answerer) => Answerer,
): HttpHandler[] {
  const { get } = createRoutes(exchange, 'trakt')
  const ratings = guarded(({ url, params }) => {
    const values = params['values']?.split(',').map(Number)
    const rows = account.ratings
      .filter((rating) => isOfType(rating, params['type']) && (!values || values.includes(rating.value)))
      .toSorted((a, b) => (a.ratedAt < b.ratedAt ? 1 : -1))
    // Paging is optional here: without `page` everything comes at once and nothing is counted.
    if (!url.searchParams.has('page')) return HttpResponse.json(rows.map(ratingShape) as JsonBodyType)
    const paging = pagingOf(url.searchParams, { byDefault: 100, ...mostOf(account) })
    return pagedAnswer(account, paging, rows.length, pageOf(rows, paging).map(ratingShape) as JsonBodyType)
  })
  const watchlist = guarded(({ url, params }) => {
    const rows = account.watchlist.filter((entry) => isOfType(entry, params['type']))
    const paging = pagingOf(url.searchParams, { byDefault: 100, ...mostOf(account) })
    const first = (paging.page - 1) * paging.limit + 1
    const shapes = pageOf(rows, paging).map((entry, index) => watchlistShape(entry, first + index))
    return pagedAnswer(account, paging, rows.length, shapes as JsonBodyType, {
      'x-sort-by': params['sort'] ?? 'rank',
      'x-sort-how': params['how'] ?? 'asc',
    })
  })
  const extra = guarded(({ url }) => {
    const path = url.pathname
    const rows = account.extras.get(path) ?? []
    const paging = pagingOf(url.searchParams, { byDefault: 100, most: 250 })
    return pagedAnswer(account, paging, rows.length, pageOf(rows, paging) as JsonBodyType)
  })
  return [
    get('/sync/favorites', extra),
    get('/sync/collection/:kind', extra),
    get('/users/me/lists', extra),
    get('/users/me/lists/:id/items', extra),
    get('/users/me/notes/all', extra),
    get('/users/hidden/:section', extra),
    get(
      '/users/settings',
      guarded(() => HttpResponse.json(settings(world, account))),
    ),
    get(
      '/sync/last_activities',
      guarded(() => HttpResponse.json(lastActivities(account))),
    ),
    get('/sync/ratings', ratings),
    get('/sync/ratings/:type', ratings),
    get('/sync/ratings/:type/:values', ratings),
    get('/sync/watchlist', watchlist),
    get('/sync/watchlist/:type', watchlist),
    get('/sync/watchlist/:type/:sort/:how', watchlist),
    get(
      '/sync/playback',
      guarded(() => HttpResponse.json([])),
    ),
    get(
      '/sync/playback/:type',
      guarded(() => HttpResponse.json([])),
    ),
  ]
}

/** `type` is plural, as in the path; a malformed row is in every list. */
function isOfType(row: WorldRating | WorldWatchlistEntry, type: string | undefined): boolean {
  return type === undefined || type === 'all' || row.kind === 'malformed' || `${row.kind}s` === type
}

function settings({ account }: World, state: AccountState): JsonBodyType {
  return {
    user: {
      username: account.username,
      private: false,
      name: account.name,
      vip: false,
      vip_ep: false,
      director: false,
      ids: { slug: account.slug, trakt: 1_204_001, uuid: account.uuid },
      joined_at: account.joinedAt,
      location: null,
      about: null,
      gender: null,
      age: null,
      images: { avatar: { full: 'walter-r2.trakt.tv/avatars/placeholder.png' } },
      vip_og: false,
      vip_years: 0,
    },
    account: { timezone: account.timeZone, date_format: 'mdy', time_24hr: false, cover_image: null },
    sharing_text: null,
    limits: {
      list: { count: 5, item_count: 250 },
      watchlist: { item_count: Math.max(250, state.watchlist.length) },
    },
    permissions: { commenting: true, liking: true, following: true },
  }
}

function lastActivities(account: AccountState): JsonBodyType {
  const { movies, episodes, shows, seasons, watchlist, settings: settingsAt } = account.stamps
  const never = '2016-02-11T19:04:00.000Z'
  const extraAt = (group: string) => account.extraStamps.get(group) ?? never
  return {
    all: account.lastActivity(),
    movies: {
      watched_at: movies.watched,
      collected_at: extraAt('collection'),
      rated_at: movies.rated,
      watchlisted_at: movies.watchlisted,
      favorited_at: never,
      commented_at: never,
      paused_at: never,
      hidden_at: never,
    },
    episodes: {
      watched_at: episodes.watched,
      collected_at: extraAt('collection'),
      rated_at: episodes.rated,
      watchlisted_at: episodes.watchlisted,
      commented_at: never,
      paused_at: never,
    },
    shows: {
      rated_at: shows.rated,
      watchlisted_at: shows.watchlisted,
      favorited_at: never,
      commented_at: never,
      hidden_at: never,
      dropped_at: extraAt('hidden'),
    },
    seasons: {
      rated_at: seasons.rated,
      watchlisted_at: seasons.watchlisted,
      commented_at: never,
      hidden_at: never,
    },
    comments: { liked_at: never, reacted_at: never, blocked_at: never },
    lists: { liked_at: never, reacted_at: never, updated_at: extraAt('lists'), commented_at: never },
    watchlist: { updated_at: watchlist },
    favorites: { updated_at: extraAt('favorites') },
    account: {
      settings_at: settingsAt,
      followed_at: never,
      following_at: never,
      pending_at: never,
      requested_at: never,
    },
    saved_filters: { updated_at: never },
    notes: { updated_at: extraAt('notes') },
  }
}
