import { seededRandom } from '../seeded-random.ts'
import { readCatalogue } from './catalogue.ts'
import { watchlistMovies, watchlistSeries } from './habits.ts'
import {
  malformedPlays,
  malformedRating,
  movieWith,
  oddViewings,
  plantOddTitles,
  seriesWith,
  strangeWatchlistEntry,
} from './oddities.ts'
import { drawRatings } from './opinions.ts'
import { drawViewings, type Viewing } from './viewing-history.ts'
import {
  sortNewestFirst,
  UNKNOWN_DATE,
  type World,
  type WorldAccount,
  type WorldPlay,
  type WorldWatchlistEntry,
} from './world.ts'
import { addDays, instantOf } from './zoned-time.ts'

/** Trakt counts its plays from well above 2^33 on by now. */
const FIRST_HISTORY_ID = 9_412_360_000

export const DEFAULT_TIME_ZONE = 'America/New_York'

/**
 * The demo's world: about 150 movies, 21 series and ten years of viewing up to `now`, with every oddity of the README.
 * `now` should not be before 2025-10, for the newest facts in the tables are from then.
 */
export function makeWorld(o: { now: Date; seed?: number; timeZone?: string }): World {
  const timeZone = o.timeZone ?? DEFAULT_TIME_ZONE
  const random = seededRandom(o.seed ?? 20)
  const today = o.now.toISOString().slice(0, 10)
  const catalogue = readCatalogue()
  plantOddTitles(catalogue, today)
  const drawn = drawViewings({ ...catalogue, today, timeZone, random })
  const odd = oddViewings(catalogue, { today, timeZone })
  const past = (viewing: { watchedAt: string }) => viewing.watchedAt < o.now.toISOString()
  const oldestFirst = inOrderOfAdding([...drawn, ...odd].filter(past))
  let id = FIRST_HISTORY_ID
  const nextId = () => (id += random.whole(1, 4000))
  const plays = oldestFirst.map((viewing): WorldPlay => ({ ...viewing, id: nextId() }))
  return {
    now: o.now,
    account: makeAccount(timeZone),
    ...catalogue,
    plays: sortNewestFirst([...plays, ...malformedPlays({ today, timeZone, nextId })]),
    ratings: [
      ...drawRatings({ viewings: oldestFirst, series: catalogue.series, random }),
      malformedRating(),
    ].filter((rating) => rating.ratedAt < o.now.toISOString()),
    watchlist: makeWatchlist(),
  }

  function makeWatchlist(): WorldWatchlistEntry[] {
    const listedAt = (index: number) =>
      instantOf(timeZone, addDays(today, -3 - index * 37), 12 * 60 + index * 7)
    const movies = watchlistMovies.map((tmdbId) => ({
      kind: 'movie' as const,
      movie: movieWith(catalogue, tmdbId),
    }))
    const series = watchlistSeries.map((tmdbId) => ({
      kind: 'show' as const,
      series: seriesWith(catalogue, tmdbId),
    }))
    const entries = [...movies, ...series].map((entry, index) => ({
      ...entry,
      id: 701_000_000 + index,
      listedAt: listedAt(index),
    }))
    return [...entries, strangeWatchlistEntry(701_000_900, listedAt(entries.length))]
  }
}

export function makeAccount(timeZone: string): WorldAccount {
  return {
    username: 'reelfan',
    slug: 'reelfan',
    uuid: 'b6589fc6ab0dc82cf12099d1c2d40ab994e8410c',
    name: 'Sample Viewer',
    timeZone,
    joinedAt: '2016-02-11T19:04:00.000Z',
  }
}

/** Oldest first, and those of unknown date last, as they were added by hand one day. */
function inOrderOfAdding(viewings: Viewing[]): Viewing[] {
  const key = (viewing: Viewing) => (viewing.watchedAt === UNKNOWN_DATE ? '~' : viewing.watchedAt)
  return viewings.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
