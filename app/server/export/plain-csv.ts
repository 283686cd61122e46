import { BYTE_ORDER_MARK, csvLine } from '#app/domain/csv.ts'
import { knownInstant } from '#app/domain/source-date.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { exportedPlays, exportedRatings, type ExportedSubject, exportedWatchlist } from './exported-rows.ts'

const SUBJECT = ['type', 'title', 'year', 'season', 'episode', 'episode_title']
const IDS = ['trakt_id', 'tmdb_id', 'imdb_id', 'tvdb_id']

/** Every play as a line of a table, for a spreadsheet. */
export async function* playsCsv({ db }: { db: Database }, viewer: Viewer): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK
  yield csvLine([
    ...SUBJECT,
    'watched_at',
    'day',
    'precision',
    'basis',
    'source',
    'second_source',
    'source_watched_at',
    ...IDS,
    'trakt_history_id',
  ])
  for await (const play of exportedPlays(db, viewer)) {
    const { basis, source, second_source, source_watched_at, trakt_history_id } = play
    yield csvLine([
      ...subject(play),
      play.watched_at ?? play.day ?? play.year ?? 'unknown',
      play.day,
      play.precision,
      basis,
      source,
      second_source,
      source_watched_at,
      ...ids(play),
      trakt_history_id,
    ])
  }
}

export async function* ratingsCsv({ db }: { db: Database }, viewer: Viewer): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK + csvLine([...SUBJECT, 'rating', 'rated_at', ...IDS])
  for await (const rating of exportedRatings(db, viewer))
    yield csvLine([
      ...subject(rating),
      rating.value,
      knownInstant(rating.rated_at) ?? 'unknown',
      ...ids(rating),
    ])
}

export async function* watchlistCsv({ db }: { db: Database }, viewer: Viewer): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK + csvLine([...SUBJECT, 'watchlisted_at', ...IDS])
  for await (const entry of exportedWatchlist(db, viewer))
    yield csvLine([...subject(entry), knownInstant(entry.listed_at) ?? 'unknown', ...ids(entry)])
}

const subject = (row: ExportedSubject) => [
  row.episode !== null ? 'episode' : row.season !== null ? 'season' : row.kind,
  row.title,
  row.year,
  row.season,
  row.episode,
  row.episode_title,
]

/** Those of the movie or the series, whatever of it the row is about. */
const ids = (row: ExportedSubject) => [row.trakt_id, row.tmdb_id, row.imdb_id, row.tvdb_id]
