import type { ColumnType, Generated, Insertable, Selectable, Updateable } from 'kysely'

/** The tables of db/migrations as Kysely sees them. Booleans are 0 and 1, instants and days are text. */
export type Tables = {
  profile: ProfileTable
  title: TitleTable
  title_alias: TitleAliasTable
  title_metadata: TitleMetadataTable
  title_genre: { genre: string; title_id: number }
  title_text: TitleTextTable
  episode_text: { episode_id: number; language: string; name: string | null; overview: string | null }
  title_studio: { studio: string; title_id: number }
  collection: { tmdb_id: number; name: string; poster_path: string | null; backdrop_path: string | null }
  person: { tmdb_id: number; name: string; profile_path: string | null }
  credit: CreditTable
  person_count: PersonCountTable
  season: SeasonTable
  episode: EpisodeTable
  play: PlayTable
  play_source: PlaySourceTable
  play_clue: PlayClueTable
  rating: RatingTable
  watchlist_entry: { profile_id: number; title_id: number; listed_at: string; source: string }
  title_mark: TitleMarkTable
  note: NoteTable
  list: ListTable
  list_entry: ListEntryTable
  rewatch: RewatchTable
  binge_series: { profile_id: number; title_id: number; is_applied: 0 | 1; is_due: 0 | 1; change_id: string }
  library_entry: LibraryEntryTable
  trakt_connection: TraktConnectionTable
  trakt_device_code: TraktDeviceCodeTable
  sync_cursor: SyncCursorTable
  tmdb_cache: { key: string; body: string; stored_at: string; expires_at: string }
  enrichment: EnrichmentTable
  import_run: ImportRunTable
  run_stream: RunStreamTable
  staged_row: StagedRowTable
  run_item: RunItemTable
  left_out: { profile_id: number; title_key: string }
  run_error: { id: Generated<number>; run_id: string; title: string | null; message: string; at: string }
  change: ChangeTable
  journal: JournalTable
  vanished: VanishedTable
  api_token: ApiTokenTable
  setting: { name: string; value: string }
  image_art: { path: string; art: string; made_at: string }
  day_figure: DayFigureTable
  title_figure: TitleFigureTable
  waiting_upload: { id: string; profile_id: number; name: string; bytes: number; uploaded_at: string }
  csv_mapping: { profile_id: number; header: string; mapping: string; chosen_at: string }
  name_match: NameMatchTable
  name_decision: NameDecisionTable
}

type Flag = ColumnType<0 | 1, 0 | 1 | undefined, 0 | 1>
type Count = ColumnType<number, number | undefined, number>
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>
type Kind = 'movie' | 'series'

export type ProfileTable = {
  id: Generated<number>
  name: string
  time_zone: Optional<string>
  account_time_zone: Optional<string>
  days_counted_in: Optional<string>
  created_at: string
}

export type TitleTable = {
  id: Generated<number>
  kind: Kind
  trakt_id: Optional<number>
  tmdb_id: Optional<number>
  imdb_id: Optional<string>
  tvdb_id: Optional<number>
  trakt_slug: Optional<string>
  source_title: Optional<string>
  source_year: Optional<number>
  matched_by: Optional<string>
  match_confidence: Optional<number>
  matched_at: Optional<string>
  created_at: string
}
export type TitleRow = Selectable<TitleTable>
export type NewTitle = Insertable<TitleTable>

export type TitleAliasTable = {
  title_key: string
  title_id: number
  /** Set where the key stands for one episode of the title. */
  season: Optional<number>
  episode: Optional<number>
}

export type TitleMetadataTable = {
  title_id: number
  name: string
  original_name: Optional<string>
  original_language: Optional<string>
  overview: Optional<string>
  tagline: Optional<string>
  release_date: Optional<string>
  last_air_date: Optional<string>
  runtime_minutes: Optional<number>
  status: Optional<string>
  /** The US age rating, or what was held before those of all countries were kept. */
  certification: Optional<string>
  /** JSON, by country; see app/domain/age-rating.ts. */
  certifications: Optional<string>
  tmdb_rating: Optional<number>
  tmdb_votes: Optional<number>
  popularity: Optional<number>
  poster_path: Optional<string>
  backdrop_path: Optional<string>
  collection_tmdb_id: Optional<number>
  /** JSON array of names; likewise the next three. */
  genres: string
  studios: string
  networks: string
  creators: string
  /** JSON array of `{ key, name }`, YouTube only. */
  trailers: string
  /** JSON, by language; see app/domain/choose-poster.ts. */
  posters: Optional<string>
  fetched_at: string
}
export type TitleMetadataRow = Selectable<TitleMetadataTable>

/** What TMDB says of a title in one language. */
export type TitleTextTable = {
  title_id: number
  language: string
  name: string | null
  overview: string | null
  tagline: string | null
}

export type CreditTable = {
  title_id: number
  credit_id: string
  person_tmdb_id: number
  department: string
  role: string
  position: number
  episode_count: Optional<number>
}

/** Kept by triggers: nothing else writes it. */
export type PersonCountTable = {
  profile_id: number
  person_tmdb_id: number
  part: 'acting' | 'directing' | 'other'
  /** In how many titles of the library, and how many of these were watched. */
  titles: number
  seen: number
}

/** Kept by triggers: nothing else writes it. A day of '' stands for plays without a date. */
export type DayFigureTable = {
  profile_id: number
  day: string
  kind: Kind
  plays: number
  minutes: number
  unknown_runtimes: number
}

/** Kept by triggers: nothing else writes it. A year of '' stands for plays without a date, 'all' for every play. */
export type TitleFigureTable = {
  profile_id: number
  year: string
  title_id: number
  plays: number
  episodes: number
  minutes: number
  unknown_runtimes: number
}

export type SeasonTable = {
  title_id: number
  number: number
  tmdb_id: Optional<number>
  name: Optional<string>
  overview: Optional<string>
  air_date: Optional<string>
  poster_path: Optional<string>
}

export type EpisodeTable = {
  id: Generated<number>
  title_id: number
  season: number
  number: number
  trakt_id: Optional<number>
  source_title: Optional<string>
  on_tmdb: Flag
  tmdb_id: Optional<number>
  name: Optional<string>
  overview: Optional<string>
  air_date: Optional<string>
  runtime_minutes: Optional<number>
  still_path: Optional<string>
}
export type EpisodeRow = Selectable<EpisodeTable>

export type PlayTable = {
  id: Generated<number>
  profile_id: number
  title_id: number
  episode_id: Optional<number>
  source: string
  trakt_history_id: Optional<number>
  watched_at: Optional<string>
  day: Optional<string>
  /** Only where the day is not known. */
  year: Optional<number>
  precision: 'instant' | 'day' | 'unknown'
  basis: 'source' | 'air-date' | 'manual'
  source_watched_at: Optional<string>
  second_source: Optional<string>
  run_id: Optional<string>
  created_at: string
}
export type PlayRow = Selectable<PlayTable>
export type NewPlay = Insertable<PlayTable>

export type PlaySourceTable = {
  profile_id: number
  source: string
  source_key: string
  play_id: number
  change_id: string
}

/** Of a play of a series without an episode: what its source says of the episode. */
export type PlayClueTable = {
  play_id: number
  season: number | null
  season_name: string | null
  episode_name: string | null
  is_whole_season: Flag
  reason: Optional<string>
}
export type PlayClueRow = Selectable<PlayClueTable>

export type RatingTable = {
  id: Generated<number>
  profile_id: number
  title_id: number
  season: Optional<number>
  episode_id: Optional<number>
  value: number
  rated_at: string
  source: string
}
export type RatingRow = Selectable<RatingTable>

export type TitleMarkTable = {
  id: Generated<number>
  profile_id: number
  title_id: number
  mark: 'favourite' | 'abandoned' | 'hidden'
  marked_at: string
  /** Only where it was abandoned. */
  reason: Optional<string>
  source: string
}
export type TitleMarkRow = Selectable<TitleMarkTable>

/** Of a season, an episode or a play where that column is set, else of the title. */
export type NoteTable = {
  id: Generated<number>
  profile_id: number
  title_id: number
  season: Optional<number>
  episode_id: Optional<number>
  play_id: Optional<number>
  text: string
  written_at: string
  source: string
}
export type NoteRow = Selectable<NoteTable>

export type ListTable = {
  id: Generated<number>
  profile_id: number
  name: string
  description: Optional<string>
  position: number
  source: string
  created_at: string
}
export type ListRow = Selectable<ListTable>

export type ListEntryTable = {
  id: Generated<number>
  profile_id: number
  list_id: number
  title_id: number
  season: Optional<number>
  episode_id: Optional<number>
  position: number
  listed_at: string
  note: Optional<string>
  source: string
}
export type ListEntryRow = Selectable<ListEntryTable>

export type RewatchTable = {
  id: Generated<number>
  profile_id: number
  title_id: number
  began_at: string
  ended_at: Optional<string>
  source: string
}
export type RewatchRow = Selectable<RewatchTable>

export type LibraryEntryTable = {
  profile_id: number
  title_id: number
  kind: Kind
  name: string
  sort_name: string
  year: number | null
  release_date: string | null
  added_at: string
  watchlisted_at: string | null
  rating: number | null
  rated_at: string | null
  plays: number
  first_played_day: string | null
  last_played: string | null
  status: 'not-started' | 'watching' | 'up-to-date' | 'completed' | 'abandoned'
  aired: number | null
  watched: number | null
  next_season: number | null
  next_episode: number | null
  next_air_date: string | null
  runtime_minutes: number | null
  tmdb_rating: number | null
  poster_path: string | null
  /** JSON; kept by triggers too. */
  poster_art: Optional<string>
  stale_on: string | null
  favourited_at: Optional<string>
  hidden_at: Optional<string>
  rewatch_began_at: Optional<string>
  rewatch_watched: Optional<number>
  rewatch_next_season: Optional<number>
  rewatch_next_episode: Optional<number>
}
export type LibraryEntryRow = Selectable<LibraryEntryTable>

export type TraktConnectionTable = {
  profile_id: number
  access_token: string
  refresh_token: string
  expires_at: string
  issued_at: string
  needs_reconnect: Flag
  username: Optional<string>
  slug: Optional<string>
  uuid: Optional<string>
  time_zone: Optional<string>
  connected_at: string
}
export type TraktConnectionRow = Selectable<TraktConnectionTable>

export type TraktDeviceCodeTable = {
  profile_id: number
  device_code: string
  user_code: string
  verification_url: string
  interval_seconds: number
  expires_at: string
  outcome: 'pending' | 'connected' | 'denied' | 'expired' | 'failed'
}

export type SyncCursorTable = {
  profile_id: number
  stream: string
  account: Optional<string>
  synced_from: string
  activity_at: Optional<string>
  upstream_count: Optional<number>
}

export type EnrichmentTable = {
  title_id: number
  state: 'pending' | 'done' | 'failed' | 'not-found'
  priority: Count
  attempts: Count
  next_try_at: Optional<string>
  last_error: Optional<string>
  requested_at: string
  finished_at: Optional<string>
}
export type EnrichmentRow = Selectable<EnrichmentTable>

export type RunPhase =
  'fetching' | 'ready' | 'applying' | 'enriching' | 'completed' | 'cancelled' | 'failed' | 'interrupted'

export type ImportRunTable = {
  id: string
  profile_id: number
  kind: 'import' | 'sync'
  source: string
  phase: RunPhase
  resume_phase: Optional<RunPhase>
  /** JSON; see app/server/import/run-record.ts, which parses this and the JSON columns below. */
  options: string
  file: Optional<string>
  current_item: Optional<string>
  completed: Count
  total: Count
  cancellation_requested: Flag
  waiting_until: Optional<string>
  waiting_for: Optional<string>
  counts: string
  binge: string
  proof: Optional<string>
  failure: Optional<string>
  requests_made: Count
  started_at: string
  fetch_began_at: Optional<string>
  phase_began_at: string
  finished_at: Optional<string>
}
export type ImportRunRow = Selectable<ImportRunTable>
export type ImportRunChange = Updateable<ImportRunTable>

export type RunStreamTable = {
  run_id: string
  stream: string
  next_page: Count
  done: Flag
  rows_read: Count
  first_count: Optional<number>
  latest_count: Optional<number>
  is_whole: Flag
  activity_at: Optional<string>
  error: Optional<string>
}

export type StagedRowTable = {
  id: Generated<number>
  run_id: string
  stream: string
  type:
    | 'play'
    | 'rating'
    | 'watchlist'
    | 'unlisted'
    | 'malformed'
    | 'favourite'
    | 'abandoned'
    | 'hidden'
    | 'note'
    | 'list'
    | 'list-entry'
    | 'rewatch'
  source_key: string
  title_key: string | null
  kind: Kind | null
  trakt_id: number | null
  tmdb_id: number | null
  imdb_id: string | null
  tvdb_id: number | null
  trakt_slug: string | null
  title: string | null
  year: number | null
  season: number | null
  episode: number | null
  episode_trakt_id: number | null
  episode_title: string | null
  history_id: number | null
  watched_at: string | null
  source_watched_at: string | null
  rating: number | null
  at: string | null
  problem: string | null
  basis: Optional<'source' | 'air-date' | 'manual'>
  play_source: Optional<string>
  second_source: Optional<string>
  text: Optional<string>
  play_key: Optional<string>
  list_name: Optional<string>
  position: Optional<number>
  ended_at: Optional<string>
  /** JSON (app/domain/episode-clue.ts): an episode whose number the source does not give. */
  clue: Optional<string>
}
export type NewStagedRow = Insertable<StagedRowTable>
export type StagedRow = Selectable<StagedRowTable>

export type RunItemTable = {
  id: Generated<number>
  run_id: string
  title_key: string | null
  kind: Kind | null
  title: string | null
  year: number | null
  ids: string
  action: 'add' | 'update' | 'unchanged' | 'unmatched' | 'malformed'
  reason: string
  plays_new: Count
  plays_existing: Count
  ratings_new: Count
  ratings_changed: Count
  ratings_existing: Count
  watchlist_new: Count
  watchlist_existing: Count
  watchlist_removed: Count
  title_id: Optional<number>
  excluded: Flag
  /** JSON, see app/domain/extras.ts. */
  extras: ColumnType<string, string | undefined, string>
  state: ColumnType<'planned' | 'applied' | 'settled', 'planned' | 'applied' | 'settled' | undefined>
}
export type RunItemRow = Selectable<RunItemTable>

export type ChangeTable = {
  id: string
  profile_id: number
  kind: 'run' | 'hand'
  label: string | null
  at: string
  undone_at: Optional<string>
}

export type JournalTable = {
  id: Generated<number>
  change_id: string
  entity: 'play' | 'rating' | 'watchlist' | 'match' | 'mark' | 'note' | 'list' | 'list-entry' | 'rewatch'
  entity_id: number
  before: string | null
  after: string | null
}
export type JournalRow = Selectable<JournalTable>

export type VanishedTable = {
  id: Generated<number>
  profile_id: number
  entity: 'play' | 'rating'
  entity_id: number
  run_id: string
  noticed_at: string
  decision: Optional<'keep' | 'restore' | 'remove'>
  decided_at: Optional<string>
}

export type ApiTokenTable = {
  id: Generated<number>
  profile_id: number
  name: string
  token_hash: string
  created_at: string
  last_used_at: Optional<string>
}

/** What TMDB has for a name in a run's file. */
export type NameMatchTable = {
  run_id: string
  title_key: string
  verdict: 'sure' | 'ambiguous' | 'nothing'
  tmdb_id: number | null
  name: string | null
  year: number | null
  poster_path: string | null
  score: number | null
  /** JSON array of phrases. */
  reasons: string
  candidates: number
}
export type NameMatchRow = Selectable<NameMatchTable>

/** `tmdb_id` null: the person said that none of TMDB's is meant. */
export type NameDecisionTable = {
  profile_id: number
  title_key: string
  tmdb_id: number | null
  name: string | null
  decided_at: string
}
