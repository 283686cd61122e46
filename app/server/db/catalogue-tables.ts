import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import type { Stored } from './stored-message.ts'
import type { Generated, Insertable, Selectable } from 'kysely'
import type { Count, Flag, Kind, Optional } from './columns.ts'

// What is known of titles, whoever watches them. Most of it is TMDB’s and can be had again.

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

/** What else the name of a title may mean, until TMDB has told (app/domain/title-reading.ts). */
export type TitleReadingTable = {
  title_id: number
  kind: Kind
  name: string
  /** JSON. */
  clue: string | null
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
  /** The TMDB episode it is, as its source says or as TMDB listed it before. */
  known_tmdb_id: Optional<number>
  /** TMDB listed it once and no longer does. */
  left_tmdb: Flag
  /** The number it had before an episode that TMDB lists took its place. */
  displaced_from: Optional<number>
  name: Optional<string>
  overview: Optional<string>
  air_date: Optional<string>
  runtime_minutes: Optional<number>
  still_path: Optional<string>
}
export type EpisodeRow = Selectable<EpisodeTable>

export type EnrichmentTable = {
  title_id: number
  state: 'pending' | 'done' | 'failed' | 'not-found'
  priority: Count
  attempts: Count
  next_try_at: Optional<string>
  last_error: Optional<Stored<MetadataProblem>>
  requested_at: string
  finished_at: Optional<string>
}
export type EnrichmentRow = Selectable<EnrichmentTable>
