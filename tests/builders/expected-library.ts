import { tierOf } from '#app/domain/rating.ts'
import type { LibraryDocument, PlayDocument, RatingDocument } from '#app/server/export/library-document.ts'
import {
  UNKNOWN_DATE,
  type World,
  type WorldEpisode,
  type WorldPlay,
  type WorldSeries,
} from '#tests/upstreams/world/world.ts'

/**
 * What the contract says a library must hold after a world was imported, worked out from the world alone; and an export
 * in the same form. Keyed by Trakt id; row ids and metadata texts are left out.
 */
export type LibraryFacts = Record<string, unknown>

type PlayFacts = Pick<PlayDocument, 'traktHistoryId' | 'watchedAt' | 'day' | 'precision' | 'basis'>

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  formats.set(timeZone, format)
  return format
}
const dayOf = (timeZone: string, instant: string) => formatOf(timeZone).format(new Date(instant))

export function expectedFacts(
  world: World,
  o: { binge?: boolean; bingePlays?: ReadonlySet<number> } = {},
): LibraryFacts {
  const { binge = true, bingePlays } = o
  const facts: Record<string, Record<string, unknown>> = {}
  const titleFacts = (kind: 'movie' | 'series', title: WorldSeries | World['movies'][number]) => {
    const isMatched = title.ids.tmdb !== null || title.tmdbId !== null
    const key = `${isMatched ? kind : `unmatched ${kind}`} ${title.ids.trakt}`
    return (facts[key] ??= {})
  }
  const zone = world.account.timeZone
  const plays = world.plays.filter((p) => p.kind !== 'malformed')
  for (const play of plays) {
    if (play.kind === 'movie') {
      const own = titleFacts('movie', play.movie)
      own['plays'] = sorted([...((own['plays'] ?? []) as PlayFacts[]), playFacts(play, zone)])
    } else {
      const own = titleFacts('series', play.series)
      const key = `plays ${play.episode.season}x${play.episode.number}`
      own[key] = sorted([...((own[key] ?? []) as PlayFacts[]), playFacts(play, zone)])
    }
  }
  if (binge) {
    const candidates = plays.filter((p) => p.kind === 'episode' && (!bingePlays || bingePlays.has(p.id)))
    for (const { series, episode, id, airDate } of bingeDays(candidates, zone)) {
      const list = titleFacts('series', series)[`plays ${episode.season}x${episode.number}`] as PlayFacts[]
      const play = list.find((p) => p.traktHistoryId === id)
      if (play) Object.assign(play, { watchedAt: null, day: airDate, precision: 'day', basis: 'air-date' })
    }
  }
  for (const rating of world.ratings) {
    if (rating.kind === 'malformed') continue
    const own =
      rating.kind === 'movie' ? titleFacts('movie', rating.movie) : titleFacts('series', rating.series)
    const subject =
      rating.kind === 'season'
        ? `rating ${rating.season}`
        : rating.kind === 'episode'
          ? `rating ${rating.episode.season}x${rating.episode.number}`
          : 'rating'
    own[subject] = { value: rating.value, tier: tierOf(rating.value) }
  }
  for (const entry of world.watchlist) {
    if (entry.kind === 'malformed') continue
    const own = entry.kind === 'movie' ? titleFacts('movie', entry.movie) : titleFacts('series', entry.series)
    own['watchlisted'] = true
  }
  return facts
}

function playFacts(play: Extract<WorldPlay, { kind: 'movie' | 'episode' }>, zone: string): PlayFacts {
  if (play.watchedAt === UNKNOWN_DATE) {
    return { traktHistoryId: play.id, watchedAt: null, day: null, precision: 'unknown', basis: 'source' }
  }
  return {
    traktHistoryId: play.id,
    watchedAt: play.watchedAt,
    day: dayOf(zone, play.watchedAt),
    precision: 'instant',
    basis: 'source',
  }
}

type Move = { series: WorldSeries; episode: WorldEpisode; id: number; airDate: string }

function bingeDays(plays: readonly WorldPlay[], zone: string): Move[] {
  const first = new Map<WorldEpisode, Extract<WorldPlay, { kind: 'episode' }>>()
  for (const play of plays) {
    if (play.kind !== 'episode' || play.watchedAt === UNKNOWN_DATE) continue
    const known = first.get(play.episode)
    const isEarlier =
      !known || play.watchedAt < known.watchedAt || (play.watchedAt === known.watchedAt && play.id < known.id)
    if (isEarlier) first.set(play.episode, play)
  }
  const days = groupedBy(
    [...first.values()],
    (play) => `${play.series.ids.trakt} ${dayOf(zone, play.watchedAt)}`,
  )
  return [...days.values()]
    .filter((list) => list.length >= 5)
    .flat()
    .flatMap(({ series, episode, id, watchedAt }) => {
      const airDate = episode.onTmdb && series.tmdbId !== null ? episode.airDate : null
      return airDate !== null && airDate <= dayOf(zone, watchedAt) ? [{ series, episode, id, airDate }] : []
    })
}

function groupedBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

export function factsOf(library: LibraryDocument): LibraryFacts {
  const facts: Record<string, Record<string, unknown>> = {}
  for (const movie of library.movies) {
    facts[`movie ${movie.ids.trakt}`] = clean({
      plays: playsOf(movie.plays),
      rating: ratingOf(movie.rating),
      watchlisted: movie.watchlistedAt !== null,
    })
  }
  for (const series of library.series) {
    const own: Record<string, unknown> = {
      rating: ratingOf(series.rating),
      watchlisted: series.watchlistedAt !== null,
    }
    for (const season of series.seasons) {
      own[`rating ${season.number}`] = ratingOf(season.rating)
      for (const episode of season.episodes) {
        own[`plays ${season.number}x${episode.number}`] = playsOf(episode.plays)
        own[`rating ${season.number}x${episode.number}`] = ratingOf(episode.rating)
      }
    }
    facts[`series ${series.ids.trakt}`] = clean(own)
  }
  for (const title of library.unmatched) {
    const own: Record<string, unknown> = {
      rating: ratingOf(title.rating),
      watchlisted: title.watchlistedAt !== null,
    }
    if (title.kind === 'movie') own['plays'] = playsOf(title.plays)
    else {
      for (const play of title.plays) {
        const key = `plays ${play.season}x${play.episode}`
        own[key] = sorted([...((own[key] ?? []) as PlayFacts[]), ...(playsOf([play]) ?? [])])
      }
    }
    facts[`unmatched ${title.kind} ${title.ids.trakt}`] = clean(own)
  }
  return facts
}

const sorted = (plays: PlayFacts[]) => plays.sort((a, b) => (a.traktHistoryId ?? 0) - (b.traktHistoryId ?? 0))

function playsOf(plays: readonly PlayDocument[]): PlayFacts[] | undefined {
  if (plays.length === 0) return undefined
  return sorted(
    plays.map(({ traktHistoryId, watchedAt, day, precision, basis }) => ({
      traktHistoryId,
      watchedAt,
      day,
      precision,
      basis,
    })),
  )
}

const ratingOf = (rating: RatingDocument | null) => rating && { value: rating.value, tier: rating.tier }

/** Without what is not there. */
function clean(own: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(own).filter(([, value]) => value !== undefined && value !== null && value !== false),
  )
}
