import type { ChangeLabel } from '#app/domain/change-label.ts'
import type { Generated, Insertable, Selectable } from 'kysely'
import type { EpisodeDoubt } from '#app/domain/episode-clue.ts'
import type { Flag, Kind, Optional } from './columns.ts'
import type { Stored } from './stored-message.ts'

// What belongs to a person, and what is worked out from it.

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
  /** What it is known by in exports; null where a version before 0.2 took back its removal. */
  uid: string | null
  /** JSON array: the uids of plays that were merged into it. */
  other_uids: Optional<string>
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
  number: Optional<number>
  is_whole_season: Flag
  reason: Optional<Stored<EpisodeDoubt>>
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

export type RewatchTable = {
  id: Generated<number>
  profile_id: number
  title_id: number
  began_at: string
  ended_at: Optional<string>
  source: string
}
export type RewatchRow = Selectable<RewatchTable>

/** Of a season or an episode where that column is set, else of the title. */
export type OwnedTable = {
  id: Generated<number>
  profile_id: number
  title_id: number
  season: Optional<number>
  episode_id: Optional<number>
  /** Null where nobody knows. */
  collected_at: Optional<string>
  /** JSON (app/domain/owned-media.ts). */
  media: Optional<string>
  source: string
}
export type OwnedRow = Selectable<OwnedTable>

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

export type ChangeTable = {
  id: string
  profile_id: number
  kind: 'run' | 'hand'
  label: Stored<ChangeLabel> | null
  at: string
  undone_at: Optional<string>
}

export type JournalTable = {
  id: Generated<number>
  change_id: string
  entity:
    'play' | 'rating' | 'watchlist' | 'match' | 'mark' | 'note' | 'list' | 'list-entry' | 'rewatch' | 'owned'
  entity_id: number
  before: string | null
  after: string | null
}
export type JournalRow = Selectable<JournalTable>

export type UnconfirmedRemovalTable = {
  profile_id: number
  source: string
  stream: string
  entity_id: number
  run_id: string
  noticed_at: string
}

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
