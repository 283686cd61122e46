import type {
  ApiTokenTable,
  ProfileTable,
  SessionTable,
  SyncCursorTable,
  TraktConnectionTable,
  TraktDeviceCodeTable,
} from './access-tables.ts'
import type {
  CreditTable,
  EnrichmentTable,
  EpisodeTable,
  PersonCountTable,
  SeasonTable,
  TitleAliasTable,
  TitleReadingTable,
  TitleMetadataTable,
  TitleTable,
  TitleTextTable,
} from './catalogue-tables.ts'
import type {
  ChangeTable,
  DayFigureTable,
  JournalTable,
  LibraryEntryTable,
  ListEntryTable,
  ListTable,
  NoteTable,
  OwnedTable,
  PlayClueTable,
  PlaySourceTable,
  PlayTable,
  RatingTable,
  RewatchTable,
  TitleFigureTable,
  TitleMarkTable,
  UnconfirmedRemovalTable,
  VanishedTable,
} from './person-tables.ts'
import type {
  ImportRunTable,
  NameDecisionTable,
  NameMatchTable,
  RunErrorTable,
  RunItemTable,
  RunStreamTable,
  StagedRowTable,
} from './run-tables.ts'

/** The tables of db/migrations as Kysely sees them. Booleans are 0 and 1, instants and days are text. */
export type Tables = {
  profile: ProfileTable
  title: TitleTable
  title_alias: TitleAliasTable
  title_reading: TitleReadingTable
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
  owned: OwnedTable
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
  run_error: RunErrorTable
  change: ChangeTable
  journal: JournalTable
  unconfirmed_removal: UnconfirmedRemovalTable
  vanished: VanishedTable
  api_token: ApiTokenTable
  session: SessionTable
  setting: { name: string; value: string }
  image_art: { path: string; art: string; made_at: string }
  day_figure: DayFigureTable
  title_figure: TitleFigureTable
  waiting_upload: { id: string; profile_id: number; name: string; bytes: number; uploaded_at: string }
  csv_mapping: { profile_id: number; header: string; mapping: string; chosen_at: string }
  name_match: NameMatchTable
  name_decision: NameDecisionTable
}
