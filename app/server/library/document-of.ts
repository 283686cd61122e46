import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { TitleIds } from '#app/domain/media.ts'
import { progressOf } from '#app/domain/progress.ts'
import { tierOf } from '#app/domain/rating.ts'
import { knownInstant } from '#app/domain/source-date.ts'
import type { EpisodeRow, PlayClueRow, PlayRow, RatingRow } from '#app/server/db/tables.ts'
import type {
  ClueDocument,
  EpisodeDocument,
  MetadataState,
  MovieDocument,
  PlayDocument,
  RatingDocument,
  SeasonDocument,
  SeriesDocument,
  UnmatchedDocument,
} from './library-document.ts'
import type { OwnedTitle } from './load-owned-titles.ts'

export function movieDocument(title: OwnedTitle): MovieDocument {
  return {
    ...identity(title),
    plays: title.plays.map(playDocument),
    rating: titleRating(title),
    ...listing(title),
    metadata: {
      state: metadataState(title),
      runtimeMinutes: title.runtime_minutes,
      releaseDate: title.release_date,
      genres: genresOf(title),
    },
  }
}

export function seriesDocument(title: OwnedTitle, today: CalendarDay): SeriesDocument {
  const seen = new Set(title.plays.map((play) => play.episode_id))
  const { aired, watched, next, status } = progressOf(
    title.episodes
      .filter((e) => e.on_tmdb === 1)
      .map((e) => ({ season: e.season, number: e.number, airDate: e.air_date, seen: seen.has(e.id) })),
    { today, seriesStatus: title.tmdb_status, abandoned: false },
  )
  return {
    ...identity(title),
    rating: titleRating(title),
    ...listing(title),
    progress: { aired, watched, next, status },
    seasons: seasonsOf(title),
    unplaced: title.plays
      .filter((play) => play.episode_id === null)
      .map((play) => ({
        ...playDocument(play),
        clue: clueDocument(title.clues.get(play.id)),
        reason: title.clues.get(play.id)?.reason ?? null,
      })),
    metadata: { state: metadataState(title), genres: genresOf(title), status: title.tmdb_status },
  }
}

export function unmatchedDocument(title: OwnedTitle): UnmatchedDocument {
  const episodes = new Map(title.episodes.map((e) => [e.id, e]))
  const { ids, title: name, year } = identity(title)
  return {
    kind: title.kind,
    title: name,
    year,
    ids,
    plays: title.plays.map((play) => {
      const episode = episodes.get(play.episode_id ?? -1)
      const clue = clueDocument(title.clues.get(play.id))
      return {
        ...playDocument(play),
        ...(episode && { season: episode.season, episode: episode.number }),
        ...(clue && { clue }),
      }
    }),
    rating: titleRating(title),
    ...listing(title),
  }
}

/** Seasons with a rating, or with an episode that TMDB lists or the person has something of. */
function seasonsOf(title: OwnedTitle): SeasonDocument[] {
  const plays = groupBy(title.plays, (play) => play.episode_id)
  const ratings = new Map(title.ratings.map((rating) => [rating.episode_id, rating]))
  const seasons = new Map<number, SeasonDocument>()
  const seasonAt = (number: number) => {
    const known = seasons.get(number) ?? { number, rating: null, episodes: [] }
    seasons.set(number, known)
    return known
  }
  for (const rating of title.ratings) {
    if (rating.season !== null) seasonAt(rating.season).rating = ratingDocument(rating)
  }
  for (const episode of title.episodes) {
    seasonAt(episode.season).episodes.push(
      episodeDocument(episode, plays.get(episode.id) ?? [], ratings.get(episode.id)),
    )
  }
  return [...seasons.values()].sort((a, b) => a.number - b.number)
}

function episodeDocument(
  episode: EpisodeRow,
  plays: PlayRow[],
  rating: RatingRow | undefined,
): EpisodeDocument {
  return {
    number: episode.number,
    title: episode.name ?? episode.source_title,
    airDate: episode.air_date,
    runtimeMinutes: episode.runtime_minutes,
    rating: rating ? ratingDocument(rating) : null,
    plays: plays.map(playDocument),
  }
}

function identity(title: OwnedTitle): { id: number; ids: TitleIds; title: string; year: number | null } {
  return {
    id: title.id,
    ids: {
      trakt: title.trakt_id,
      tmdb: title.tmdb_id,
      imdb: title.imdb_id,
      tvdb: title.tvdb_id,
      slug: title.trakt_slug,
    },
    title: title.name ?? title.source_title ?? 'Untitled',
    year: title.source_year ?? (title.release_date ? Number(title.release_date.slice(0, 4)) : null),
  }
}

export function playDocument(play: PlayRow): PlayDocument {
  return {
    traktHistoryId: play.trakt_history_id,
    watchedAt: play.watched_at,
    day: play.day,
    precision: play.precision,
    basis: play.basis,
    source: play.source,
    sourceWatchedAt: play.source_watched_at,
    secondSource: play.second_source,
  }
}

const ratingDocument = (rating: RatingRow): RatingDocument => ({
  value: rating.value,
  tier: tierOf(rating.value),
  ratedAt: knownInstant(rating.rated_at),
})

const listing = (title: OwnedTitle) => ({
  watchlistedAt: title.listed_at === null ? null : knownInstant(title.listed_at),
  onWatchlist: title.listed_at !== null,
})

function clueDocument(clue: PlayClueRow | undefined): ClueDocument | null {
  if (!clue) return null
  const { season, season_name: seasonName, episode_name: episodeName, is_whole_season } = clue
  return { season, seasonName, episodeName, isWholeSeason: is_whole_season === 1 }
}

function titleRating(title: OwnedTitle): RatingDocument | null {
  const rating = title.ratings.find((r) => r.season === null && r.episode_id === null)
  return rating ? ratingDocument(rating) : null
}

const STATES: Record<string, MetadataState> = { done: 'enriched', failed: 'failed', 'not-found': 'not-found' }

/** A title that waits to be asked about again keeps what it has: metadata that is there is enriched. */
function metadataState(title: OwnedTitle): MetadataState {
  const settled = STATES[title.enrichment ?? '']
  return settled ?? (title.name === null ? 'pending' : 'enriched')
}

const genresOf = (title: OwnedTitle) => (title.genres === null ? [] : (JSON.parse(title.genres) as string[]))

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
