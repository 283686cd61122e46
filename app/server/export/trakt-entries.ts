import { csvLine } from '#app/domain/csv.ts'
import { sourceInstant } from '#app/domain/play-date.ts'
import { noonOf } from '#app/domain/source-date.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import {
  type ExportedPlay,
  exportedPlays,
  exportedRatings,
  type ExportedSubject,
  exportedWatchlist,
} from './exported-rows.ts'

type Deps = { db: Database; config: Pick<Config, 'timeZone'> }

/**
 * What the importer on Trakt's web site takes, as JSON or as CSV: one flat entry a play, rating or watchlist entry.
 * Ids are those of the very thing, so an episode carries its own; the members below `year` are for reading it back.
 */
export const TRAKT_MEMBERS = [
  'type',
  'trakt_id',
  'tmdb_id',
  'imdb_id',
  'tvdb_id',
  'watched_at',
  'rating',
  'rated_at',
  'watchlisted_at',
  'title',
  'year',
  'season',
  'episode',
  'show_trakt_id',
  'show_tmdb_id',
  'show_imdb_id',
  'show_tvdb_id',
  'watched_day',
  'history_id',
] as const

type TraktEntry = Partial<Record<(typeof TRAKT_MEMBERS)[number], string | number | null>>

export async function* traktJson(deps: Deps, viewer: Viewer): AsyncGenerator<string, void> {
  let isFirst = true
  yield '['
  for await (const entry of traktEntries(deps, viewer)) {
    const known = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null))
    yield `${isFirst ? '' : ','}\n${JSON.stringify(known)}`
    isFirst = false
  }
  yield ']\n'
}

export async function* traktCsv(deps: Deps, viewer: Viewer): AsyncGenerator<string, void> {
  yield csvLine(TRAKT_MEMBERS)
  for await (const entry of traktEntries(deps, viewer))
    yield csvLine(TRAKT_MEMBERS.map((member) => entry[member] ?? null))
}

async function* traktEntries(deps: Deps, viewer: Viewer): AsyncGenerator<TraktEntry, void> {
  const timeZone = await userTimeZone(deps, viewer)
  for await (const play of exportedPlays(deps.db, viewer)) {
    yield { ...subjectOf(play), ...whenOf(play, timeZone), history_id: play.trakt_history_id }
  }
  for await (const { value, rated_at, ...subject } of exportedRatings(deps.db, viewer)) {
    yield { ...subjectOf(subject), rating: value, rated_at }
  }
  for await (const { listed_at, ...subject } of exportedWatchlist(deps.db, viewer)) {
    yield { ...subjectOf(subject), watchlisted_at: listed_at }
  }
}

/**
 * Trakt keeps instants: a day becomes its noon. A play that the binge rule moved to its air date goes out as its source
 * dated it, for that is when it was watched.
 */
function whenOf(play: ExportedPlay, timeZone: string): TraktEntry {
  const asRecorded = play.basis === 'air-date' ? sourceInstant(play.source_watched_at) : play.watched_at
  if (asRecorded !== null) return { watched_at: asRecorded }
  if (play.day === null || play.basis === 'air-date') return { watched_at: 'unknown' }
  return { watched_at: noonOf(play.day, timeZone), watched_day: play.day }
}

function subjectOf(row: ExportedSubject): TraktEntry {
  const { title, year, season, episode } = row
  if (row.kind === 'movie') return { type: 'movie', ...ownIds(row), title, year }
  if (season === null) return { type: 'show', ...ownIds(row), title, year }
  const ofShow = {
    show_trakt_id: row.trakt_id,
    show_tmdb_id: row.tmdb_id,
    show_imdb_id: row.imdb_id,
    show_tvdb_id: row.tvdb_id,
  }
  if (episode === null) return { type: 'season', title, year, season, ...ofShow }
  const own = { trakt_id: row.episode_trakt_id, tmdb_id: row.episode_tmdb_id }
  return { type: 'episode', ...own, title, year, season, episode, ...ofShow }
}

const ownIds = ({ trakt_id, tmdb_id, imdb_id, tvdb_id }: ExportedSubject) => ({
  trakt_id,
  tmdb_id,
  imdb_id,
  tvdb_id,
})
