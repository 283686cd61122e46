import type { FileNotice } from '#app/domain/file-notice.ts'
import type { RowProblem } from '#app/domain/row-problem.ts'
import type { RunProblem, SourceProblem } from '#app/domain/run-problem.ts'
import type { ColumnType, Generated, Insertable, Selectable, Updateable } from 'kysely'
import type { PlanReason } from '#app/domain/plan-item.ts'
import type { Stored } from './stored-message.ts'
import type { Count, Flag, Kind, Optional } from './columns.ts'

// Imports and syncs: what was asked for, what came, and what is to be done with it.

export type RunPhase =
  'fetching' | 'ready' | 'applying' | 'enriching' | 'completed' | 'cancelled' | 'failed' | 'interrupted'

export type ImportRunTable = {
  id: string
  profile_id: number
  kind: 'import' | 'sync'
  source: string
  phase: RunPhase
  resume_phase: Optional<RunPhase>
  /** JSON; see app/server/import/run/run-record.ts, which parses this and the JSON columns below. */
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
  highest_count: Optional<number>
  uncounted_pages: Count
  page_mark: Optional<string>
  is_whole: Flag
  needs_walk: Flag
  reads_from: Optional<string>
  activity_at: Optional<string>
  error: Optional<Stored<SourceProblem>>
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
    | 'owned'
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
  episode_tmdb_id: number | null
  episode_title: string | null
  history_id: number | null
  renumbered_play_id: Optional<number>
  watched_at: string | null
  source_watched_at: string | null
  rating: number | null
  at: string | null
  problem: Stored<RowProblem> | null
  basis: Optional<'source' | 'air-date' | 'manual'>
  play_source: Optional<string>
  /** JSON array: what a play of an own export is known by. */
  uids: Optional<string>
  /** The play of the library that one of them leads to. */
  play_id: Optional<number>
  second_source: Optional<string>
  text: Optional<string>
  /** JSON: what else the name of the title may mean. */
  reading: Optional<string>
  play_key: Optional<string>
  list_name: Optional<string>
  position: Optional<number>
  ended_at: Optional<string>
  /** JSON (app/domain/episode-clue.ts): an episode whose number the source does not give. */
  clue: Optional<string>
  /** Which row of the file says this, from 1 on. */
  file_row: Optional<number>
  /** Further rows of the file that say nothing else. */
  merged_rows: Count
  /** The library had it when the plan was made. */
  is_held: Flag
}
export type NewStagedRow = Insertable<StagedRowTable>
export type StagedRow = Selectable<StagedRowTable>

export type RunErrorTable = {
  id: Generated<number>
  run_id: string
  title: string | null
  message: Stored<RunProblem | FileNotice>
  kind: Optional<'error' | 'notice'>
  at: string
}

export type RunItemTable = {
  id: Generated<number>
  run_id: string
  title_key: string | null
  kind: Kind | null
  title: string | null
  year: number | null
  ids: string
  action: 'add' | 'update' | 'unchanged' | 'unmatched' | 'malformed'
  reason: Stored<PlanReason | RowProblem>
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
  /** Nothing is said of the title but that it is owned. */
  only_owned: Flag
  /** JSON, see app/domain/extras.ts. */
  extras: ColumnType<string, string | undefined, string>
  state: ColumnType<'planned' | 'applied' | 'settled', 'planned' | 'applied' | 'settled' | undefined>
}
export type RunItemRow = Selectable<RunItemTable>

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
  /** JSON array (app/domain/match-title.ts); of before 0.2, of phrases. */
  reasons: string
  candidates: number
  /** Null: of the kind that the file says. */
  kind: Optional<Kind>
}

/** `tmdb_id` null: the person said that none of TMDB's is meant. */
export type NameDecisionTable = {
  profile_id: number
  title_key: string
  tmdb_id: number | null
  name: string | null
  decided_at: string
  /** JSON (app/domain/title-reading.ts); null: of the kind that the file says. */
  reading: Optional<string>
}
