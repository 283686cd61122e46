import type { Clock } from '#app/server/base/clock.ts'
import {
  type PlayAction,
  type World,
  type WorldEpisode,
  type WorldMovie,
  type WorldPlay,
  type WorldRating,
  type WorldSeries,
  type WorldWatchlistEntry,
} from '../world/world.ts'

export type ActivityStamps = {
  movies: { watched: string; rated: string; watchlisted: string }
  episodes: { watched: string; rated: string; watchlisted: string }
  shows: { rated: string; watchlisted: string }
  seasons: { rated: string; watchlisted: string }
  watchlist: string
  settings: string
}

type Viewed = { movie: WorldMovie } | { series: WorldSeries; episode: WorldEpisode }

/** What the Trakt account holds at the moment. Every change moves the activity stamps, as Trakt does. */
export class AccountState {
  private readonly clock: Clock
  /** All plays newest first, and the same by kind. Change them through the methods only. */
  readonly plays: { all: WorldPlay[]; movie: WorldPlay[]; episode: WorldPlay[] }
  ratings: WorldRating[]
  watchlist: WorldWatchlistEntry[]
  readonly stamps: ActivityStamps
  /** What else the account holds, as it is sent, by the path that lists it; change it with `setExtra`. */
  readonly extras = new Map<string, readonly unknown[]>()
  readonly extraStamps = new Map<string, string>()
  /** 423 on every call that needs the token. */
  locked = false
  /** How many of the newest rows the counts in the paging headers have not noticed yet. */
  countLag = 0
  /** How many rows the counts include that no page ever holds, as filtered ones do. */
  phantomRows = 0
  /** From this page on the answers come without paging headers. */
  uncountedFromPage = Infinity
  /** The most rows on a page, whatever is asked for. */
  mostOnAPage = 250
  /** Every answer holds the whole list, whatever page is asked for. */
  isUnpaged = false
  private lastPlayId: number
  private lastEntryId: number

  constructor(world: World, clock: Clock) {
    this.clock = clock
    this.plays = {
      all: [...world.plays],
      movie: world.plays.filter((play) => streamOf(play) === 'movie'),
      episode: world.plays.filter((play) => streamOf(play) === 'episode'),
    }
    this.ratings = [...world.ratings]
    this.watchlist = [...world.watchlist]
    this.lastPlayId = world.plays.reduce((most, play) => Math.max(most, play.id), 0)
    this.lastEntryId = world.watchlist.reduce((most, entry) => Math.max(most, entry.id), 0)
    this.stamps = initialStamps(this)
  }

  setExtra(path: string, rows: readonly unknown[]): void {
    this.extras.set(path, rows)
    this.extraStamps.set(groupOfPath(path), this.now())
  }

  addPlay(viewed: Viewed, o: { watchedAt: string; action?: PlayAction; id?: number }): WorldPlay {
    const id = o.id ?? this.lastPlayId + 17
    this.lastPlayId = Math.max(this.lastPlayId, id)
    const common = { id, watchedAt: o.watchedAt, action: o.action ?? 'watch' }
    const play: WorldPlay =
      'movie' in viewed ? { kind: 'movie', ...common, ...viewed } : { kind: 'episode', ...common, ...viewed }
    this.insertPlay(play)
    return play
  }

  insertPlay(play: WorldPlay): void {
    for (const list of [this.plays.all, this.plays[streamOf(play)]])
      list.splice(placeFor(list, play), 0, play)
    this.touchWatched(streamOf(play))
  }

  removePlay(id: number): void {
    const play = this.plays.all.find((p) => p.id === id)
    if (!play) throw new Error(`There is no play ${id}.`)
    for (const list of [this.plays.all, this.plays[streamOf(play)]]) list.splice(list.indexOf(play), 1)
    this.touchWatched(streamOf(play))
  }

  /** One rating per item: a new one takes the old one's place. */
  rate(rating: WorldRating): void {
    this.ratings = [...this.ratings.filter((other) => !isSameItem(other, rating)), rating]
    this.touchRated(rating)
  }

  unrate(rating: WorldRating): void {
    this.ratings = this.ratings.filter((other) => !isSameItem(other, rating))
    this.touchRated(rating)
  }

  addToWatchlist(
    item: { movie: WorldMovie } | { series: WorldSeries },
    listedAt?: string,
  ): WorldWatchlistEntry {
    const common = { id: (this.lastEntryId += 1), listedAt: listedAt ?? this.now() }
    const entry: WorldWatchlistEntry =
      'movie' in item ? { kind: 'movie', ...common, ...item } : { kind: 'show', ...common, ...item }
    this.watchlist = [...this.watchlist, entry]
    this.touchWatchlist(entry)
    return entry
  }

  removeFromWatchlist(id: number): void {
    const entry = this.watchlist.find((other) => other.id === id)
    if (!entry) throw new Error(`There is no watchlist entry ${id}.`)
    this.watchlist = this.watchlist.filter((other) => other !== entry)
    this.touchWatchlist(entry)
  }

  /** The newest of all stamps, as `last_activities.all`. */
  lastActivity(): string {
    const { movies, episodes, shows, seasons, watchlist, settings } = this.stamps
    const all = [movies, episodes, shows, seasons].flatMap((group) => Object.values(group))
    return [...all, watchlist, settings].reduce((newest, stamp) => (stamp > newest ? stamp : newest))
  }

  private now(): string {
    return this.clock.now().toISOString()
  }

  private touchWatched(stream: 'movie' | 'episode'): void {
    this.stamps[stream === 'movie' ? 'movies' : 'episodes'].watched = this.now()
  }

  private touchRated(rating: WorldRating): void {
    const group = {
      movie: 'movies',
      show: 'shows',
      season: 'seasons',
      episode: 'episodes',
      malformed: 'movies',
    } as const
    this.stamps[group[rating.kind]].rated = this.now()
  }

  private touchWatchlist(entry: WorldWatchlistEntry): void {
    this.stamps[entry.kind === 'show' ? 'shows' : 'movies'].watchlisted = this.now()
    this.stamps.watchlist = this.now()
  }
}

/** `lists`, `favorites`, `notes`, `hidden` or `collection`. */
const groupOfPath = (path: string) => /lists|favorites|notes|hidden|collection/.exec(path)?.[0] ?? path

export function streamOf(play: WorldPlay): 'movie' | 'episode' {
  return play.kind === 'malformed' ? play.stream : play.kind
}

/** Where a play belongs in a list that is newest first. */
function placeFor(list: WorldPlay[], play: WorldPlay): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = list[middle] as WorldPlay
    const isBefore =
      other.watchedAt > play.watchedAt || (other.watchedAt === play.watchedAt && other.id > play.id)
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}

function isSameItem(a: WorldRating, b: WorldRating): boolean {
  return itemOf(a) === itemOf(b)
}

function itemOf(rating: WorldRating): unknown {
  if (rating.kind === 'movie') return rating.movie
  if (rating.kind === 'show') return rating.series
  if (rating.kind === 'season') return `${rating.series.ids.trakt} ${rating.season}`
  return rating.kind === 'episode' ? rating.episode : rating
}

function initialStamps(account: AccountState): ActivityStamps {
  const never = '2016-02-11T19:04:00.000Z'
  const newest = (stamps: string[]) => stamps.reduce((a, b) => (a > b ? a : b), never)
  const ratedAt = (kind: WorldRating['kind']) =>
    newest(account.ratings.filter((rating) => rating.kind === kind).map((rating) => rating.ratedAt))
  const listedAt = (kind: WorldWatchlistEntry['kind']) =>
    newest(account.watchlist.filter((entry) => entry.kind === kind).map((entry) => entry.listedAt))
  return {
    movies: {
      watched: newest(account.plays.movie.slice(0, 1).map((play) => play.watchedAt)),
      rated: ratedAt('movie'),
      watchlisted: listedAt('movie'),
    },
    episodes: {
      watched: newest(account.plays.episode.slice(0, 1).map((play) => play.watchedAt)),
      rated: ratedAt('episode'),
      watchlisted: never,
    },
    shows: { rated: ratedAt('show'), watchlisted: listedAt('show') },
    seasons: { rated: ratedAt('season'), watchlisted: never },
    watchlist: newest([listedAt('movie'), listedAt('show')]),
    settings: never,
  }
}
