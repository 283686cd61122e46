import type { Random } from '../seeded-random.ts'
import { favourites } from './habits.ts'
import type { Viewing } from './viewing-history.ts'
import { findEpisode, type WorldRating, type WorldSeries } from './world.ts'

const MINUTE = 60_000
/** How often each value from 1 to 10 is given. */
const WEIGHTS = [1, 2, 3, 5, 8, 15, 22, 24, 13, 7]

const seriesRatings: Record<number, number> = {
  1396: 10,
  2316: 9,
  1399: 7,
  60573: 8,
  1402: 5,
  1668: 8,
  1104: 9,
  48891: 8,
  1437: 9,
  4607: 7,
  60574: 8,
  59659: 9,
  125988: 8,
  1972: 9,
  18347: 8,
  10545: 4,
}
const seasonRatings: [series: number, season: number, value: number][] = [
  [1399, 8, 3],
  [1396, 5, 10],
  [2316, 2, 9],
  [4607, 1, 9],
  [18347, 4, 4],
  [1104, 5, 10],
]
const episodeRatings: [series: number, season: number, episode: number, value: number][] = [
  [1396, 5, 14, 10],
  [1396, 3, 10, 8],
  [1399, 8, 6, 2],
  [1399, 3, 9, 10],
  [1399, 8, 3, 4],
  [4607, 3, 22, 10],
  [4607, 6, 17, 6],
  [2316, 4, 13, 10],
  [2316, 1, 1, 5],
  [1668, 5, 14, 9],
  [18347, 3, 4, 10],
  [18347, 2, 23, 9],
  [1104, 4, 7, 10],
  [48891, 5, 14, 9],
  [1437, 1, 8, 9],
  [85948, 2, 9, 7],
  [655, 3, 15, 10],
  [655, 1, 4, 1],
  [59659, 4, 7, 10],
]

/** Most films get a rating soon after they were first seen; series, seasons and single episodes when they move. */
export function drawRatings(o: {
  viewings: Viewing[]
  series: WorldSeries[]
  random: Random
}): WorldRating[] {
  const ratings: WorldRating[] = []
  const rated = new Set<unknown>()
  for (const viewing of o.viewings) {
    if (viewing.kind !== 'movie' || rated.has(viewing.movie)) continue
    rated.add(viewing.movie)
    if (!o.random.chance(0.78)) continue
    const isFavourite = (favourites[viewing.movie.tmdbId ?? 0] ?? 0) > 1
    const value = isFavourite ? o.random.pick([9, 9, 10, 10, 8]) : weightedValue(o.random)
    ratings.push({
      kind: 'movie',
      movie: viewing.movie,
      value,
      ratedAt: later(viewing.watchedAt, o.random.whole(1, 90)),
    })
  }
  return [...ratings, ...seriesOpinions(o.viewings, o.series)]
}

function seriesOpinions(viewings: Viewing[], allSeries: WorldSeries[]): WorldRating[] {
  const lastSeen = new Map<unknown, string>()
  for (const viewing of viewings) {
    if (viewing.kind !== 'episode') continue
    for (const key of [
      viewing.series,
      viewing.episode,
      `${viewing.series.tmdbId} ${viewing.episode.season}`,
    ]) {
      lastSeen.set(key, viewing.watchedAt)
    }
  }
  const byId = new Map(allSeries.map((series) => [series.tmdbId, series]))
  const ratings: WorldRating[] = []
  for (const [id, value] of Object.entries(seriesRatings)) {
    const series = byId.get(Number(id))
    const seen = lastSeen.get(series)
    if (series && seen) ratings.push({ kind: 'show', series, value, ratedAt: later(seen, 12) })
  }
  for (const [id, season, value] of seasonRatings) {
    const series = byId.get(id)
    const seen = lastSeen.get(`${id} ${season}`)
    if (series && seen) ratings.push({ kind: 'season', series, season, value, ratedAt: later(seen, 6) })
  }
  for (const [id, season, number, value] of episodeRatings) {
    const series = byId.get(id)
    const episode = series && findEpisode(series, season, number)
    const seen = lastSeen.get(episode)
    if (series && episode && seen)
      ratings.push({ kind: 'episode', series, episode, value, ratedAt: later(seen, 3) })
  }
  return ratings
}

function weightedValue(random: Random): number {
  let left = random.next() * WEIGHTS.reduce((sum, weight) => sum + weight, 0)
  const index = WEIGHTS.findIndex((weight) => (left -= weight) < 0)
  return index + 1
}

const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString()
